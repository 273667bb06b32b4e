import { expect, test } from 'vitest';
import { SETTINGS } from '../../server/setting-table';
import { readSettings } from '../../server/settings';

test('with nothing set, everything has a value that works', () => {
  expect(readSettings({ PORT: '' })).toMatchObject({
    port: 8787,
    host: '127.0.0.1',
    databaseUrl: undefined,
    dataFolder: '.guidepost/data',
    organisation: { id: 'acme', name: 'Acme Corporation' },
    allowedOrigins: ['chrome-extension://*', 'moz-extension://*'],
  });
});

type SettingName = keyof typeof SETTINGS;

/** Of each setting a value that is wrong; `anything` where every text that is not empty is right. */
const WRONG: Readonly<Record<SettingName, string | { anything: string }>> = {
  PORT: '70000',
  HOST: { anything: '::1' },
  DATABASE_URL: 'mysql://db/guidepost',
  GUIDEPOST_DATA: { anything: 'a folder with spaces' },
  PUBLIC_URL: 'guidepost.example.com',
  GUIDEPOST_ORG: 'Acme Corporation',
  GUIDEPOST_ORG_NAME: 'A'.repeat(121),
  GUIDEPOST_STORE_DRAFTS: 'maybe',
  GUIDEPOST_PACK: 'Acme policy',
  GUIDEPOST_ORIGINS: 'everywhere',
  GUIDEPOST_RECEIPT_KEY: 'secret',
  GUIDEPOST_REQUESTS_PER_MINUTE: '0',
  GUIDEPOST_ENROLMENTS_PER_MINUTE: '1.5',
  GUIDEPOST_TRUST_PROXY: 'perhaps',
  OIDC_ISSUER: 'http://login.example.com',
  OIDC_CLIENT_ID: { anything: 'guidepost' },
  OIDC_CLIENT_SECRET: 'short',
  OIDC_SCOPES: 'profile email',
  OIDC_GROUPS_CLAIM: { anything: 'roles' },
  OIDC_ROLE_MAP: 'legal',
  OIDC_REQUIRE_GROUP: { anything: 'everybody' },
  OIDC_MATCH_CLAIM: { anything: 'oid' },
  GUIDEPOST_REDIRECT_URIS: 'http://acme.example.com/back',
  GUIDEPOST_SIGN_IN_KEY: 'secret',
  GUIDEPOST_SESSION_DAYS: '366',
  GUIDEPOST_SCIM_TOKEN: 'a'.repeat(31),
  GUIDEPOST_API_ISSUERS: 'http://login.example.com',
  GUIDEPOST_API_AUDIENCES: { anything: 'one,two' },
  GUIDEPOST_ANCHORS: 'ftp://archive.example.com',
  AWS_ACCESS_KEY_ID: { anything: 'AKIA' },
  AWS_SECRET_ACCESS_KEY: { anything: 'secret' },
  AWS_SESSION_TOKEN: { anything: 'token' },
  AWS_REGION: 'EU CENTRAL',
  GUIDEPOST_ALLOW_PRIVATE_TARGETS: 'some',
  DATABASE_POOL_SIZE: '501',
  DATABASE_STATEMENT_TIMEOUT: '-1',
  DATABASE_IDLE_TIMEOUT: '0',
  GUIDEPOST_METRICS_TOKEN: 'short',
  SMTP_URL: 'https://mail.example.com',
  SMTP_CA_FILE: { anything: 'ca.pem' },
  MAIL_FROM: 'nobody',
  LOG_LEVEL: 'loud',
};
const names = Object.keys(SETTINGS) as SettingName[];

test.each(names.filter((name) => typeof WRONG[name] === 'string'))(
  'a wrong %s stops the start with its name, what it should be, and an example; the value is not repeated',
  (name) => {
    const { wants, example } = SETTINGS[name];
    const value = WRONG[name] as string;
    let said = '';
    try {
      readSettings({ [name]: value });
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).toContain(`The setting ${name} is wrong: it should be ${wants}.`);
    expect(said).toContain(`A working example: ${name}=${example}`);
    expect(said.replace(example, '').replace(wants, '')).not.toContain(value);
  },
);

test.each(names.filter((name) => typeof WRONG[name] !== 'string'))(
  '%s takes any text; empty is how a shell says that it is not set',
  (name) => {
    const { anything } = WRONG[name] as { anything: string };
    expect(SETTINGS[name].schema.safeParse(anything).success).toBe(true);
    expect(SETTINGS[name].schema.safeParse(undefined).success).toBe(true);
    expect(() => readSettings({ [name]: '' })).not.toThrow();
  },
);
