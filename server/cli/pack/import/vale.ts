import { isObject } from '../../../packs/source/is-object';
import { parseText } from '../../../packs/source/parse-text';
import type { Path } from '../../../packs/source/place';
import { actionFor } from './actions';
import type { Imported, ImportFile, Loss, NewRule } from './imported';
import { NewIds } from './new-id';
import { type Known, newExemption, newRule } from './new-rule';
import { valeSubjects } from './vale-subjects';

/** One rule of a Vale style: a YAML file that extends one of Vale's checks. */
export function importVale({ file, text, action }: ImportFile, ids = new NewIds()): Imported {
  const { value, problems, placeOf } = parseText(file, text);
  const losses: Loss[] = [];
  const name = file.replace(/^.*[/\\]|\.ya?ml$/gi, '');
  const lose = (path: Path, of: Loss['of'], what: string) => {
    losses.push({ place: placeOf(path), name, of, what });
  };
  if (!isObject(value) || typeof value.extends !== 'string') {
    lose([], 'rule', problems[0]?.what ?? 'it is no rule of Vale: it does not say what it extends');
    return { rules: [], losses };
  }
  for (const field of Object.keys(value).filter((field) => !KNOWN.includes(field))) {
    lose([field], 'part', `"${field}" is not carried over`);
  }
  const level = actionFor(String(value.level ?? 'warning'));
  const subjects = valeSubjects(value, lose);
  const rules = subjects.flatMap(({ kind, rest, flag, message, exceptions }): NewRule[] => {
    const rule = newRule({
      id: ids.idFor(name),
      kind,
      title: spaced(name),
      message,
      ...citeOf(value),
      action: action ?? level ?? 'warn',
      rest,
      flag,
    });
    return exceptions ? [rule, newExemption(rule, exceptions)] : [rule];
  });
  return { rules, losses };
}

const KNOWN = [
  'extends',
  'message',
  'level',
  'link',
  'ignorecase',
  'nonword',
  'tokens',
  'raw',
  'exceptions',
  'swap',
  'action',
  'first',
  'second',
  'either',
  'token',
  'max',
  'min',
  'scope',
  'description',
];

function citeOf({ link, description }: Record<string, unknown>): Pick<Known, 'cite' | 'why'> {
  return {
    ...(typeof link === 'string' && { cite: { text: link, url: link } }),
    ...(typeof description === 'string' && description !== '' && { why: description }),
  };
}

/** `BannedWords` as `Banned words`. */
function spaced(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}
