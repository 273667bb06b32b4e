import { useState } from 'preact/hooks';
import type { Person, PersonRef } from '../../domain/person';
import type { Submission } from '../../domain/submission';
import { MenuButton } from '../basic/menu-button';
import { useDeskWords } from '../words/words-context';
import { type TurnChoice, turnChoices } from './turn-choices';
import { type FormAct, TurnForm } from './turn-form';

/** Who may be asked for the open step. */
export interface Askable {
  readonly people: readonly (PersonRef & { readonly away: boolean })[];
  readonly onCall?: PersonRef | undefined;
}

/** Those that ask nothing first. */
const DIRECT = ['claim', 'release', 'remind'] as const;
type DirectAct = (typeof DIRECT)[number];

export type TurnAct =
  | { readonly act: DirectAct }
  | { readonly act: 'assign'; readonly personId: string | null }
  | { readonly act: 'escalate' | 'revoke'; readonly reason: string }
  | { readonly act: 'reconfirm'; readonly reason: string }
  | { readonly act: 'hand-on'; readonly to: 'sales' | 'care'; readonly note: string };

export interface TurnActs {
  /** Undefined until they were read. */
  readonly askable: Askable | undefined;
  readonly onAct: (act: TurnAct) => void;
}

export interface TurnMenuProps extends TurnActs {
  readonly submission: Submission;
  readonly person: Person;
  readonly isAsked: boolean;
  readonly now: number;
}

/** The acts beside the decisions: who looks at it, who should, and approvals taken back. */
export function useTurnMenu(props: TurnMenuProps | undefined) {
  const { say } = useDeskWords();
  const [form, setForm] = useState<FormAct>();
  if (!props) return { menu: null, form: null, onReconfirm: undefined };
  const { submission, onAct } = props;
  const choices = turnChoices(submission, props);
  const items = choices.map((name) => ({
    name,
    label: say(`acts.${name}`),
    onChoose: () => (isDirect(name) ? onAct({ act: name }) : setForm(name)),
  }));
  const send = (act: TurnAct) => {
    setForm(undefined);
    onAct(act);
  };
  return {
    onReconfirm: choices.includes('reconfirm') ? () => setForm('reconfirm') : undefined,
    menu: <MenuButton label={say('acts.menu')} items={items} />,
    form: form && choices.includes(form) && (
      <TurnForm
        key={form}
        act={form}
        submission={submission}
        askable={props.askable}
        onAct={send}
        onCancel={() => setForm(undefined)}
      />
    ),
  };
}

function isDirect(name: TurnChoice): name is DirectAct {
  return DIRECT.some((one) => one === name);
}
