import { useState } from 'preact/hooks';
import type { Sampling } from '../../domain/sample';
import { FactList } from '../basic/fact-list';
import { Field } from '../basic/field';
import { Phrase } from '../basic/phrase';
import { useDeskWords } from '../words/words-context';
import { FlowEdit } from './flow-edit';
import { FormActions } from './form-actions';

export interface FlowSamplesProps {
  readonly sampling: Sampling;
  readonly sending: boolean;
  /** Absent for those who may only read it. */
  readonly onSave?: ((sampling: Sampling) => void) | undefined;
}

/** How many posts are looked at afterwards, and by whom. */
export function FlowSamples({ sampling, sending, onSave }: FlowSamplesProps) {
  const { say } = useDeskWords();
  return (
    <>
      <p class="gp-fine">{say('flow.samples.hint')}</p>
      <FlowEdit
        sending={sending}
        form={
          onSave &&
          ((close) => (
            <SamplesForm
              sampling={sampling}
              onSave={(next) => {
                close();
                onSave(next);
              }}
              onCancel={close}
            />
          ))
        }
      >
        <FactList
          facts={[
            [say('flow.samples.share'), perCent(sampling.share)],
            [say('flow.samples.reviewers'), sampling.reviewers],
          ]}
        />
        {Object.entries(sampling.groups).map(([group, share]) => (
          <p key={group} class="gp-soft">
            <Phrase text={say('flow.samples.of')} values={{ share: perCent(share), group }} />
          </p>
        ))}
      </FlowEdit>
    </>
  );
}

interface SamplesFormProps {
  readonly sampling: Sampling;
  readonly onSave: (sampling: Sampling) => void;
  readonly onCancel: () => void;
}

/** The shares of single groups and the weights of rules stay as they are. */
function SamplesForm({ sampling, onSave, onCancel }: SamplesFormProps) {
  const { say } = useDeskWords();
  const [share, setShare] = useState(perCent(sampling.share));
  const [reviewers, setReviewers] = useState(sampling.reviewers);
  const [isWrong, setWrong] = useState(false);
  const send = (event: Event) => {
    event.preventDefault();
    const number = Number(share.replace(',', '.'));
    const isRight = share.trim() !== '' && number >= 0 && number <= 100 && reviewers.trim() !== '';
    setWrong(!isRight);
    if (isRight) onSave({ ...sampling, share: number / 100, reviewers: reviewers.trim() });
  };
  return (
    <form class="gp-suggestion" noValidate onSubmit={send}>
      <Field label={say('flow.samples.share')} value={share} onChange={setShare} />
      <Field
        label={say('flow.samples.reviewers')}
        value={reviewers}
        onChange={setReviewers}
        wrong={isWrong ? say('flow.samples.wrong') : undefined}
      />
      <FormActions onCancel={onCancel}>{say('mail.save')}</FormActions>
    </form>
  );
}

/** Of a share from 0 to 1, without the dust of binary fractions. */
function perCent(share: number): string {
  return String(Math.round(share * 10_000) / 100);
}
