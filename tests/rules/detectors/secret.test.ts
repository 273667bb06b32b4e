import { describe, expect, test } from 'vitest';
import { detectSecrets } from '../../../rules/detectors/secret';
import { endsWithChecksum } from '../../../rules/detectors/secrets/checksum';
import { VENDORS } from '../../../rules/detectors/secrets/vendors';
import { aDetector, found } from '../a-rule';
import { firstOf, foundBy } from './found-values';

/** In two pieces, so that no scanner of sources takes them for real. */
const key = (...pieces: string[]) => pieces.join('');
const HEX = '0123456789abcdef0123456789abcdef';
const MIXED = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8';

describe('keys that say whose they are', () => {
  test.each([
    ['aws', key('AKIA', 'IOSFODNN7EXAMPLE')],
    ['github', key('ghp_', MIXED)],
    ['github', key('github_pat_', HEX, '_', HEX)],
    ['gitlab', key('glpat-', 'abcdefghij0123456789')],
    ['slack', key('xoxb-', '123456789012-abcdefGHIJKL')],
    ['google', key('AIza', 'SyA1234567890abcdefghijklmnopqrstuv')],
    ['stripe', key('sk_live_', 'abcdefghij0123456789')],
    ['anthropic', key('sk-ant-', 'api03-abcdefghij0123456789')],
    ['openai', key('sk-proj-', HEX, HEX)],
    ['npm', key('npm_', MIXED)],
    ['pypi', key('pypi-', HEX, HEX)],
    ['sendgrid', key('SG.', 'abcdefghij0123456789ab', '.', HEX, 'abcdefghijk')],
    ['twilio', key('AC', HEX)],
    ['mailgun', key('key-', HEX)],
    ['digitalocean', key('dop_v1_', HEX, HEX)],
    ['shopify', key('shpat_', HEX)],
    ['huggingface', key('hf_', HEX, 'ab')],
    ['databricks', key('dapi', HEX)],
    ['vault', key('hvs.', 'abcdefghij0123456789abcdef')],
    ['telegram', key('123456789:', 'AA', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q')],
    ['mailchimp', key(HEX, '-us12')],
    ['zuplo', key('zpka_', HEX, '_', '0a1b2c3d')],
    ['onfido', key('api_live.', 'a1B2c3D4e5F', '.', HEX)],
    ['authress', key('sc_', 'a1b2c3d4e5.f6g7h', '.acc-a1b2c3d4e5.', HEX)],
    ['firebase', key('AAAA', 'a1B2c3D', ':APA91b', MIXED, MIXED, MIXED, HEX.slice(6))],
    ['snyk', key('snyk_uat.', '0a1b2c3d.', HEX, '.', HEX)],
    ['asana', key('1203456789012345:', HEX)],
    ['terraform', key('a1B2c3D4e5F6g7', '.atlasv1.', HEX, HEX)],
    ['webhook', key('hooks.slack.com', '/services/T0A1B2C3D/B0A1B2C3D/a1B2c3D4e5F6g7H8')],
    [
      'json-web-token',
      key('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiIxMjM0NTY3ODkwIn0', '.dozjgNryP4J3jVmNHl0w5N'),
    ],
  ])('%s', (sort, secret) => {
    expect(foundBy(detectSecrets, `use ${secret} now`)).toEqual([secret]);
    expect(firstOf(detectSecrets, secret)?.sort).toBe(sort);
  });

  test('more than 150 makers are known', () => {
    const makers = new Set(
      VENDORS.trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    );
    expect(makers.size).toBeGreaterThan(150);
  });
});

test('a checksum that is right makes it certain, a wrong one only likely', () => {
  const right = key('npm_', 'qkJaB6MffYVzZXWqmcoF49yrUxP3wf', '0LsakP');
  expect(endsWithChecksum(right.slice(4))).toBe(true);
  expect(firstOf(detectSecrets, right)?.confidence).toBe('high');
  expect(firstOf(detectSecrets, right.replace('qk', 'kq'))?.confidence).toBe('medium');
});

describe('private keys', () => {
  test.each([
    'PRIVATE KEY',
    'OPENSSH PRIVATE KEY',
    'ENCRYPTED PRIVATE KEY',
    'PGP PRIVATE KEY BLOCK',
  ])('%s with its body', (name) => {
    const block = key(`-----BEGIN ${name}-----\nMIIE`, `\n-----END ${name}-----`);
    expect(foundBy(detectSecrets, `see ${block} there`)).toEqual([block]);
  });

  test('an end too far away belongs to something else', () => {
    const [first, last] = [key('-----BEGIN RSA ', 'PRIVATE KEY-----'), '-----END SOMETHING-----'];
    expect(foundBy(detectSecrets, first + 'x\n'.repeat(9_990) + last)).toEqual([
      first + 'x\n'.repeat(9_990) + last,
    ]);
    expect(foundBy(detectSecrets, first + 'x\n'.repeat(10_000) + last)).toEqual([first]);
  });

  test('the first line alone is enough; public keys are fine', () => {
    expect(foundBy(detectSecrets, key('-----BEGIN RSA ', 'PRIVATE KEY-----'))).toHaveLength(1);
    expect(foundBy(detectSecrets, '-----BEGIN PUBLIC KEY-----')).toEqual([]);
  });
});

describe('values that are named', () => {
  test.each([
    ['api_key: "9fA3kQ7zLm2Xw8Rt5Yb1"', '9fA3kQ7zLm2Xw8Rt5Yb1', 'high'],
    [`export DATADOG_TOKEN=${HEX}`, HEX, 'high'],
    [`X-Api-Key: ${HEX}`, HEX, 'high'],
    [`https://acme.com/v1?apikey=${HEX}&q=1`, HEX, 'high'],
    [`our access token ${MIXED}`, MIXED, 'medium'],
    [`const x = '${MIXED}_'`, `${MIXED}_`, 'low'],
    ['DB_PASSWORD=Sup3rS3cret', 'Sup3rS3cret', 'high'],
    ['the wifi password is Coffee2026', 'Coffee2026', 'medium'],
    ['password = "correcthorse"', 'correcthorse', 'medium'],
    ['postgres://admin:s3cr3t@db/app', 'postgres://admin:s3cr3t', 'high'],
    ['https://user:password@acme.com', 'https://user:password', 'medium'],
    [`Authorization: Bearer ${MIXED}`, MIXED, 'high'],
    ['curl -u admin:hunter22 https://acme.com', 'admin:hunter22', 'high'],
    [`AccountName=x;AccountKey=${HEX}${HEX}==`, `${HEX}${HEX}==`, 'high'],
  ])('%s', (text, secret, confidence) => {
    expect(foundBy(detectSecrets, text)).toEqual([secret]);
    expect(firstOf(detectSecrets, text)?.confidence).toBe(confidence);
  });
});

describe('where a value stands, and what it is made of', () => {
  const RANDOM = 'Zx9Kq27vLm3PtR8wYb1C';
  test.each([
    ['in the path of a link', `https://acme.com/key/${RANDOM}`, []],
    ['in its parameters', `https://acme.com/a?key=${RANDOM}`, [RANDOM]],
    ['named for a file and plainly secret', `file_token: ${RANDOM}`, [RANDOM]],
    ['named for a file and perhaps secret', `file_auth: ${RANDOM}`, []],
    ['named and called public', `commit key ${RANDOM}`, []],
    ['digits and signs only', 'key: 2026-11-21/12:30:45.123', []],
    ['two words and a number', 'api_key: release_2026_final_build', []],
    ['a word and a year', 'token: checkoutpage2026', []],
    ['twelve characters', 'token: Zx9Kq27vLm3P', ['Zx9Kq27vLm3P']],
    ['eleven', 'token: Zx9Kq27vLm3', []],
    [
      'capitals and small letters by turns',
      'token: aBcDeFgHiJkLmNoPqRsT',
      ['aBcDeFgHiJkLmNoPqRsT'],
    ],
    ['letters that no word has', 'token: qwrtzpsdfghjklxcvbnm', ['qwrtzpsdfghjklxcvbnm']],
    ['nineteen of them', 'token: qwrtzpsdfghjklxcvbn', []],
    ['a full stop behind it', `token: ${RANDOM}.`, [RANDOM]],
  ])('%s', (_name, text, secrets) => {
    expect(foundBy(detectSecrets, text)).toEqual(secrets);
  });

  test('only the allowed value is fine, not the text around it', () => {
    const text = `token=${RANDOM} and token=9fA3kQ7zLm2Xw8Rt5Yb1`;
    expect(foundBy(detectSecrets, text, { allow: [RANDOM] })).toEqual(['9fA3kQ7zLm2Xw8Rt5Yb1']);
    expect(foundBy(detectSecrets, text, { allow: [text] })).toHaveLength(2);
  });

  test('where two searches find the same, the one that knows the maker counts', () => {
    const secret = key('ghp_', MIXED);
    expect(firstOf(detectSecrets, `api_token=${secret}`)?.sort).toBe('github');
  });
});

describe('what is no secret', () => {
  test.each([
    'password: correcthorsebatterystaple',
    'the token is aaaaaaaaaaaaaaaa1111',
    'Our secret: love and patience',
    'Password is required. Password: minimum 8 characters',
    'task-force-of-forty-people-and-more-to-come',
    'token=$TOKEN password={{password}} api_key=YOUR_API_KEY_123456',
    key('sk_live_', 'xxxxxxxxxxxxxxxxxxxxxxxx'),
    `commit ${HEX}01234567`,
    `sha256: ${HEX}${HEX}`,
    'order id: 9f8a7b6c5d4e3f2a1b0c',
    'uuid 550e8400-e29b-41d4-a716-446655440000',
    'https://x.com/acme/status/1763725000000123456',
    'https://video.example/watch?v=dQw4w9WgXcQ&list=PLx0sYbCqOb8TBPRdmBHs5Iftvv9TPboYG',
    'on repeat: spotify:track:4uLU6hMCjMI75M1A2tKUQC',
    'use code SAVE20NOW, keyword: bestlaptops2026',
  ])('%s', (text) => {
    expect(foundBy(detectSecrets, text)).toEqual([]);
  });

  test('what is allowed', () => {
    const example = key('AKIA', 'IOSFODNN7EXAMPLE');
    expect(foundBy(detectSecrets, example, { allow: [example] })).toEqual([]);
  });
});

test('rules find it in disguise', () => {
  const secret = key('AK\u200bIA', 'IOSFODNN7ＥＸＡＭＰＬＥ');
  expect(found([aDetector('secret')], `use ${secret} now`)).toEqual([secret]);
  const spaced = [...key('AKIA', 'IOSFODNN7EXAMPLE')].join(' ');
  expect(found([aDetector('secret')], `use ${spaced}`)).toEqual([spaced]);
});
