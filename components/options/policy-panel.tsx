import type { Problem } from '../../domain/problem';
import { Button } from '../basic/button';
import { EmptyState } from '../basic/empty-state';
import { Phrase } from '../basic/phrase';
import { ProblemNote } from '../basic/problem-note';
import { type HoldMode, type PolicyState, StatusLine } from '../desk/status-line';
import { useDeskWords } from '../words/words-context';
import { Panel } from './panel';
import { PolicyAddress } from './policy-address';
import { PolicyFacts } from './policy-facts';

export interface ShownPack {
  readonly name: string;
  readonly id: string;
  readonly version: number;
  readonly mode: HoldMode;
  /** ISO 8601. */
  readonly fetchedAt: string;
  readonly verifiedAt: string;
  readonly ruleCount: number;
  /** Rules that this engine does not understand, by id. */
  readonly skipped: readonly string[];
  /** Rules that were off in a tab of this browser lately, by id. */
  readonly off?: readonly string[] | undefined;
}

export interface PolicyNotice {
  readonly kind: 'not-proved-fresh' | 'stored-pack-damaged' | 'site-pack-skipped';
  /** ISO 8601. */
  readonly since?: string | undefined;
}

export interface PolicyPanelProps {
  readonly pack?: ShownPack | undefined;
  readonly configUrl: string;
  readonly rootHash?: string | undefined;
  readonly state: PolicyState;
  /** Why a newer pack was refused or not reached; `where` names it. */
  readonly problem?: Problem | undefined;
  /** What is not as it should be, though the policy is in force. */
  readonly notices?: readonly PolicyNotice[] | undefined;
  readonly now: number;
  readonly onSetConfigUrl: (url: string) => void;
  readonly onCheckNow: () => void;
  readonly checking: boolean;
  /** Set by the organisation: shown, not changed. */
  readonly managed: boolean;
}

/** Which policy is in force, how old it is, and what went wrong with a newer one. */
export function PolicyPanel(props: PolicyPanelProps) {
  const { pack, state, problem, now, checking } = props;
  const { say, ago } = useDeskWords();
  return (
    <Panel title={say('policy.title')} id="policy">
      {pack && (
        <StatusLine
          packName={pack.name}
          version={pack.version}
          ageText={ago(pack.fetchedAt, now)}
          mode={pack.mode}
          state={state}
        />
      )}
      {problem && <PolicyProblem problem={problem} pack={pack} isRefused={state === 'refused'} />}
      <PolicyNotices notices={props.notices ?? []} now={now} />
      {pack ? (
        <PolicyFacts pack={pack} rootHash={props.rootHash} now={now} />
      ) : (
        <EmptyState title={say('policy.none')} text={say('policy.none.text')} icon="slash" />
      )}
      <PolicyAddress
        configUrl={props.configUrl}
        managed={props.managed}
        onSetConfigUrl={props.onSetConfigUrl}
      />
      <div class="gp-actions">
        <Button icon="turn" disabled={checking || !props.configUrl} onPress={props.onCheckNow}>
          {say(checking ? 'policy.checking' : 'policy.check')}
        </Button>
      </div>
    </Panel>
  );
}

function PolicyNotices({
  notices,
  now,
}: {
  readonly notices: readonly PolicyNotice[];
  readonly now: number;
}) {
  const { say, ago } = useDeskWords();
  return (
    <>
      {notices.map(({ kind, since }) => (
        <p key={kind}>
          <Phrase
            text={say(`policy.notice.${kind}`)}
            values={{ since: since === undefined ? '' : ago(since, now) }}
          />
        </p>
      ))}
    </>
  );
}

interface PolicyProblemProps {
  readonly problem: Problem;
  readonly pack: ShownPack | undefined;
  readonly isRefused: boolean;
}

function PolicyProblem({ problem, pack, isRefused }: PolicyProblemProps) {
  const { say } = useDeskWords();
  return (
    <div class="gp-stack">
      {isRefused && pack && (
        <p>
          <b>{say('policy.refused')}.</b>{' '}
          <Phrase
            text={say('policy.refused.stays')}
            values={{ name: pack.name, version: pack.version }}
          />
        </p>
      )}
      <ProblemNote problem={problem} precise />
    </div>
  );
}
