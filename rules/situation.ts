import type { Account, Draft } from '../domain/draft';
import { textsOf } from '../domain/draft';
import type { DetectLanguage } from './heavy';
import { parseInstant } from './instant';
import type { Pack } from './pack';

/** Where and when a draft is checked. */
export interface CheckContext {
  /** ISO 8601. */
  readonly now: string;
  /** Groups of the author. */
  readonly groups: readonly string[];
  /** BCP 47, such as `de-AT`: rules speak it to the author where they can. */
  readonly locale?: string | undefined;
  /** Milliseconds that only go up; with it, costly rules are switched off. */
  readonly clock?: (() => number) | undefined;
}

/** The parts of a pack that tell a draft's situation. */
export type PackSituation = Partial<Pick<Pack, 'accounts' | 'unknownAccounts'>>;

/** What scopes look at. Each answer is worked out when the first rule asks, since most drafts meet few rules. */
export class Situation {
  readonly draft: Draft;
  /** When it goes out, as the draft or the clock says it. */
  readonly moment: string;
  /** Of the author. */
  readonly groups: readonly string[];
  private readonly pack: PackSituation;
  private readonly detectLanguage: DetectLanguage | undefined;
  private readonly known: {
    at?: { readonly time: number | undefined };
    jurisdiction?: readonly string[];
    language?: { readonly code: string | undefined };
  } = {};

  constructor(
    draft: Draft,
    { now, groups }: CheckContext,
    pack: PackSituation,
    detectLanguage: DetectLanguage | undefined,
  ) {
    this.draft = draft;
    this.moment = draft.scheduledFor ?? now;
    this.groups = groups;
    this.pack = pack;
    this.detectLanguage = detectLanguage;
  }

  /** `moment` in milliseconds since 1970; undefined where it cannot be read. */
  get at(): number | undefined {
    this.known.at ??= { time: parseInstant(this.moment) };
    return this.known.at.time;
  }

  get accountId(): string {
    return this.draft.account.id.toLowerCase();
  }

  /** What the pack takes an account to be that the page does not tell. */
  get accountKind(): Account['kind'] {
    const { kind } = this.draft.account;
    return kind === 'unknown' ? (this.pack.unknownAccounts ?? kind) : kind;
  }

  /** Of the account's entry in the pack; empty where it has none. */
  get jurisdiction(): readonly string[] {
    this.known.jurisdiction ??= this.entry()?.jurisdiction ?? [];
    return this.known.jurisdiction;
  }

  /** ISO 639-1 of what is written in the boxes; undefined where it cannot be told. Image descriptions are often in another. */
  get language(): string | undefined {
    this.known.language ??= { code: this.detectLanguage?.(wordsOf(this.draft)) };
    return this.known.language.code;
  }

  private entry() {
    const { site } = this.draft;
    const id = this.accountId;
    return this.pack.accounts?.find((one) => one.site === site && one.id.toLowerCase() === id);
  }
}

function wordsOf(draft: Draft): string {
  return textsOf(draft)
    .filter(({ kind }) => kind !== 'alt')
    .map(({ text }) => text)
    .join('\n');
}
