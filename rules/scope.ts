import type { Draft } from '../domain/draft';
import { textsOf } from '../domain/draft';
import { type DetectLanguage, type HeavyParts, loaded } from './heavy';
import { parseInstant } from './instant';
import type { Calendar, Pack } from './pack';
import { compilePeriods, isWithin, type Periods } from './periods';
import type { Scope } from './rule';

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

/** What scopes look at, worked out once for a draft. */
export interface Situation {
  readonly draft: Draft;
  readonly accountId: string;
  readonly accountKind: Draft['account']['kind'];
  /** Of the account's entry in the pack; empty where it has none. */
  readonly jurisdiction: readonly string[];
  /** Of the author. */
  readonly groups: readonly string[];
  /** When it goes out, as the draft or the clock says it. */
  readonly moment: string;
  /** The same in milliseconds since 1970; undefined where that cannot be read. */
  readonly at: number | undefined;
  readonly language: () => string | undefined;
}

/** The parts of a pack that tell a draft's situation. */
export type PackSituation = Partial<Pick<Pack, 'accounts' | 'unknownAccounts'>>;

export function situationOf(
  draft: Draft,
  { now, groups }: CheckContext,
  pack: PackSituation,
  detectLanguage: DetectLanguage | undefined,
): Situation {
  const { site, account } = draft;
  const accountId = account.id.toLowerCase();
  const moment = draft.scheduledFor ?? now;
  const entry = pack.accounts?.find(
    (one) => one.site === site && one.id.toLowerCase() === accountId,
  );
  let language: { readonly code: string | undefined } | undefined;
  return {
    draft,
    accountId,
    accountKind: account.kind === 'unknown' ? (pack.unknownAccounts ?? 'unknown') : account.kind,
    jurisdiction: entry?.jurisdiction ?? [],
    groups,
    moment,
    at: parseInstant(moment),
    language: () => {
      language ??= { code: detectLanguage?.(wordsOf(draft)) };
      return language.code;
    },
  };
}

export const SCOPE_FIELDS = [
  'sites',
  'surfaces',
  'accounts',
  'accountKinds',
  'groups',
  'jurisdiction',
  'window',
  'languages',
] as const;
export type ScopeField = (typeof SCOPE_FIELDS)[number];

/** The first field of a scope that leaves the draft out; undefined where it is inside. `parts` is looked at match by match. */
export type OutOfScope = (situation: Situation) => ScopeField | undefined;

type Test = readonly [field: ScopeField, holds: (situation: Situation) => boolean];

const INSIDE: OutOfScope = () => undefined;

/** Compiles a scope. Throws where a time or a calendar cannot be read, and NotLoadedYet where it needs the language of drafts. `window`: that of the rule itself. */
export function compileScope(
  scope: Scope | undefined,
  heavy: HeavyParts,
  calendars: readonly Calendar[],
  window?: Periods,
): OutOfScope {
  const tests = testsOf(scope ?? {}, heavy, calendars);
  if (window) tests.push(['window', windowTest(window)]);
  if (tests.length === 0) return INSIDE;
  return (situation) => {
    for (const [field, holds] of tests) if (!holds(situation)) return field;
    return undefined;
  };
}

function testsOf(scope: Scope, heavy: HeavyParts, calendars: readonly Calendar[]): Test[] {
  const { sites, surfaces, accounts, accountKinds, groups, jurisdiction, languages } = scope;
  const tests: Test[] = [];
  if (sites) tests.push(['sites', ({ draft }) => sites.includes(draft.site)]);
  if (surfaces) tests.push(['surfaces', ({ draft }) => surfaces.includes(draft.surface)]);
  if (accounts) {
    const ids = accounts.map((account) => account.toLowerCase());
    tests.push(['accounts', ({ accountId }) => ids.includes(accountId)]);
  }
  if (accountKinds) {
    tests.push([
      'accountKinds',
      ({ draft, accountKind }) =>
        accountKinds.includes(accountKind) || accountKinds.includes(draft.account.kind),
    ]);
  }
  if (groups) tests.push(['groups', (of) => groups.some((group) => of.groups.includes(group))]);
  if (jurisdiction) {
    tests.push([
      'jurisdiction',
      (of) =>
        of.jurisdiction.length === 0 || jurisdiction.some((law) => of.jurisdiction.includes(law)),
    ]);
  }
  if (scope.window) tests.push(['window', windowTest(compilePeriods(scope.window, calendars))]);
  if (languages) {
    loaded(heavy, 'language');
    tests.push([
      'languages',
      ({ language }) => {
        const code = language();
        return code === undefined || languages.includes(code);
      },
    ]);
  }
  return tests;
}

function windowTest(periods: Periods): (situation: Situation) => boolean {
  return ({ at }) => isWithin(at, periods);
}

/** What is written in the boxes; alternative texts are often in another language. */
function wordsOf(draft: Draft): string {
  return textsOf(draft)
    .filter(({ kind }) => kind !== 'alt')
    .map(({ text }) => text)
    .join('\n');
}
