import { parseInstant } from '../../../rules/instant';
import type { Rule } from '../../../rules/rule';
import type { Path } from '../source/place';
import { error, type Lintable, type RuleRemark, warning } from './issue';

interface Span {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Times of a rule: its scope's window, and its own where it is a window. */
export function hasTimesThatCome(rule: Rule, lintable: Lintable): RuleRemark[] {
  const window = rule.scope?.window;
  return [
    ...(window ? spanRemarks(window, ['scope', 'window'], lintable, window.outside) : []),
    ...(rule.kind === 'window' ? spanRemarks(rule, [], lintable) : []),
    ...(rule.kind === 'window' ? hasTimes(rule) : []),
  ];
}

function hasTimes({ calendar, from, until }: Extract<Rule, { kind: 'window' }>): RuleRemark[] {
  if (calendar !== undefined || from !== undefined || until !== undefined) return [];
  return [
    error({
      code: 'no-time',
      at: ['id'],
      what: 'A window needs to know when: it names neither a calendar nor from or until.',
      cure: 'Add calendar: ID, or from: 2027-03-01T08:00:00Z.',
    }),
  ];
}

/** The same for any span of time; `isOutside` where the rule holds before and after it. */
export function spanRemarks(
  { from, until }: Span,
  at: Path,
  { now }: Pick<Lintable, 'now'>,
  isOutside = false,
): RuleRemark[] {
  const unreadable = Object.entries({ from, until }).flatMap(([name, text]) =>
    text !== undefined && parseInstant(text) === undefined
      ? [unreadableTime([...at, name], text)]
      : [],
  );
  if (unreadable.length > 0) return unreadable;
  const start = parseInstant(from ?? '') ?? Number.NEGATIVE_INFINITY;
  const end = parseInstant(until ?? '') ?? Number.POSITIVE_INFINITY;
  if (start >= end) return [endsBeforeItBegins(at, from, until)];
  if (isOutside || end > (parseInstant(now) ?? 0)) return [];
  return [
    warning({
      code: 'window-over',
      at: [...at, 'until'],
      what: `This ended on ${until}, so it does nothing any more.`,
      cure: 'Take it out, set status: off, or write the next time.',
    }),
  ];
}

function unreadableTime(at: Path, text: string): RuleRemark {
  return error({
    code: 'time',
    at,
    what: `"${text}" is not a day or an instant.`,
    cure: 'Write 2027-03-01, or with a zone 2027-03-01T08:00:00Z.',
  });
}

function endsBeforeItBegins(at: Path, from = '', until = ''): RuleRemark {
  return error({
    code: 'window-empty',
    at: [...at, 'until'],
    what: `It ends (${until}) before it begins (${from}), so it never holds.`,
    cure: 'Swap the two, or correct the year. "until" itself does not count.',
  });
}
