import { useState } from 'preact/hooks';
import { type Sampling, SURFACE_CLASSES, type SurfaceClass } from '../../domain/sample';
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
            ...SURFACE_CLASSES.map((one): [string, string | undefined] => [
              say(`flow.samples.${one}`),
              sampling.surfaces && `× ${sampling.surfaces[one]}`,
            ]),
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
  const [weights, setWeights] = useState(weightsOf(sampling));
  const [reviewers, setReviewers] = useState(sampling.reviewers);
  const [isWrong, setWrong] = useState(false);
  const send = (event: Event) => {
    event.preventDefault();
    const [number, still, talk] = [share, weights.static, weights.interactive].map(readNumber);
    const group = reviewers.trim();
    const isWhole =
      number !== undefined && still !== undefined && talk !== undefined && group !== '';
    setWrong(!isWhole);
    if (!isWhole) return;
    const surfaces = { static: still, interactive: talk };
    onSave({ ...sampling, share: number / 100, surfaces, reviewers: group });
  };
  return (
    <form class="gp-suggestion" noValidate onSubmit={send}>
      <Field label={say('flow.samples.share')} value={share} onChange={setShare} />
      <p class="gp-fine">{say('flow.samples.times')}</p>
      {SURFACE_CLASSES.map((one) => (
        <Field
          key={one}
          label={say(`flow.samples.${one}`)}
          value={weights[one]}
          onChange={(text) => setWeights({ ...weights, [one]: text })}
        />
      ))}
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

function weightsOf({ surfaces }: Sampling): Readonly<Record<SurfaceClass, string>> {
  return { static: String(surfaces?.static ?? 1), interactive: String(surfaces?.interactive ?? 1) };
}

/** From 0 to 100, with a point or a comma; undefined for anything else. */
function readNumber(text: string): number | undefined {
  const number = Number(text.replace(',', '.'));
  return text.trim() !== '' && number >= 0 && number <= 100 ? number : undefined;
}

/** Of a share from 0 to 1, without the dust of binary fractions. */
function perCent(share: number): string {
  return String(Math.round(share * 10_000) / 100);
}
