/** Stands for any set of characters that this reading does not look into. */
const ANY = String.raw`\D`;
const SYNTAX = '^$\\.*+?()[]{}|/';

/** What may follow a backslash besides signs. */
const ESCAPES: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/\\Q(.*?)(?:\\E|$)/s, escaped],
  [/\\[pP](?:\{[^}]*\}|[A-Za-z])/, () => ANY],
  [/\\x\{([0-9A-Fa-f]{1,6})\}/, (digits) => `\\u{${digits}}`],
  [/\\(x[0-9A-Fa-f]{2})/, (digits) => `\\${digits}`],
  [/\\A/, () => '^'],
  [/\\z/, () => '$'],
  [/\\a/, () => String.raw`\x07`],
  [/\\([bBdDsSwWfnrtv])/, (letter) => `\\${letter}`],
];

/**
 * RE2 syntax as the parser for JavaScript's (`u` flag) reads it: the same letters, repetitions and choices. Flags are left out, since
 * gates ignore case; classes by name become any character. Undefined where something has no counterpart.
 */
export function toJavaScript(source: string): string | undefined {
  return new Translation(source).run();
}

class Translation {
  private readonly source: string;
  private at = 0;
  private out = '';
  private inClass = false;

  constructor(source: string) {
    this.source = source;
  }

  run(): string | undefined {
    while (this.at < this.source.length) if (!this.step()) return undefined;
    return this.inClass ? undefined : this.out;
  }

  /** False where the pattern cannot be told. */
  private step(): boolean {
    const sign = this.source.charAt(this.at);
    if (sign === '\\') return this.escape();
    if (this.inClass) return this.classSign(sign);
    if (sign === '[') return this.openClass();
    if (sign === '(' && this.source.charAt(this.at + 1) === '?') return this.group();
    if (sign === '{') return this.brace();
    return this.put(sign === '}' || sign === ']' || sign === '/' ? `\\${sign}` : sign, 1);
  }

  private put(text: string, taken: number): true {
    this.out += text;
    this.at += taken;
    return true;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    const sticky = new RegExp(pattern, 'y');
    sticky.lastIndex = this.at;
    return sticky.exec(this.source);
  }

  private escape(): boolean {
    for (const [pattern, translate] of ESCAPES) {
      const match = this.match(pattern);
      if (match) return this.put(translate(match[1] ?? ''), match[0].length);
    }
    const sign = this.source.charAt(this.at + 1);
    if (sign === '' || /[A-Za-z0-9]/.test(sign)) return false;
    const needed = SYNTAX.includes(sign) || (this.inClass && sign === '-');
    return this.put(needed ? `\\${sign}` : sign, 2);
  }

  private openClass(): boolean {
    const opening = this.match(/\[\^?\]?/)?.[0] ?? '[';
    this.inClass = true;
    return this.put(opening.replace(']', String.raw`\]`), opening.length);
  }

  private classSign(sign: string): boolean {
    const named = this.match(/\[:\^?[a-z]+:\]/);
    if (named) return this.put(ANY, named[0].length);
    if (sign === ']') this.inClass = false;
    return this.put(sign === '[' ? String.raw`\[` : sign, 1);
  }

  private group(): boolean {
    const flags = this.match(/\(\?[imsU-]+([):])/);
    if (flags) return this.put(flags[1] === ':' ? '(?:' : '', flags[0].length);
    const named = this.match(/\(\?P?<[A-Za-z_]\w*>/);
    if (named) return this.put('(?:', named[0].length);
    return this.match(/\(\?:/) ? this.put('(?:', 3) : false;
  }

  private brace(): boolean {
    const count = this.match(/\{\d+(?:,\d*)?\}/);
    return count ? this.put(count[0], count[0].length) : this.put(String.raw`\{`, 1);
  }
}

function escaped(text: string): string {
  return [...text].map((sign) => (SYNTAX.includes(sign) ? `\\${sign}` : sign)).join('');
}
