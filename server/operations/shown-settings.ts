import { SETTINGS } from '../setting-table';

export interface ShownSetting {
  readonly name: string;
  /** As it is given; secrets masked. Undefined: not set, and nothing stands in for it. */
  readonly value: string | undefined;
  readonly source: 'environment' | 'default';
}

const SECRET = /(SECRET|PASSWORD|TOKEN|_KEY)$|^SMTP_URL$/;
/** These may hold a secret inside of an address or a list. */
const WITH_SECRETS = /:\/\/[^/@\s]*:[^/@\s]*@/g;

/** Every setting, with where its value comes from. */
export function shownSettings(env: Readonly<Record<string, string | undefined>>): ShownSetting[] {
  return Object.entries(SETTINGS).map(([name, { schema }]) => {
    const given = env[name];
    if (given !== undefined && given !== '') {
      return { name, value: masked(name, given), source: 'environment' };
    }
    const read = schema.safeParse(undefined);
    const standard = read.success ? read.data : undefined;
    return { name, value: textOf(standard), source: 'default' };
  });
}

function masked(name: string, text: string): string {
  if (SECRET.test(name)) return '(set, not shown)';
  return text
    .replaceAll(WITH_SECRETS, '://***:***@')
    .replaceAll(/(hooks?[^\s]*\/)[^\s]+/g, '$1***');
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
  if (Array.isArray(value)) return value.join(',');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
