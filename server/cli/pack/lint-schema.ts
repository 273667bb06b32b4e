import { ENGINE, packSchema } from '../../../rules/pack';
import { RULE_KINDS, ruleSchema } from '../../../rules/rule';
import type { Remark } from './lint-issue';

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };
const FORMAT = 'See docs/pack-format.md for the fields.';

/** What clients would refuse or skip: every part that does not follow the format. */
export function lintSchema(value: unknown): Remark[] {
  const pack = packSchema.safeParse(value);
  const sources = isObject(value) && Array.isArray(value.rules) ? value.rules : [];
  return [
    ...(pack.success ? [] : pack.error.issues.map((issue) => packRemark(issue))),
    ...engineRemarks(value),
    ...sources.flatMap((source: unknown, index: number) => ruleRemarks(source, index)),
    ...duplicateIds(sources),
  ];
}

function packRemark({ path, message }: Issue): Remark {
  const name = path.join('.') || 'The pack';
  return { severity: 'error', code: 'format', path, what: `${name}: ${message}`, cure: FORMAT };
}

function engineRemarks(value: unknown): Remark[] {
  const minEngine = isObject(value) ? value.minEngine : undefined;
  if (typeof minEngine !== 'number' || minEngine <= ENGINE) return [];
  return [
    {
      severity: 'error',
      code: 'engine',
      path: ['minEngine'],
      what: `The pack needs engine ${minEngine}; this one is engine ${ENGINE}, so its examples cannot be run.`,
      cure: `Use a newer guidepost command, or set minEngine to ${ENGINE}.`,
    },
  ];
}

function ruleRemarks(source: unknown, index: number): Remark[] {
  const ruleId = idOf(source);
  const kind = isObject(source) ? source.kind : undefined;
  if (!RULE_KINDS.some((known) => known === kind)) {
    return [
      {
        severity: 'error',
        code: 'kind',
        path: ['rules', index, 'kind'],
        ruleId,
        what: `Clients would skip this rule: they do not know the kind "${String(kind)}".`,
        cure: `Use one of: ${RULE_KINDS.join(', ')}.`,
      },
    ];
  }
  const parsed = ruleSchema.safeParse(source);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => ({
    severity: 'error',
    code: 'format',
    path: ['rules', index, ...path],
    ruleId,
    what: `${path.join('.') || 'The rule'}: ${message}`,
    cure: FORMAT,
  }));
}

function duplicateIds(sources: readonly unknown[]): Remark[] {
  const ids = sources.map(idOf);
  return ids.flatMap((ruleId, index): Remark[] => {
    const first = ids.indexOf(ruleId);
    if (ruleId === undefined || first === index) return [];
    return [
      {
        severity: 'error',
        code: 'duplicate-id',
        path: ['rules', index, 'id'],
        ruleId,
        what: `Rule ${first + 1} has the same id, so clients would skip this one.`,
        cure: 'Give it an id of its own.',
      },
    ];
  });
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idOf(source: unknown): string | undefined {
  return isObject(source) && typeof source.id === 'string' ? source.id : undefined;
}
