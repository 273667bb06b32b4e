import type * as z from 'zod';
import type { Organisation } from '../domain/api';
import type { Anchors } from './audit/anchors/anchor-heads';
import { anchorsOf } from './audit/audit-settings';
import type { PoolLimits } from './database/open-database';
import { type IdentitySettings, identitySettings } from './identity/identity-settings';
import { type MessageSettings, messageSettings } from './messages/message-settings';
import { poolLimits } from './operations/operation-settings';
import { SETTINGS } from './setting-table';
import { StartProblem } from './start-problem';

type SettingName = keyof typeof SETTINGS;
type Values = { [Name in SettingName]: z.output<(typeof SETTINGS)[Name]['schema']> };

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Absent: the server starts its own PostgreSQL in `dataFolder`. */
  readonly databaseUrl: string | undefined;
  readonly pool: PoolLimits;
  readonly dataFolder: string;
  /** How browsers reach this server; absent = the address it listens on. */
  readonly publicUrl: string | undefined;
  readonly organisation: Organisation;
  /** The pack that people get at enrolment before the first one is published. */
  readonly packId: string | undefined;
  /** Origins that may call from a browser; `*` stands for any extension id. */
  readonly allowedOrigins: readonly string[];
  /** Private JWK that signs receipts; absent = made once and kept in `dataFolder`. */
  readonly receiptKey: string | undefined;
  readonly requestsPerMinute: number;
  readonly enrolmentsPerMinute: number;
  /** True behind a reverse proxy: the caller's address is then read from X-Forwarded-For. */
  readonly trustProxy: boolean;
  readonly identity: IdentitySettings;
  /** Where signed tree heads of the audit trail go besides. */
  readonly anchors: Anchors;
  /** How messages to other systems and mail go out. */
  readonly messages: MessageSettings;
  /** Who reads /metrics sends it; absent = from this machine only. */
  readonly metricsToken: string | undefined;
  readonly logLevel: string;
}

/** Reads the settings from the environment. A wrong one stops the start, by name, with a working example. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const values = Object.fromEntries(
    Object.keys(SETTINGS).map((key) => [key, readOne(key as SettingName, env[key])]),
  ) as Values;
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    pool: poolLimits(values),
    dataFolder: values.GUIDEPOST_DATA,
    publicUrl: values.PUBLIC_URL,
    organisation: {
      id: values.GUIDEPOST_ORG,
      name: values.GUIDEPOST_ORG_NAME,
      ...(!values.GUIDEPOST_STORE_DRAFTS && { storesDrafts: false }),
    },
    packId: values.GUIDEPOST_PACK,
    allowedOrigins: values.GUIDEPOST_ORIGINS,
    receiptKey: values.GUIDEPOST_RECEIPT_KEY,
    requestsPerMinute: values.GUIDEPOST_REQUESTS_PER_MINUTE,
    enrolmentsPerMinute: values.GUIDEPOST_ENROLMENTS_PER_MINUTE,
    trustProxy: values.GUIDEPOST_TRUST_PROXY,
    identity: identitySettings(values),
    anchors: anchorsOf(values),
    messages: messageSettings(values),
    metricsToken: values.GUIDEPOST_METRICS_TOKEN,
    logLevel: values.LOG_LEVEL,
  };
}

/** The wrong value is not repeated: it may be a password or a key. */
function readOne(setting: SettingName, text: string | undefined): unknown {
  const { schema, wants, example } = SETTINGS[setting];
  // An empty variable is how shells and compose files say "not set".
  const parsed = schema.safeParse(text === '' ? undefined : text);
  if (parsed.success) return parsed.data;
  throw new StartProblem(
    `The setting ${setting} is wrong: it should be ${wants}.`,
    `A working example: ${setting}=${example}`,
  );
}
