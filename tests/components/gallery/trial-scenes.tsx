import { TrialRules } from '../../../components/desk/trial-rules';
import type { RuleSignLine } from '../../../domain/rule-signs';
import { HOSTILE, LONG, NOW } from './samples';
import type { Scene } from './scene';

const line = (ruleId: string, change: Partial<RuleSignLine> = {}): RuleSignLine => ({
  packId: 'acme-social',
  ruleId,
  sign: 'trial',
  times: 12,
  posts: 480,
  since: '2026-11-02',
  last: '2026-11-21',
  days: [],
  ...change,
});

const TITLES = new Map([
  ['promise-of-results', 'Promise of results'],
  ['silent', 'Names of competitors'],
  ['too-slow', 'Links that hide where they lead'],
  ['long', LONG],
  ['hostile', HOSTILE],
]);

export const TRIAL_SCENES: readonly Scene[] = [
  {
    name: 'trials',
    draw: () => (
      <div class="gp-fold">
        <TrialRules
          rules={[
            line('promise-of-results'),
            line('silent', { times: 0, since: '2026-11-20' }),
            line('too-slow', { sign: 'switched-off', times: 3, posts: 3 }),
            line('not-in-the-policy-any-more', { times: 480 }),
            line('long', { times: 1, posts: 1 }),
            line('hostile', { times: 7 }),
          ]}
          titles={TITLES}
          now={NOW}
        />
      </div>
    ),
  },
  {
    name: 'trials-empty',
    draw: () => <TrialRules rules={[]} titles={TITLES} now={NOW} />,
  },
];
