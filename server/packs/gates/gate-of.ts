import { RegExpParser } from '@eslint-community/regexpp';
import type { Gate } from '../../../rules/pack';
import { foldedLiteral } from '../../../rules/scanner/literals';
import { hasOtherLetters } from '../../../rules/scanner/other-letters';
import { toJavaScript } from './re2-source';
import { knownOfAlternatives, requiredOf } from './required';

const parser = new RegExpParser({ ecmaVersion: 2025 });
const MOST_TEXTS = 240;
const MOST_UNITS = 20_000;

/**
 * What browsers need to know of a pattern (RE2 syntax) to run it only where it may match: see `Gate`. Case never matters for a gate.
 * What cannot be told is left out, and a pattern without `any` runs on every line.
 */
export function gateOf(source: string): Gate {
  const pattern = toJavaScript(source);
  if (pattern === undefined) return {};
  try {
    const { alternatives } = parser.parsePattern(pattern, 0, pattern.length, { unicode: true });
    const known = knownOfAlternatives(alternatives);
    const texts = requiredOf(known);
    return {
      ...(texts && texts.length <= MOST_TEXTS && isSeen(source, texts) && { any: [...texts] }),
      ...(known.longest <= MOST_UNITS && { longest: known.longest }),
    };
  } catch {
    return {};
  }
}

/** The scanner does not see the reading on which patterns with letters of other scripts run. */
function isSeen(source: string, texts: readonly string[]): boolean {
  return !hasOtherLetters(source) && texts.every((text) => foldedLiteral(text) !== undefined);
}

/** Gates of all patterns that stand anywhere in the rules of a pack, by their source. */
export function gatesOf(rules: unknown): Record<string, Gate> {
  const gates = new Map<string, Gate>();
  collect(rules, gates);
  return Object.fromEntries(gates);
}

function collect(value: unknown, gates: Map<string, Gate>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'pattern' && typeof inner === 'string') add(inner, gates);
    else collect(inner, gates);
  }
}

function add(source: string, gates: Map<string, Gate>): void {
  const gate = gateOf(source);
  if (Object.keys(gate).length > 0) gates.set(source, gate);
}
