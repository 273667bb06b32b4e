import { failed, ok, type Result } from '../domain/problem';
import { ENGINE, MAX_PACK_BYTES, type Pack, packSchema } from './pack';
import { RULE_KINDS, type Rule, ruleSchema } from './rule';

/** A pack with its rules parsed; those that this engine does not understand are named. */
export interface ReadPack {
  readonly pack: Pack;
  readonly rules: Rule[];
  readonly skipped: { readonly ruleId: string; readonly reason: string }[];
}

/** Reads the body of a pack. Trust is another matter: see signature.ts. */
export function readPack(body: string): Result<ReadPack> {
  if (isTooLarge(body)) {
    return failed(
      'pack-too-large',
      `The pack is larger than ${MAX_PACK_BYTES} bytes, so it was not read.`,
      'Split the pack or drop rules that are off, then publish it again.',
    );
  }
  const json = parseObject(body);
  if (!json.ok) return json;
  const { minEngine } = json.value;
  if (typeof minEngine === 'number' && minEngine > ENGINE) {
    return failed(
      'pack-needs-newer-client',
      `This pack needs engine ${minEngine}; this client has engine ${ENGINE}.`,
      'Update Guidepost; until then the last good pack stays in force.',
    );
  }
  const pack = packSchema.safeParse(json.value);
  if (!pack.success) {
    const [issue] = pack.error.issues;
    const path = issue?.path.join('.') || 'pack';
    return failed(
      'pack-schema-refused',
      `The pack does not follow the format: ${path}: ${issue?.message ?? 'unknown'}.`,
      'Run "guidepost pack lint" on the file; it names the line.',
      { path },
    );
  }
  return ok({ pack: pack.data, ...readRules(pack.data.rules) });
}

function readRules(sources: readonly unknown[]): Omit<ReadPack, 'pack'> {
  const rules: Rule[] = [];
  const skipped: { ruleId: string; reason: string }[] = [];
  const seen = new Set<string>();
  sources.forEach((source, index) => {
    const ruleId = idOf(source) ?? `rules[${index}]`;
    const parsed = ruleSchema.safeParse(source);
    if (!parsed.success) skipped.push({ ruleId, reason: whyRefused(source, parsed.error.issues) });
    else if (seen.has(ruleId)) skipped.push({ ruleId, reason: 'Another rule has the same id.' });
    else rules.push(parsed.data);
    seen.add(ruleId);
  });
  return { rules, skipped };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function whyRefused(source: unknown, issues: readonly Issue[]): string {
  const kind = isObject(source) ? source.kind : undefined;
  if (typeof kind === 'string' && !RULE_KINDS.some((known) => known === kind)) {
    return `This engine does not know the kind "${kind}".`;
  }
  const [issue] = issues;
  const path = issue?.path.join('.');
  return `${path ? `${path}: ` : ''}${issue?.message ?? 'It does not follow the format.'}`;
}

function isTooLarge(body: string): boolean {
  return (
    body.length > MAX_PACK_BYTES ||
    (body.length * 3 > MAX_PACK_BYTES && new TextEncoder().encode(body).length > MAX_PACK_BYTES)
  );
}

function parseObject(body: string): Result<Record<string, unknown>> {
  const cure =
    'Check the address of the pack; it must answer with the bytes that "guidepost pack build" wrote.';
  if (/^\s*</.test(body)) {
    return failed('pack-not-a-pack', 'A web page came instead of a pack.', cure);
  }
  try {
    const value: unknown = JSON.parse(body.replace(/^\ufeff/, ''));
    if (isObject(value) && 'guidepost' in value) return ok(value);
    return failed('pack-not-a-pack', 'The file is JSON, but not a Guidepost pack.', cure);
  } catch {
    return failed('pack-not-a-pack', 'The file is not JSON, or it was cut off.', cure);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idOf(source: unknown): string | undefined {
  return isObject(source) && typeof source.id === 'string' ? source.id : undefined;
}
