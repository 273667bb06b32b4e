import type { Evaluation } from './evaluation';
import type { Hit } from './hits';
import type { Counts } from './kinds';
import type { Match } from './matches';
import type { RuleOf } from './rule';
import { foldOf } from './see-more';

interface Requirement {
  /** Slots of what calls for it; absent = always. */
  readonly when: readonly number[] | undefined;
  readonly need: readonly number[];
  readonly position: RuleOf<'require'>['position'];
  /** Characters, for `near`. */
  readonly within: number;
}

/**
 * Says what is missing. A part of a thread is also seen alone, so all positions but `anywhere` are looked for in the part that calls;
 * an alternative text calls for it in the first part. A disguised text calls for another but never stands for one.
 * `near`: one of the places that call for it has it near, in each part. `sentence`: each sentence that calls for it has it.
 */
export function matchRequired({ when, need, position, within }: Requirement) {
  return (evaluation: Evaluation, counts: Counts): Match[] => {
    const calls = callsOf(evaluation, when, counts);
    if (calls.length === 0) return [];
    const present = (part: number) =>
      evaluation.hits(part, need).filter(({ disguised }) => !disguised);
    switch (position) {
      case 'anywhere':
        return anywhere(evaluation, calls, present);
      case 'sentence':
        return calls
          .filter((call) => !present(call.part).some(touches(evaluation.sentenceOf(call))))
          .map((call) => missingAt(call.part, call.end));
      case 'near':
        return firstOfParts(calls)
          .filter(
            ({ part }) =>
              !calls.some((call) => call.part === part && isNear(call, present(part), within)),
          )
          .map((call) => missingAt(call.part, call.end));
      default:
        return firstOfParts(calls)
          .filter(({ part }) => !present(part).some(isInFront(evaluation, part, position)))
          .map(({ part }) => missingAt(part, 0));
    }
  };
}

type Present = (part: number) => readonly Hit[];

function callsOf(
  evaluation: Evaluation,
  when: readonly number[] | undefined,
  counts: Counts,
): Match[] {
  const { parts } = evaluation.scan.draft;
  const calls: readonly Match[] = when
    ? evaluation.matches(when)
    : [{ part: 0, start: 0, end: 0, whole: true }];
  return calls
    .filter(counts)
    .map((call) => (call.part < parts.length ? call : { part: 0, start: 0, end: 0 }));
}

function anywhere(evaluation: Evaluation, [first]: readonly Match[], present: Present): Match[] {
  const { parts } = evaluation.scan.draft;
  if (!first || parts.some((_text, part) => present(part).length > 0)) return [];
  return [missingAt(first.part, parts[first.part]?.length ?? 0)];
}

function firstOfParts(calls: readonly Match[]): Match[] {
  return calls.filter((call, at) => calls[at - 1]?.part !== call.part);
}

function isNear(call: Match, hits: readonly Hit[], within: number): boolean {
  return hits.some((hit) => hit.end >= call.start - within && hit.start <= call.end + within);
}

function touches(range: { start: number; end: number }): (hit: Hit) => boolean {
  return (hit) => hit.end > range.start && hit.start < range.end;
}

function isInFront(
  { scan }: Evaluation,
  part: number,
  position: 'first' | 'before-fold',
): (hit: Hit) => boolean {
  const text = scan.texts[part]?.text ?? '';
  if (position === 'first') return (hit) => !/[\p{L}\p{N}]/u.test(text.slice(0, hit.start));
  const fold = foldOf(scan.draft.site, text);
  return (hit) => hit.end <= fold;
}

function missingAt(part: number, at: number): Match {
  return { part, start: at, end: at, missing: true };
}
