import type { HoldKind } from '../../components/page/hold-kinds';
import { isEmpty } from '../../domain/draft';
import type { Problem } from '../../domain/problem';
import type { GovernedComposer } from '../composer.content/bridge';
import { hasCaret } from '../composer.content/in-use';
import type { Assessment } from './assess';

/** A line under the chip, with a text to copy where one needs saving. */
export interface SideNote {
  readonly text: string;
  readonly copy?: string;
}

/** One composer as it is shown. */
export interface View extends GovernedComposer {
  /** The same as long as its scope is in the page. */
  readonly key: number;
  readonly assessment: Assessment;
  readonly isOpen: boolean;
  readonly problem: Problem | undefined;
  /** What became of a fix. */
  readonly note: SideNote | undefined;
}

/** The dialog of a held post. */
export interface Held {
  readonly key: number;
  readonly kind: HoldKind;
  readonly isSending: boolean;
  readonly problem: Problem | undefined;
  /** Its author said that it is another post than the one it looks like. */
  readonly isApart?: boolean;
}

/** Quiet where nothing is written: only the composer with the caret, or with a text, shows a chip. */
export function hasChip({ composer, assessment, isOpen }: View): boolean {
  return isOpen || !isEmpty(assessment.draft) || composer.boxes.some(hasCaret);
}
