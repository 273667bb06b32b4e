import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { parse, stringify } from 'yaml';
import type * as z from 'zod/mini';
import type { Result } from '../../domain/problem';
import type { Database } from '../database/open-database';
import {
  type FlowSetting,
  readFlowSetting,
  type SettingHouse,
  type Versioned,
  writeFlowSetting,
} from '../flow-settings/flow-setting';
import type { Settings } from '../settings';
import { COMMAND_LINE } from './audit/command-line';
import { commandHouse } from './command-house';
import { onOrganisation } from './on-organisation';
import { Stop, valueOrStop } from './stop';

/** A setting of an organisation that is written as a whole file, YAML or JSON. */
export interface FileSetting<T> {
  /** Of the command. */
  readonly name: string;
  readonly schema: z.core.$ZodType<T> & {
    safeParse(value: unknown): z.core.util.SafeParseResult<T>;
  };
  readonly read: (db: Database, house: SettingHouse) => Promise<Versioned<T>>;
  readonly write: (house: SettingHouse, change: Versioned<T>) => Promise<Result<unknown>>;
  /** What the file holds, such as "list of routes". */
  readonly holds: string;
  /** What `set` does. */
  readonly set: string;
  /** What `show` prints. */
  readonly show: string;
  /** Below the help of `set`. */
  readonly example: string;
  /** Such as "2 routes". */
  readonly counted: (value: T) => string;
}

/** How a setting that only the database keeps is read and written by the command line. */
export function stored<T>(setting: FlowSetting<T>): Pick<FileSetting<T>, 'read' | 'write'> {
  return {
    read: (db, house) => readFlowSetting(db, house, setting),
    write: (house, change) => writeFlowSetting(house, setting, { ...change, person: COMMAND_LINE }),
  };
}

/** `set FILE` and `show`. */
export function fileSettingCommands<T>(command: Command, setting: FileSetting<T>): void {
  command
    .command('set')
    .description(setting.set)
    .argument('<file>', `${setting.holds}, YAML or JSON`)
    .addHelpText('after', setting.example)
    .action((file: string) => set(setting, file));
  command
    .command('show')
    .description(setting.show)
    .option('--json', 'print them as JSON')
    .action(({ json }: { json?: boolean }) => show(setting, json));
}

async function set<T>(setting: FileSetting<T>, file: string): Promise<void> {
  const value = await readSetting(setting, file);
  await onOrganisation(async (db, settings) => {
    const house = commandHouse(db, settings);
    const { version } = await setting.read(db, house);
    valueOrStop(await setting.write(house, { version, value }));
    console.log(`${setting.counted(value)} for ${settings.organisation.name}.`);
  });
}

function show<T>(setting: FileSetting<T>, json = false): Promise<void> {
  return onOrganisation(async (db, settings: Settings) => {
    const { value } = await setting.read(db, commandHouse(db, settings));
    console.log(json ? JSON.stringify(value, null, 2) : stringify(value).trimEnd());
  });
}

async function readSetting<T>({ name, schema, holds }: FileSetting<T>, file: string): Promise<T> {
  let source: unknown;
  try {
    source = parse(await readFile(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Stop(`${file} cannot be read: ${why}`, `Give a file with a ${holds}.`);
  }
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') || `the ${holds}`;
  throw new Stop(
    `${file}: ${place}: ${issue?.message ?? 'wrong'}`,
    `See "guidepost ${name} set --help".`,
  );
}
