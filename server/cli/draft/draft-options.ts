import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Account, type Draft, SITES, SURFACES } from '../../../domain/draft';
import { parseInstant } from '../../../rules/instant';
import type { Pack } from '../../../rules/pack';
import type { CheckContext } from '../../../rules/scope';

/** Where, when and by whom a draft is written, as the command line says it. */
export interface DraftOptions {
  readonly site?: Draft['site'];
  readonly surface?: Draft['surface'];
  readonly account?: string;
  readonly group?: readonly string[];
  readonly at?: string;
  readonly locale?: string;
}

/** What is in a draft. */
export interface DraftContent {
  /** One text a box. */
  readonly parts: readonly string[];
  /** Of the pictures; empty where one has none. */
  readonly alts: readonly string[];
}

export function withDraftOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--site <site>',
        'where it is written (default: that of the account, or x)',
      ).choices(SITES),
    )
    .addOption(
      new Option('--surface <surface>', 'what is written').choices(SURFACES).default('post'),
    )
    .option(
      '--account <id>',
      'who posts; an id that the pack does not list is a personal account (default: the first account of the pack)',
    )
    .option('--group <name>', 'a group of the author; may be given more than once', collected)
    .option('--at <time>', 'when it goes out, such as 2027-03-01T08:00:00Z (default: now)', instant)
    .option('--locale <locale>', 'the language of the author, such as de');
}

/** For options that may be given more than once. */
export function collected(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function instant(text: string): string {
  if (parseInstant(text) !== undefined) return text;
  throw new InvalidArgumentError('Write a day (2027-03-01) or an instant (2027-03-01T08:00:00Z).');
}

export function draftOf({ parts, alts }: DraftContent, options: DraftOptions, pack: Pack): Draft {
  const account = accountOf(options, pack);
  return {
    site: options.site ?? siteOf(account, pack) ?? 'x',
    surface: options.surface ?? 'post',
    account,
    parts: parts.length > 0 ? [...parts] : [''],
    media: alts.map((alt) => ({ kind: 'image', ...(alt !== '' && { alt }) })),
  };
}

export function contextOf({ group = [], at, locale }: DraftOptions): CheckContext {
  return { now: at ?? new Date().toISOString(), groups: group, locale };
}

function accountOf({ account, site }: DraftOptions, { accounts }: Pack): Account {
  const onSite = accounts.filter((known) => site === undefined || known.site === site);
  if (account === undefined) {
    const [first] = onSite;
    return { id: first?.id ?? 'example', name: first?.name ?? 'Example', kind: 'brand' };
  }
  const known = onSite.find(({ id }) => id.toLowerCase() === account.toLowerCase());
  return { id: account, name: known?.name ?? account, kind: known ? 'brand' : 'personal' };
}

function siteOf({ id }: Account, { accounts }: Pack): Draft['site'] | undefined {
  return accounts.find((known) => known.id.toLowerCase() === id.toLowerCase())?.site;
}
