import type { Value } from '../detector';
import { isPlaceholder } from './randomness';

interface Search {
  readonly sort: string;
  /** What must occur, all of it, in this writing. */
  readonly marks: readonly string[];
  /** Its last group is the secret. */
  readonly pattern: RegExp;
  /** All of the match is told, not only the secret. */
  readonly isWhole?: boolean;
}

const SEARCHES: readonly Search[] = [
  {
    // Also where no host follows that a link could have (`postgres://u:p@db`).
    sort: 'credentials-in-address',
    marks: ['://', '@'],
    pattern:
      /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@?#"'<>]{0,100}:([^\s@/"'<>]{3,100})(?=@[\w.[-])/gi,
    isWhole: true,
  },
  {
    sort: 'authorization',
    marks: ['uthorization'],
    pattern:
      /\bauthorization["']?\s{0,2}[:=]\s{0,2}["']?(?:basic|bearer|token|apikey)\s{1,2}([A-Za-z0-9+/_.~=-]{12,2000})/gi,
  },
  {
    sort: 'authorization',
    marks: ['curl '],
    pattern:
      /(?<=\scurl\s|^curl\s)[^\n]{0,120}?(?:-u|--user)[ =]{1,2}["']?([^\s"':]{1,64}:[^\s"']{3,64})/gm,
  },
  {
    sort: 'azure',
    marks: ['=', 'Key'],
    pattern: /\b(?:AccountKey|SharedAccessKey)=([A-Za-z0-9+/%]{30,100}={0,2})/g,
  },
  {
    sort: 'npm',
    marks: ['_auth'],
    pattern: /_auth(?:Token)?\s?=\s?["']?([A-Za-z0-9+/_=-]{12,200})/g,
  },
];
/** Words that stand in place of a password in manuals. */
const EXAMPLE = /^(?:password|passwd|pass|pwd|secret|test|token|example)$/i;

/** Names and passwords inside addresses, headers, commands and connection strings. */
export function findCredentials(text: string): Value[] {
  return SEARCHES.filter(({ marks }) => marks.every((mark) => text.includes(mark))).flatMap(
    (search) => run(text, search),
  );
}

function run(text: string, { pattern, sort, isWhole }: Search): Value[] {
  const found: Value[] = [];
  for (const match of text.matchAll(pattern)) {
    const secret = match.at(-1) ?? '';
    if (isPlaceholder(secret) || /^[${<%[]|\}$/.test(secret)) continue;
    const end = match.index + match[0].length;
    const start = isWhole ? match.index : end - secret.length;
    found.push({ start, end, sort, confidence: EXAMPLE.test(secret) ? 'medium' : 'high' });
  }
  return found;
}
