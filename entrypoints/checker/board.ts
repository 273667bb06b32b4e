import { sameDraft } from '../../domain/draft';
import type { GovernedComposer } from '../composer.content/bridge';
import { type Assessment, assess, readDraft, type Sources } from './assess';
import { settled } from './shown-state';
import type { Held, View } from './views';

type Change = Partial<Pick<View, 'isOpen' | 'problem' | 'note'>>;

/** What is on show: one view for each composer, and at most one dialog. */
export interface Board {
  readonly views: () => readonly View[];
  readonly view: (key: number) => View | undefined;
  readonly held: () => Held | undefined;
  /** These composers are here now, and no others. */
  readonly show: (composers: readonly GovernedComposer[]) => void;
  /** Reads every draft and checks it again. */
  readonly reassess: () => void;
  /** Notes what a press of Post met. */
  readonly met: (composer: GovernedComposer, assessment: Assessment) => View;
  readonly patch: (key: number, change: Change) => void;
  /** Opens the card of a composer, or closes it. */
  readonly toggle: (key: number) => void;
  readonly hold: (held: Held | undefined) => void;
}

export function createBoard(sources: Sources, onChange: () => void): Board {
  let views: readonly View[] = [];
  let held: Held | undefined;
  let lastKey = 0;
  return {
    views: () => views,
    view,
    held: () => held,
    show: (composers) => {
      views = composers.map((one) => refreshed(one, viewOf(one)));
      settle();
    },
    reassess: () => {
      views = views.map((one) => refreshed(one, one));
      settle();
    },
    met: (composer, assessment) => {
      const old = viewOf(composer);
      const next = { ...(old ?? blank(composer, assessment)), ...composer, assessment };
      views = [...views.filter((one) => one !== old), next];
      onChange();
      return next;
    },
    patch,
    toggle: (key) => patch(key, { isOpen: !view(key)?.isOpen }),
    hold: (next) => {
      held = next;
      onChange();
    },
  };

  function view(key: number): View | undefined {
    return views.find((one) => one.key === key);
  }

  function patch(key: number, change: Change): void {
    views = views.map((one) => (one.key === key ? { ...one, ...change } : one));
    onChange();
  }

  function viewOf({ composer }: GovernedComposer): View | undefined {
    return views.find((one) => one.composer.scope === composer.scope);
  }

  function refreshed({ composer, account }: GovernedComposer, old: View | undefined): View {
    const draft = readDraft(sources, { composer, account });
    const assessment = assess(sources, draft, composer);
    if (!old) return blank({ composer, account }, assessment);
    const note = old.note && sameDraft(old.assessment.draft, draft) ? old.note : undefined;
    return { ...old, composer, account, assessment, note };
  }

  function blank({ composer, account }: GovernedComposer, assessment: Assessment): View {
    lastKey++;
    const quiet = { isOpen: false, problem: undefined, note: undefined };
    return { key: lastKey, composer, account, assessment, ...quiet };
  }

  function settle(): void {
    held = held && settled(held, view(held.key));
    onChange();
  }
}
