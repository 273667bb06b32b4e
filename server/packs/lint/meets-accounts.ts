import type { Rule } from '../../../rules/rule';
import type { Path } from '../source/place';
import { error, type Lintable, type RuleRemark } from './issue';

/** Scopes that no draft can be in. */
export function meetsSomebody({ scope }: Rule, { pack }: Lintable): RuleRemark[] {
  if (!scope) return [];
  const empty = Object.entries(scope)
    .filter(([, list]) => Array.isArray(list) && list.length === 0)
    .map(([field]) =>
      nobody(
        ['scope', field],
        `scope.${field} is an empty list, so the rule never holds.`,
        'Take it out, or fill it.',
      ),
    );
  if (empty.length > 0) return empty;
  if (scope.accountKinds?.every((kind) => kind === 'unknown')) {
    return [
      nobody(
        ['scope', 'accountKinds'],
        'No account is of the kind unknown by then: unknownAccounts of the pack says what such an account counts as.',
        `Write accountKinds: [${pack.unknownAccounts}].`,
      ),
    ];
  }
  const named = pack.accounts.filter(({ id }) =>
    scope.accounts?.some((account) => account.toLowerCase() === id.toLowerCase()),
  );
  const allKnown = named.length > 0 && named.length >= (scope.accounts?.length ?? 0);
  if (allKnown && scope.sites && !named.some(({ site }) => scope.sites?.includes(site))) {
    return [
      nobody(
        ['scope', 'sites'],
        `None of the accounts in the scope is on ${scope.sites.join(' or ')}.`,
        'Correct sites or accounts.',
      ),
    ];
  }
  if (allKnown && scope.accountKinds && !scope.accountKinds.includes('brand')) {
    return [
      nobody(
        ['scope', 'accountKinds'],
        'The accounts in the scope are governed ones, which are of the kind brand.',
        'Add brand to accountKinds, or take accounts out.',
      ),
    ];
  }
  return meetsJurisdiction(scope.jurisdiction, allKnown ? named : pack.accounts);
}

function meetsJurisdiction(
  wanted: readonly string[] | undefined,
  accounts: Lintable['pack']['accounts'],
): RuleRemark[] {
  const isElsewhere = ({ jurisdiction }: (typeof accounts)[number]) =>
    jurisdiction !== undefined && !jurisdiction.some((place) => wanted?.includes(place));
  if (!wanted || accounts.length === 0 || !accounts.every(isElsewhere)) return [];
  return [
    nobody(
      ['scope', 'jurisdiction'],
      `Every account has a jurisdiction, and none has ${wanted.join(' or ')}.`,
      'Correct one of them, or leave the rule out.',
    ),
  ];
}

function nobody(at: Path, what: string, cure: string): RuleRemark {
  return error({ code: 'scope-empty', at, what, cure });
}
