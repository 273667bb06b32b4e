import { FactList } from '../basic/fact-list';
import { useDeskWords } from '../words/words-context';
import type { ShownPack } from './policy-panel';

export interface PolicyFactsProps {
  readonly pack: ShownPack;
  readonly rootHash: string | undefined;
  readonly now: number;
}

export function PolicyFacts({ pack, rootHash, now }: PolicyFactsProps) {
  const { say } = useDeskWords();
  const skipped = pack.skipped.length;
  return (
    <FactList
      facts={[
        [say('policy.name'), `${pack.name} (${pack.id})`],
        [say('policy.version'), String(pack.version)],
        [say('policy.mode'), `${say(`mode.${pack.mode}`)}. ${say(`policy.mode.${pack.mode}`)}`],
        [say('policy.rules'), say('policy.rules.count', { count: pack.ruleCount })],
        [
          '',
          skipped > 0 &&
            `${say('policy.skipped', { count: skipped })}: ${pack.skipped.slice(0, 20).join(', ')}`,
        ],
        ['', pack.off && pack.off.length > 0 && `${say('policy.off')}: ${pack.off.join(', ')}`],
        [say('policy.fetched'), <Moment key="fetched" at={pack.fetchedAt} now={now} />],
        [say('policy.verified'), <Moment key="verified" at={pack.verifiedAt} now={now} />],
        [say('policy.root'), rootHash && <code class="gp-hash">{rootHash}</code>],
      ]}
    />
  );
}

/** Not as a stranger's text: the marks of direction that belong to an Arabic date would be shown as hidden characters. */
function Moment({ at, now }: { readonly at: string; readonly now: number }) {
  const words = useDeskWords();
  return (
    <time dateTime={at}>
      {words.at(at)} ({words.ago(at, now)})
    </time>
  );
}
