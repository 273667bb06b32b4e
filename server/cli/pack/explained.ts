import { type Draft, textsOf } from '../../../domain/draft';
import type { Drop, Outcome, Place, RuleExplanation, Tried } from '../../../rules/explain';
import { paint } from '../paint';
import { oneLine } from './marked-text';

/** Why a rule did or did not fire, step by step, in lines for people. */
export function explainedLines(explanation: RuleExplanation, draft: Draft): string[] {
  const { ruleId, kind, title, outcome, tried } = explanation;
  const head = `${labelOf(outcome)} ${paint('bold', ruleId)} ${paint('dim', `(${kind}) ${title}`)}`;
  return [
    head,
    ...tried.map((one) => `  ${triedLine(one, draft)}`),
    ...outcomeLines(outcome).map((line) => `  ${line}`),
  ];
}

/** True where a rule had something to look at: the others are named in one line. */
export function hasSteps({ outcome, tried }: RuleExplanation): boolean {
  return tried.length > 0 || !['not-found', 'out-of-scope', 'inactive'].includes(outcome.kind);
}

function labelOf(outcome: Outcome): string {
  if (outcome.kind === 'fires') {
    return paint('red', outcome.shadow ? 'counted   ' : 'fires     ');
  }
  if (outcome.kind === 'names-topic') return paint('yellow', 'topic     ');
  if (outcome.kind === 'exempts') return paint('green', 'exempts   ');
  return paint('dim', 'no finding');
}

function triedLine({ place, whole, confidence, dropped }: Tried, draft: Draft): string {
  const what = whole ? 'the whole draft' : quoted(place);
  const found = `found ${what}${whole ? '' : whereOf(place, draft)}, ${confidence} confidence`;
  return dropped ? `${found}; ${paint('green', 'does not count')}: ${dropText(dropped)}` : found;
}

function dropText(drop: Drop): string {
  switch (drop.by) {
    case 'exemption':
      return `the exemption "${drop.ruleId}" covers it`;
    case 'part':
      return `it stands in a part of the sort ${drop.is}, and the scope wants ${drop.wanted.join(' or ')}`;
    case 'confidence':
      return `minConfidence is ${drop.least}`;
    case 'near':
      return `nothing of near${numbered(drop.index)} stands close enough`;
    case 'unless':
      return `${quoted(drop.place)} of unless${numbered(drop.index)} stands near`;
  }
}

/** Contexts are often alone; the first needs no number. */
function numbered(index: number): string {
  return index > 0 ? ` (number ${index + 1})` : '';
}

function outcomeLines(outcome: Outcome): string[] {
  switch (outcome.kind) {
    case 'fires':
      return outcome.findings.map(
        ({ action, message, missing }) =>
          `${paint('bold', action)}${missing ? ', a text is missing' : ''}: ${oneLine(message)}`,
      );
    case 'inactive':
      return [`its status is ${outcome.status}, so it does not run`];
    case 'switched-off':
      return [`it is switched off: ${outcome.reason}`];
    case 'pending':
      return [`it waits for the part "${outcome.part}" of the engine`];
    case 'out-of-scope':
      return [
        `out of scope: ${outcome.field} must be ${shown(outcome.wanted)}, and is ${shown(outcome.is)}`,
      ];
    case 'not-found':
      return ['nothing that it looks for stands in the draft'];
    case 'dropped':
      return ['all that it found was dropped'];
    case 'satisfied':
      return ['what it asks for is there'];
    case 'names-topic':
      return [`names the topic "${outcome.topic}"`];
    case 'exempts':
      return [`lets go: ${outcome.places.map(quoted).join(', ')}`];
  }
}

function shown(value: unknown): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return 'none';
  if (Array.isArray(value)) return value.join(' or ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function quoted({ text }: Place): string {
  return `"${oneLine(text)}"`;
}

/** Characters count from 1, as editors count columns. */
function whereOf({ part, start, end }: Place, draft: Draft): string {
  const texts = textsOf(draft);
  const kind = texts[part]?.kind ?? 'text';
  const inPart = texts.length > 1 ? `, ${kind === 'text' ? 'box' : kind} ${part + 1}` : '';
  return start === end ? inPart : ` (characters ${start + 1} to ${end}${inPart})`;
}
