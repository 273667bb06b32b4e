import fc from 'fast-check';
import type { Draft } from '../../../domain/draft';
import { textsOf } from '../../../domain/draft';
import { type CheckResult, checkDraft } from '../../../rules/check';
import { compilePack } from '../../../rules/compile';
import { ALL_HEAVY_PARTS } from '../../../rules/heavy/all';
import { readPack } from '../../../rules/read-pack';
import { packBody } from './packs';
import { text } from './texts';

export interface Tally {
  packs: number;
  /** Packs that were read; the others were refused with a sentence. */
  read: number;
  checks: number;
  findings: number;
  /** Milliseconds of the slowest check. */
  slowest: number;
  crashes: { seed: number; what: string; body: string; text: string }[];
}

const DRAFTS_PER_PACK = 5;
const CONTEXT = { now: '2026-06-01T12:00:00.000Z', groups: ['marketing'] };

const trial = fc.tuple(
  packBody,
  fc.array(text, { minLength: DRAFTS_PER_PACK, maxLength: DRAFTS_PER_PACK }),
);

/** Tries fuzzed packs on five fuzzed drafts each, for about so many checks; those of packs that are refused do not count. A crash is a thrown error, a range outside the text, or a second check that says something else. */
export function fuzz(options: { seed: number; checks: number; clock: () => number }): Tally {
  const tally: Tally = { packs: 0, read: 0, checks: 0, findings: 0, slowest: 0, crashes: [] };
  const numRuns = Math.ceil(options.checks / DRAFTS_PER_PACK);
  for (const [body, texts] of fc.sample(trial, { seed: options.seed, numRuns })) {
    tryPack(body, texts, options, tally);
  }
  return tally;
}

function tryPack(
  body: string,
  texts: readonly string[],
  { seed, clock }: { seed: number; clock: () => number },
  tally: Tally,
): void {
  tally.packs += 1;
  let current = '';
  try {
    const read = readPack(body);
    if (!read.ok) return;
    tally.read += 1;
    tally.checks += texts.length;
    const { pack, rules } = read.value;
    const compiled = compilePack(pack, rules, ALL_HEAVY_PARTS);
    let previous: CheckResult['scan'] | undefined;
    for (const written of texts) {
      current = written;
      const draft = draftOf(written);
      const before = clock();
      const result = checkDraft(draft, compiled, CONTEXT);
      tally.slowest = Math.max(tally.slowest, clock() - before);
      tally.findings += result.findings.length;
      mustBeInside(result, draft);
      mustBeEqual(result, checkDraft(draft, compiled, CONTEXT, previous));
      previous = result.scan;
    }
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tally.crashes.push({ seed, what, body, text: current });
  }
}

function mustBeInside({ findings, shadow }: CheckResult, draft: Draft): void {
  const texts = textsOf(draft);
  for (const { ruleId, part, start, end } of [...findings, ...shadow]) {
    const length = texts[part]?.text.length ?? -1;
    if (start < 0 || start > end || end > length) {
      throw new Error(
        `${ruleId} points outside the text: part ${part}, ${start} to ${end} of ${length}.`,
      );
    }
  }
}

function mustBeEqual(full: CheckResult, next: CheckResult): void {
  const said = ({ findings, shadow, topics }: CheckResult) =>
    JSON.stringify({ findings, shadow, topics });
  if (said(full) !== said(next))
    throw new Error('The check after an earlier one says something else than the full check.');
}

function draftOf(written: string): Draft {
  const parts = written.split('\n\n\n');
  return {
    site: 'x',
    surface: 'post',
    account: { id: 'acme', name: 'Acme', kind: 'brand' },
    parts,
    media: [{ kind: 'image', alt: written.slice(0, 40) }],
  };
}
