import { type HeavyParts, loaded } from './heavy';
import type { Calendar } from './pack';
import { compilePeriods, isWithin, type Periods } from './periods';
import type { Scope } from './rule';
import type { Situation } from './situation';

export type { CheckContext } from './situation';

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
      ({ language }) => language === undefined || languages.includes(language),
    ]);
  }
  return tests;
}

function windowTest(periods: Periods): (situation: Situation) => boolean {
  return ({ at }) => isWithin(at, periods);
}
