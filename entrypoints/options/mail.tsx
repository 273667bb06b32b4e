import { useState } from 'preact/hooks';
import { MailPanel } from '../../components/options/mail-panel';
import type { Notifications } from '../../domain/api-messages';
import type { MessageAnswer } from '../../platform/messages';
import { ask } from '../../platform/messenger';
import { useAct } from '../pages/use-act';
import { useAsked } from '../pages/use-asked';

const readMail = () => ask('mail.read', {});

/** What I am told by mail; only a server sends any. */
export function Mail() {
  const read = useAsked(readMail);
  const [saved, setSaved] = useState<MessageAnswer<'mail.save'>>();
  const save = useAct((wish: Notifications) => ask('mail.save', { wish }));
  const now = saved ?? read.value;
  const onSave = async (wish: Notifications) => {
    const answer = await save.run(wish);
    if (answer) setSaved(answer);
  };
  const { email = null, ...wish } = now ?? {};
  return (
    <MailPanel
      wish={now && (wish as Notifications)}
      email={email}
      busy={save.busy}
      saved={saved !== undefined}
      problem={save.problem ?? read.problem}
      onSave={onSave}
    />
  );
}
