import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** So many texts a test: small enough to point at what changed. */
const TEXTS_A_TEST = 40;
/** Writes down what is found now, instead of comparing: `GUIDEPOST_RECORD=1 npx vitest run tests/rules/recorded`. Read the difference before you commit it. */
const isRecording = process.env.GUIDEPOST_RECORD === '1';
const UNSEEN = /[\p{C}\p{M}\p{Z}\\]/gu;

/**
 * Compares what is found in the texts of a file with what stands there. A line is a text, then each result behind a tab; characters that nobody
 * sees are written `\u{200b}`; lines that begin with `## ` are remarks. `resultsOf` is given the text and says what is found in it.
 */
export function isAsRecorded(
  file: URL,
  resultsOf: (text: string) => readonly string[],
  name: string,
): void {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  if (isRecording) writeFileSync(file, lines.map((line) => recorded(line, resultsOf)).join(''));
  const texts = (isRecording ? [] : lines).filter((line) => !isRemark(line));
  describe(name, () => {
    test.each(inGroups(texts))('texts from %s', (_first, group) => {
      expect(group.map((line) => recorded(line, resultsOf).trimEnd())).toEqual(group);
    });
  });
}

/** The texts of a file. */
export function recordedTexts(file: URL): string[] {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.filter((line) => !isRemark(line)).map((line) => asWritten(textOf(line)));
}

function recorded(line: string, resultsOf: (text: string) => readonly string[]): string {
  if (isRemark(line)) return `${line}\n`;
  const text = textOf(line);
  return `${[text, ...resultsOf(asWritten(text)).map(shown)].join('\t')}\n`;
}

function isRemark(line: string): boolean {
  return line.startsWith('## ');
}

function textOf(line: string): string {
  return line.split('\t', 1)[0] ?? '';
}

/** Spaces inside a text stay as they are. */
function shown(text: string): string {
  return text.replace(UNSEEN, (sign, at: number) => {
    const isInside = at > 0 && at < text.length - 1;
    return sign === ' ' && isInside ? sign : `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;
  });
}

function asWritten(text: string): string {
  return text.replace(/\\u\{([0-9a-f]+)\}/g, (_all, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** Short lists of texts, each with the number of its first. */
export function inGroups(texts: readonly string[]): [string, string[]][] {
  return Array.from({ length: Math.ceil(texts.length / TEXTS_A_TEST) }, (_, at) => {
    const group = texts.slice(at * TEXTS_A_TEST, (at + 1) * TEXTS_A_TEST);
    return [String(at * TEXTS_A_TEST + 1), group];
  });
}
