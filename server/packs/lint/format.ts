import { ENGINE } from '../../../rules/pack';
import { RULE_KINDS, ruleSchema } from '../../../rules/rule';
import { isObject } from '../source/is-object';
import { idOf } from '../source/merged-source';
import { didYouMean } from '../source/nearest';
import { sourceSchema } from '../source/source-schema';
import type { Remark } from './issue';
import { faultsIn } from './zod-issues';

/** What clients would refuse or skip: every part that does not follow the format. */
export function lintFormat(value: unknown): Remark[] {
  if (!isObject(value) || !('guidepost' in value)) return [notAPack()];
  const pack = sourceSchema.safeParse(value);
  const sources = Array.isArray(value.rules) ? value.rules : [];
  return [
    ...(pack.success ? [] : faultsIn(pack.error.issues, value, PACK_FIELDS).map(formatError)),
    ...unknownFields(value),
    ...unwritten(value),
    ...engineRemarks(value),
    ...sources.flatMap((source: unknown, index: number) => ruleRemarks(source, index)),
    ...duplicateIds(value),
  ];
}

const PACK_FIELDS = Object.keys(sourceSchema.shape);
const FIELDS_OF_KIND = new Map(
  ruleSchema.def.options.map((option) => [
    option.shape.kind.def.values[0],
    Object.keys(option.shape),
  ]),
);

function notAPack(): Remark {
  return {
    severity: 'error',
    code: 'format',
    path: [],
    what: 'This is no pack: it has no field guidepost.',
    cure: 'Begin with guidepost: 1; docs/pack-format.md has a pack to copy from.',
  };
}

function formatError(fault: Pick<Remark, 'path' | 'what' | 'cure'>): Remark {
  return { severity: 'error', code: 'format', ...fault };
}

/** Clients do not look at them, so a wrong letter would go unseen. */
function unknownFields(value: Record<string, unknown>): Remark[] {
  return Object.keys(value)
    .filter((key) => !PACK_FIELDS.includes(key))
    .map((key) => ({
      severity: 'warning',
      code: 'unknown-field',
      path: [key],
      what: `A pack has no field "${key}".${didYouMean(key, PACK_FIELDS)}`,
      cure: 'Correct it, or take it out.',
    }));
}

/** What an importer left to be written. */
function unwritten(value: Record<string, unknown>): Remark[] {
  return Object.entries(value)
    .filter(([, text]) => typeof text === 'string' && /\bTODO\b/.test(text))
    .map(([key, text]) => ({
      severity: 'error',
      code: 'todo',
      path: [key],
      what: `This is not written yet: ${key}: ${String(text)}`,
      cure: 'Write it.',
    }));
}

function engineRemarks({ minEngine }: Record<string, unknown>): Remark[] {
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
        what: `Clients would skip this rule: they do not know the kind "${String(kind)}".${didYouMean(String(kind), RULE_KINDS)}`,
        cure: `Use one of: ${RULE_KINDS.join(', ')}.`,
      },
    ];
  }
  const parsed = ruleSchema.safeParse(source);
  if (parsed.success) return [];
  const fields = FIELDS_OF_KIND.get(kind as (typeof RULE_KINDS)[number]) ?? [];
  return faultsIn(parsed.error.issues, source, fields).map((fault) => ({
    ...formatError(fault),
    ruleId,
    path: ['rules', index, ...fault.path],
  }));
}

/** Ids that stand twice in one file; those that an include brings are said with the include. */
function duplicateIds(value: Record<string, unknown>): Remark[] {
  return (['rules', 'lists', 'calendars'] as const).flatMap((name) => {
    const items: unknown[] = Array.isArray(value[name]) ? value[name] : [];
    const first = new Map<string, number>();
    return items.flatMap((item, index): Remark[] => {
      const id = idOf(item);
      if (id === undefined) return [];
      const known = first.get(id);
      if (known === undefined) first.set(id, index);
      return known === undefined ? [] : [duplicateId(name, id, index, known)];
    });
  });
}

function duplicateId(name: string, id: string, index: number, first: number): Remark {
  return {
    severity: 'error',
    code: 'duplicate-id',
    path: [name, index, 'id'],
    ruleId: name === 'rules' ? id : undefined,
    what: `Number ${first + 1} of ${name} has the same id, so clients would not know which is meant.`,
    cure: 'Give it an id of its own.',
  };
}
