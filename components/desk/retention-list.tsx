import { siteSchema } from '../../domain/draft';
import type { RetentionRule } from '../../domain/retention';
import { ConfirmButton } from '../basic/confirm-button';
import { FactList } from '../basic/fact-list';
import { useDeskWords } from '../words/words-context';
import { RetentionForm } from './retention-form';

export interface RetentionListProps {
  readonly rules: readonly RetentionRule[];
  readonly sending: boolean;
  /** Absent for those who may only read it. */
  readonly onSave?: ((rules: readonly RetentionRule[]) => void) | undefined;
}

/** How long texts and records are kept. */
export function RetentionList({ rules, sending, onSave }: RetentionListProps) {
  const { say } = useDeskWords();
  return (
    <>
      <p class="gp-fine">{say('keep.hint')}</p>
      {rules.length === 0 && <p>{say('keep.none')}</p>}
      <ul class="gp-list">
        {rules.map((rule, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rules may be the same.
          <li key={place} class="gp-draft">
            <RuleLines rule={rule} />
            {onSave && (
              <div class="gp-actions">
                <ConfirmButton
                  label={say('keep.remove')}
                  question={say('keep.remove.ask')}
                  confirm={say('keep.remove.confirm')}
                  cancel={say('decide.cancel')}
                  disabled={sending}
                  onConfirm={() => onSave(rules.filter((_, at) => at !== place))}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {onSave && (
        <RetentionForm
          key={rules.length}
          sending={sending}
          onAdd={(rule) => onSave([...rules, rule])}
        />
      )}
    </>
  );
}

function RuleLines({ rule: { what, days, site, accountId, kinds } }: { rule: RetentionRule }) {
  const { say, list } = useDeskWords();
  const known = siteSchema.safeParse(site);
  return (
    <>
      <p>
        <b>{say(`keep.${what}`)}</b>: {say('keep.days', { count: days })}
      </p>
      <FactList
        facts={[
          [say('queue.filter.site'), known.success && say(`site.${known.data}`)],
          [say('keep.account'), accountId],
          [say('keep.kinds'), kinds && list(kinds)],
        ]}
      />
    </>
  );
}
