import { parse, type TomlError } from 'smol-toml';
import * as z from 'zod/mini';
import type { Imported, ImportFile, Loss, NewRule } from './imported';
import { NewIds } from './new-id';
import { cut, newExemption, newRule } from './new-rule';
import { asLiteral, whyNoPattern } from './subjects';

const strings = z.optional(z.array(z.string()));
const allowSchema = z.object({
  regexes: strings,
  stopwords: strings,
  paths: strings,
  commits: strings,
});
const ruleSchema = z.object({
  id: z.string(),
  description: z.optional(z.string()),
  regex: z.optional(z.string()),
  secretGroup: z.optional(z.number()),
  entropy: z.optional(z.number()),
  path: z.optional(z.string()),
  keywords: strings,
  allowlist: z.optional(allowSchema),
  allowlists: z.optional(z.array(allowSchema)),
});
type GitleaksRule = z.infer<typeof ruleSchema>;
const configSchema = z.object({
  extend: z.optional(z.unknown()),
  allowlist: z.optional(z.unknown()),
  allowlists: z.optional(z.unknown()),
  rules: z.optional(z.array(z.unknown())),
});

/** The rules of a gitleaks configuration, which are written in the same regular expressions (RE2). */
export function importGitleaks({ file, text, action }: ImportFile, ids = new NewIds()): Imported {
  const losses: Loss[] = [];
  const lose = (name: string, of: Loss['of'], what: string) => {
    losses.push({ place: { file, line: lineOf(text, name), column: 1 }, name, of, what });
  };
  const config = configSchema.safeParse(parsed(text, file, losses));
  if (!config.success) return { rules: [], losses };
  if (config.data.extend !== undefined)
    lose('[extend]', 'part', 'rules of another configuration are not read: import that file too');
  if (config.data.allowlist ?? config.data.allowlists)
    lose(
      '[allowlist',
      'part',
      'allow lists for all rules are about paths and code, and are left out',
    );
  const rules = (config.data.rules ?? []).flatMap((source): NewRule[] => {
    const rule = ruleSchema.safeParse(source);
    if (rule.success) return rulesFor(rule.data, { ids, action: action ?? 'block', lose });
    lose(
      '[[rules]]',
      'rule',
      `a rule is not as gitleaks writes it: ${rule.error.issues[0]?.path.join('.')}`,
    );
    return [];
  });
  return { rules, losses };
}

function parsed(text: string, file: string, losses: Loss[]): unknown {
  try {
    return parse(text);
  } catch (error) {
    const { line = 1, column = 1, message } = error as TomlError;
    const [what = ''] = message.split('\n');
    losses.push({
      place: { file, line, column },
      name: 'the file',
      of: 'rule',
      what: `it is not TOML: ${what}`,
    });
    return undefined;
  }
}

/** The line where a rule's id or a table stands. */
function lineOf(text: string, name: string): number {
  const quoted = new RegExp(`^\\s*id\\s*=\\s*["']${asLiteral(name)}["']`, 'm');
  const at = quoted.exec(text)?.index ?? text.indexOf(name);
  const blank = /^\s*/.exec(text.slice(Math.max(at, 0)))?.[0].length ?? 0;
  return at < 0 ? 1 : text.slice(0, at + blank).split('\n').length;
}

interface Making {
  readonly ids: NewIds;
  readonly action: NonNullable<ImportFile['action']>;
  readonly lose: (name: string, of: Loss['of'], what: string) => void;
}

function rulesFor(source: GitleaksRule, { ids, action, lose }: Making): NewRule[] {
  const { id, regex, description = id } = source;
  const why = regex === undefined ? 'it looks at the names of files only' : whyNoPattern(regex);
  if (why !== undefined || regex === undefined) {
    lose(id, 'rule', why ?? '');
    return [];
  }
  for (const what of partsLost(source)) lose(id, 'part', what);
  const near = keywordContext(source);
  const rule = newRule({
    id: ids.idFor(id),
    kind: 'pattern',
    title: cut(description, 200),
    message:
      'This looks like a key or password. Take it out, and have it replaced: it may have been seen.',
    why: 'Whoever reads a key can use it.',
    action,
    rest: { pattern: regex, caseSensitive: true, ...(near && { near }) },
    flag: [],
  });
  const allowed = allowedOf(source);
  const whyNot = allowed && whyNoPattern(allowed);
  if (whyNot !== undefined) lose(id, 'part', `its allow list is left out: ${whyNot}`);
  return allowed && whyNot === undefined
    ? [rule, newExemption(rule, { pattern: allowed })]
    : [rule];
}

function partsLost({
  entropy,
  secretGroup,
  path,
  allowlist,
  allowlists = [],
}: GitleaksRule): string[] {
  const lists = [allowlist, ...allowlists].filter((list) => list !== undefined);
  return [
    entropy
      ? `how random the value is (entropy ${entropy}) is not measured, so it may find more`
      : '',
    secretGroup ? 'the whole match is underlined, not only the group with the secret' : '',
    path === undefined ? '' : 'a post has no path, so the rule holds for all of them',
    lists.some(({ stopwords }) => stopwords?.length)
      ? 'stop words of its allow list are left out'
      : '',
    lists.some(({ paths, commits }) => paths?.length || commits?.length)
      ? 'paths and commits of its allow list are left out'
      : '',
  ].filter((what) => what !== '');
}

/**
 * Where no keyword is written out in the expression, one must stand in the same text; mostly it is part of the key (`sk_live` of
 * `(?:sk|rk)_(?:live|test)_…`). The build finds gates by itself.
 */
function keywordContext({ regex = '', keywords = [] }: GitleaksRule) {
  const needed = keywords.filter((keyword) => keyword !== '');
  const isInside = needed.some((keyword) => regex.toLowerCase().includes(keyword.toLowerCase()));
  if (needed.length === 0 || isInside) return undefined;
  return { pattern: needed.map(asLiteral).join('|'), within: 'part', inside: true };
}

/** An exemption must cover the whole match, so what stands around it is let go with it. */
function allowedOf({ allowlist, allowlists = [] }: GitleaksRule): string | undefined {
  const regexes = [allowlist, ...allowlists].flatMap((list) => list?.regexes ?? []);
  return regexes.length === 0 ? undefined : `\\S*(?:${regexes.join('|')})\\S*`;
}
