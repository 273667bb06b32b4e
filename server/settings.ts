import * as z from 'zod';
import { StartProblem } from './start-problem';

const port = z.coerce.number().int().min(0).max(65_535);
const perMinute = z.coerce.number().int().min(1).max(1_000_000);
const httpUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
const origins = z
  .string()
  .transform((list) => list.split(',').map((origin) => origin.trim()))
  .pipe(z.array(z.string().regex(/^[a-z-]+:\/\/[^\s/]+$/)).min(1));

const SETTINGS = {
  PORT: { schema: port.default(8787), example: '8787' },
  HOST: { schema: z.string().min(1).default('127.0.0.1'), example: '127.0.0.1' },
  DATABASE_URL: {
    schema: postgresUrl.optional(),
    example: 'postgres://guidepost:secret@db.example.com:5432/guidepost',
  },
  GUIDEPOST_DATA: {
    schema: z.string().min(1).default('.guidepost/data'),
    example: '/var/lib/guidepost',
  },
  PUBLIC_URL: { schema: httpUrl.optional(), example: 'https://guidepost.example.com' },
  GUIDEPOST_ORG: {
    schema: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(80)
      .default('acme'),
    example: 'acme',
  },
  GUIDEPOST_ORG_NAME: {
    schema: z.string().min(1).max(120).default('Acme Corporation'),
    example: 'Acme Corporation',
  },
  GUIDEPOST_PACK: {
    schema: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(80)
      .optional(),
    example: 'acme-policy',
  },
  GUIDEPOST_ORIGINS: {
    schema: origins.default(['chrome-extension://*', 'moz-extension://*']),
    example: 'chrome-extension://*,moz-extension://*',
  },
  GUIDEPOST_RECEIPT_KEY: {
    schema: z.string().startsWith('{').optional(),
    example: '{"kty":"OKP","crv":"Ed25519","x":"…","d":"…"}',
  },
  GUIDEPOST_REQUESTS_PER_MINUTE: { schema: perMinute.default(1200), example: '1200' },
  GUIDEPOST_ENROLMENTS_PER_MINUTE: { schema: perMinute.default(5), example: '5' },
  GUIDEPOST_TRUST_PROXY: { schema: z.stringbool().default(false), example: 'true' },
  LOG_LEVEL: {
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
    example: 'info',
  },
} as const;

type SettingName = keyof typeof SETTINGS;
type Values = { [Name in SettingName]: z.output<(typeof SETTINGS)[Name]['schema']> };

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Absent: the server starts its own PostgreSQL in `dataFolder`. */
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  /** How browsers reach this server; absent = the address it listens on. */
  readonly publicUrl: string | undefined;
  readonly organisation: { readonly id: string; readonly name: string };
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
  readonly logLevel: string;
}

/** Reads the settings from the environment. A wrong one stops the start, by name, with a working example. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const values = Object.fromEntries(
    Object.keys(SETTINGS).map((name) => [name, readOne(name as SettingName, env[name])]),
  ) as Values;
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    dataFolder: values.GUIDEPOST_DATA,
    publicUrl: values.PUBLIC_URL,
    organisation: { id: values.GUIDEPOST_ORG, name: values.GUIDEPOST_ORG_NAME },
    packId: values.GUIDEPOST_PACK,
    allowedOrigins: values.GUIDEPOST_ORIGINS,
    receiptKey: values.GUIDEPOST_RECEIPT_KEY,
    requestsPerMinute: values.GUIDEPOST_REQUESTS_PER_MINUTE,
    enrolmentsPerMinute: values.GUIDEPOST_ENROLMENTS_PER_MINUTE,
    trustProxy: values.GUIDEPOST_TRUST_PROXY,
    logLevel: values.LOG_LEVEL,
  };
}

function readOne(name: SettingName, text: string | undefined): unknown {
  const { schema, example } = SETTINGS[name];
  // An empty variable is how shells and compose files say "not set".
  const parsed = schema.safeParse(text === '' ? undefined : text);
  if (parsed.success) return parsed.data;
  const why = parsed.error.issues[0]?.message ?? 'it cannot be read';
  throw new StartProblem(
    `The setting ${name} is wrong: ${why}.`,
    `A working example: ${name}=${example}`,
  );
}
