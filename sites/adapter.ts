import type { Account, Draft, Site, Surface } from '../domain/draft';
import type { SiteData } from './selectors';

/** A place in a page where one post is written. Holds live elements: read again at every use, never kept across a change of the page. */
export interface Composer {
  readonly site: Site;
  readonly surface: Surface;
  /** Which entry of the site's selectors.json found it: `home`, `modal`, `comment`, … */
  readonly place: string;
  /** What belongs to this composer: dialog, comment box, form. */
  readonly scope: Element;
  /** The editors, in document order; a thread has several. */
  readonly boxes: readonly HTMLElement[];
  /** The step before the post, which has no editor any more: the draft is the one that the step before it held. */
  readonly isLastStep?: true;
}

/** A draft as a page tells it. */
export type ReadDraft = Omit<Draft, 'account'>;

/** What a page's own event does: nothing of ours, or the Post action of a composer. */
export type PostAction = 'click' | 'key';

export interface Writing {
  readonly part: number;
  /** UTF-16 offsets into the text as `readDraft` gives it. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `written`: the editor's model holds the wanted text. `refused`: nothing changed; offer "copy" instead. `put-back`: the editor took it
 *  otherwise, and holds its old text again. `changed-otherwise`: it holds neither the old nor the wanted text; `before` is the old one. */
export type WriteOutcome =
  | { readonly kind: 'written' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'put-back' }
  | { readonly kind: 'changed-otherwise'; readonly before: string };

/** What runs in every page from its first moment: finding composers, and knowing a Post action. */
export interface SiteReader {
  readonly site: Site;
  readonly data: SiteData;
  /** All composers that a person can see, open shadow roots included; same-origin frames run their own script. */
  findComposers(root: Document): Composer[];
  /** Hidden ones too: a page's own script can press Post in them. */
  allComposers(root: Document): Composer[];
  /** The composer that holds this node, if any; pass `event.composedPath()[0]`. */
  composerOf(node: Node): Composer | undefined;
  /** The composer that this event would post, if it is its Post action: a click on its control or a key in its box. Never true while an
   *  input method is composing. */
  postedBy(event: Event): { readonly composer: Composer; readonly by: PostAction } | undefined;
  /** False where the page does not show the whole draft: a last step whose text nobody saw, a box that stands for several. */
  isWhole(composer: Composer): boolean;
  /** Who acts in this composer, read anew each time; undefined where the page does not tell. `id` as the site writes it. */
  actingAccount(composer: Composer): Pick<Account, 'id' | 'name'> | undefined;
  /** The post that this composer shares, where only the site's own code can tell; the page's marks are asked where it is undefined. */
  quotedPost?(composer: Composer): string | undefined;
  /** Sets whose drafts may not be read when their author leaves an editor for a last step. */
  leaveAlone(isLeftAlone: (composer: Composer) => boolean): void;
  /** Sets who reads a draft when its author leaves its editor for a last step, and who knows that an event does this; before that such a
   *  step is not whole. */
  readAtLeaving(
    read: (composer: Composer) => ReadDraft,
    leftBy: (event: Event) => Composer | undefined,
  ): void;
  /** What the draft of a last step said when its editor went away. */
  remembered(composer: Composer): ReadDraft | undefined;
  /** Puts selectors of a site pack in the place of the built-in ones; undefined puts these back. */
  use(selectors: unknown): void;
}

/** What only a page with a governed composer needs. */
export interface DraftReader extends SiteReader {
  /** The draft without judging the account: `account.kind` is `unknown` where the page does not tell who acts. */
  readDraft(composer: Composer): ReadDraft;
  readAtLeaving(read: (composer: Composer) => ReadDraft): void;
  /** The elements that hold the parts of `readDraft`, in their order. */
  partsOf(composer: Composer): readonly HTMLElement[];
  /** The element that the chip stands beside. */
  anchorOf(composer: Composer): Element;
  /** True once the site shows that the post went out: the composer is gone or emptied. */
  looksPosted(composer: Composer): boolean;
  /** The DOM range of [start, end) of one part, for underlines; undefined where the text is not shown. */
  rangeOf(composer: Composer, part: number, start: number, end: number): Range | undefined;
}

/** The whole adapter. */
export interface SiteAdapter extends DraftReader {
  /** Writes once, only because the author pressed a button that says so, in the way this editor survives; checked by reading and by the
   *  site's own Post control. What the editor took otherwise is put back as it was. */
  write(composer: Composer, writing: Writing): Promise<WriteOutcome>;
}
