import * as z from 'zod';
import { AUDIT_SETTINGS } from './audit/audit-settings';
import { IDENTITY_SETTINGS } from './identity/identity-settings';
import { MESSAGE_SETTINGS } from './messages/message-settings';
import { OPERATION_SETTINGS } from './operations/operation-settings';

const port = z.coerce.number().int().min(0).max(65_535);
const perMinute = z.coerce.number().int().min(1).max(1_000_000);
const httpUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
const origins = z
  .string()
  .transform((list) => list.split(',').map((origin) => origin.trim()))
  .pipe(z.array(z.string().regex(/^[a-z-]+:\/\/[^\s/]+$/)).min(1));

const name = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);

/** Each setting by the name of its environment variable: how it is read, and what is said when it is wrong. */
export const SETTINGS = {
  PORT: {
    schema: port.default(8787),
    wants: 'a port number from 0 to 65535',
    example: '8787',
  },
  HOST: {
    schema: z.string().min(1).default('127.0.0.1'),
    wants: 'an address of this machine',
    example: '127.0.0.1',
  },
  DATABASE_URL: {
    schema: postgresUrl.optional(),
    wants: 'the address of a PostgreSQL database',
    example: 'postgres://guidepost:secret@db.example.com:5432/guidepost',
  },
  GUIDEPOST_DATA: {
    schema: z.string().min(1).default('.guidepost/data'),
    wants: 'a folder',
    example: '/var/lib/guidepost',
  },
  PUBLIC_URL: {
    schema: httpUrl.optional(),
    wants: 'the address by which browsers reach this server',
    example: 'https://guidepost.example.com',
  },
  GUIDEPOST_ORG: {
    schema: name.default('acme'),
    wants: 'small letters, digits and hyphens',
    example: 'acme',
  },
  GUIDEPOST_ORG_NAME: {
    schema: z.string().min(1).max(120).default('Acme Corporation'),
    wants: 'a name of up to 120 signs',
    example: 'Acme Corporation',
  },
  GUIDEPOST_STORE_DRAFTS: {
    schema: z.stringbool().default(true),
    wants: 'true or false',
    example: 'false',
  },
  GUIDEPOST_PACK: {
    schema: name.optional(),
    wants: "a pack's id: small letters, digits and hyphens",
    example: 'acme-policy',
  },
  GUIDEPOST_ORIGINS: {
    schema: origins.default(['chrome-extension://*', 'moz-extension://*']),
    wants: 'origins with commas between them',
    example: 'chrome-extension://*,moz-extension://*',
  },
  GUIDEPOST_RECEIPT_KEY: {
    schema: z.string().startsWith('{').optional(),
    wants: 'a private Ed25519 key as JWK',
    example: '{"kty":"OKP","crv":"Ed25519","x":"…","d":"…"}',
  },
  GUIDEPOST_REQUESTS_PER_MINUTE: {
    schema: perMinute.default(1200),
    wants: 'a whole number from 1',
    example: '1200',
  },
  GUIDEPOST_ENROLMENTS_PER_MINUTE: {
    schema: perMinute.default(5),
    wants: 'a whole number from 1',
    example: '5',
  },
  GUIDEPOST_TRUST_PROXY: {
    schema: z.stringbool().default(false),
    wants: 'true or false',
    example: 'true',
  },
  ...IDENTITY_SETTINGS,
  ...AUDIT_SETTINGS,
  ...OPERATION_SETTINGS,
  ...MESSAGE_SETTINGS,
  LOG_LEVEL: {
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
    wants: 'one of trace, debug, info, warn, error, silent',
    example: 'info',
  },
} as const;
