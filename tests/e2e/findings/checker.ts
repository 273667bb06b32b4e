import { checkDraft } from '../../../rules/check';
import { compilePack } from '../../../rules/compile';
import { ALL_HEAVY_PARTS } from '../../../rules/heavy/all';
import { readPack } from '../../../rules/read-pack';

/** Everything that a check says of each text, as one line of JSON each: compared letter by letter between browsers and Node. */
export function say(body: string, texts: readonly string[]): string[] {
  const read = readPack(body);
  if (!read.ok) throw new Error(read.problem.detail);
  const { pack, rules } = read.value;
  const compiled = compilePack(pack, rules, ALL_HEAVY_PARTS);
  return texts.map((text) => {
    const { findings, topics, shadow, switchedOff } = checkDraft(
      {
        site: 'linkedin',
        surface: 'post',
        account: { id: '300001', name: 'Acme', kind: 'brand' },
        parts: [text],
        media: [],
      },
      compiled,
      { now: '2026-11-02T09:00:00.000Z', groups: ['authors'] },
    );
    return JSON.stringify({ findings, topics, shadow, switchedOff });
  });
}

(globalThis as { guidepostSay?: typeof say }).guidepostSay = say;
