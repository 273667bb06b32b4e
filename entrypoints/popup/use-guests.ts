import { useCallback, useEffect, useState } from 'preact/hooks';
import type { GuestLink } from '../../components/desk/guest-input';
import type { Guest, GuestRequest } from '../../domain/guest';
import type { Problem } from '../../domain/problem';
import { ask } from '../../platform/messenger';
import { useAct } from '../pages/use-act';

interface Guests {
  /** Those whose acts are still awaited. */
  readonly guests: readonly Guest[];
  readonly link: GuestLink | undefined;
  readonly sending: boolean;
  readonly problem: Problem | undefined;
  readonly invite: (request: GuestRequest) => Promise<void>;
  readonly onWithdraw: (id: string) => Promise<void>;
  readonly onCopy: (url: string) => Promise<void>;
  readonly onDone: () => void;
}

/**
 * The links that are out, and the one that was made just now. Read while `isOn`, and again with each new `stamp`; `onChanged` is called
 * after an act of one's own.
 */
export function useGuests(isOn: boolean, stamp: string, onChanged: () => Promise<void>): Guests {
  const [all, setAll] = useState<readonly Guest[]>([]);
  const [link, setLink] = useState<GuestLink>();
  const [wrong, setWrong] = useState<Problem>();
  const read = useCallback(async () => {
    if (!isOn) return;
    const answer = await ask('guests.read', {});
    setWrong(answer.ok ? undefined : answer.problem);
    if (answer.ok) setAll(answer.value.guests);
  }, [isOn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again where somebody did something.
  useEffect(() => {
    void read();
  }, [read, stamp]);
  const invitation = useAct((guest: GuestRequest) => ask('guests.invite', { guest }));
  const withdrawal = useAct((id: string) => ask('guests.withdraw', { id }));
  const settle = async () => {
    await Promise.all([read(), onChanged()]);
  };
  return {
    guests: all.filter(({ state }) => state === 'waiting' || state === 'expired'),
    link,
    sending: invitation.busy || withdrawal.busy,
    problem: invitation.problem ?? withdrawal.problem ?? wrong,
    invite: async (request) => {
      const made = await invitation.run(request);
      if (made) setLink({ name: made.guest.name, url: made.url });
      await settle();
    },
    onWithdraw: async (id) => {
      await withdrawal.run(id);
      setLink(undefined);
      await settle();
    },
    onCopy: (url) => navigator.clipboard.writeText(url),
    onDone: () => setLink(undefined),
  };
}
