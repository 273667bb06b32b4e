import { useState } from 'preact/hooks';
import { Field } from '../basic/field';
import { Phrase } from '../basic/phrase';
import { useDeskWords } from '../words/words-context';
import { FlowEdit } from './flow-edit';
import { FormActions } from './form-actions';

/** By pack, the lowest version that counts. */
type Required = Readonly<Record<string, number>>;

export interface RequiredVersionProps {
  readonly required: Required;
  /** In force in this browser; absent where there is none. */
  readonly pack: { readonly id: string; readonly version: number } | undefined;
  readonly sending: boolean;
  /** Absent for those who may only read it. */
  readonly onSave?: ((required: Record<string, number>) => void) | undefined;
}

/** The lowest version of the policy that a draft may have been checked with. */
export function RequiredVersion({ required, pack, sending, onSave }: RequiredVersionProps) {
  const { say } = useDeskWords();
  const entries = Object.entries(required);
  const packs = [...new Set([...entries.map(([id]) => id), ...(pack ? [pack.id] : [])])];
  const form =
    onSave && packs.length > 0
      ? (close: () => void) => (
          <RequiredForm
            {...{ packs, required, pack }}
            onSave={(next) => {
              close();
              onSave(next);
            }}
            onCancel={close}
          />
        )
      : undefined;
  return (
    <>
      <p class="gp-fine">{say('required.hint')}</p>
      <FlowEdit sending={sending} form={form}>
        {entries.length === 0 && <p>{say('required.any')}</p>}
        {entries.map(([id, version]) => (
          <p key={id}>
            <Phrase text={say('required.from')} values={{ pack: id, version: String(version) }} />
          </p>
        ))}
        {pack && (
          <p class="gp-soft">
            <Phrase
              text={say('required.here')}
              values={{ pack: pack.id, version: String(pack.version) }}
            />
          </p>
        )}
      </FlowEdit>
    </>
  );
}

interface RequiredFormProps extends Pick<RequiredVersionProps, 'required' | 'pack'> {
  readonly packs: readonly string[];
  readonly onSave: (required: Record<string, number>) => void;
  readonly onCancel: () => void;
}

function RequiredForm({ packs, required, pack, onSave, onCancel }: RequiredFormProps) {
  const { say } = useDeskWords();
  const [versions, setVersions] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(packs.map((id) => [id, String(required[id] ?? '')])),
  );
  const [wrong, setWrong] = useState<string>();
  const send = (event: Event) => {
    event.preventDefault();
    const isGood = (id: string) =>
      isVersion(versions[id] ?? '', id === pack?.id ? pack : undefined);
    const bad = packs.find((id) => !isGood(id));
    setWrong(bad);
    if (bad !== undefined) return;
    const chosen = packs.filter((id) => versions[id]?.trim());
    onSave(Object.fromEntries(chosen.map((id) => [id, Number(versions[id])])));
  };
  return (
    <form class="gp-suggestion" noValidate onSubmit={send}>
      {packs.map((id) => (
        <Field
          key={id}
          label={<Phrase text={say('required.field')} values={{ pack: id }} />}
          value={versions[id] ?? ''}
          onChange={(value) => setVersions({ ...versions, [id]: value })}
          wrong={wrong === id ? say('required.wrong') : undefined}
        />
      ))}
      <FormActions onCancel={onCancel}>{say('mail.save')}</FormActions>
    </form>
  );
}

/** Empty, or not above what is out: a version that nobody can have would refuse every draft. */
function isVersion(text: string, pack: { version: number } | undefined): boolean {
  if (text.trim() === '') return true;
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= (pack?.version ?? Infinity);
}
