import type { Draft, Site } from '../domain/draft';
import { parseInstant } from './instant';
import type { Rule, Scope } from './rule';
import type { CheckContext } from './situation';
import type { PackParts } from './subject';

const EPOCH = '1970-01-01T00:00:00.000Z';

/** A draft with this text, and a moment, that the scope of a rule covers. */
export function exampleSituation(
  rule: Rule,
  text: string,
  pack: PackParts,
): { draft: Draft; context: CheckContext } {
  const scope = rule.scope ?? {};
  return { draft: draftFor(rule, scope, text, pack), context: contextFor(rule, scope, pack) };
}

function draftFor(rule: Rule, scope: Scope, text: string, pack: PackParts): Draft {
  const kind = scope.parts?.[0] ?? 'text';
  const site = scope.sites?.[0] ?? siteOf(scope, pack) ?? 'x';
  const hasImage = rule.kind === 'detector' && rule.detector === 'missing-alt';
  return {
    site,
    surface: scope.surfaces?.[0] ?? 'post',
    account: {
      id: scope.accounts?.[0] ?? 'example',
      name: 'Example',
      kind: scope.accountKinds?.[0] ?? 'brand',
    },
    parts: kind === 'alt' ? [''] : [text],
    ...(kind !== 'text' && kind !== 'alt' && { partKinds: [kind] }),
    media: hasImage || kind === 'alt' ? [{ kind: 'image', alt: text }] : [],
  };
}

/** Where the scope's first account is. */
function siteOf({ accounts }: Scope, { accounts: known = [] }: PackParts): Site | undefined {
  const id = accounts?.[0]?.toLowerCase();
  return known.find((account) => account.id.toLowerCase() === id)?.site;
}

function contextFor(rule: Rule, scope: Scope, pack: PackParts): CheckContext {
  const window = rule.kind === 'window' ? rule : undefined;
  const candidates = [...momentsOf(window, pack), ...momentsOf(scope.window, pack), EPOCH];
  const now = candidates.find((at) => parseInstant(at) !== undefined) ?? EPOCH;
  return { now, groups: scope.groups ?? [] };
}

type Moments = Pick<NonNullable<Scope['window']>, 'from' | 'until' | 'calendar' | 'outside'>;

/** The first moments of what is inside; of what is outside, the last of all. */
function momentsOf(window: Moments | undefined, { calendars = [] }: PackParts): string[] {
  if (!window) return [];
  const periods = calendars.find(({ id }) => id === window.calendar)?.periods ?? [];
  if (window.outside) {
    const ends = [...periods.map(({ until }) => until), ...(window.until ? [window.until] : [])];
    return ends.length > 0 ? [ends.sort().at(-1) ?? EPOCH] : [EPOCH];
  }
  return [...(window.from ? [window.from] : []), ...periods.map(({ from }) => from)];
}
