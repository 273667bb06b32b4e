import { describe, expect, test } from 'vitest';
import { aDetector, found } from './a-rule';

describe('e-mail addresses', () => {
  test.each(['jane.doe@mail.example', 'a+b@sub.shop.example', 'müller@büro.example', 'x_1@a-b.co'])(
    '%s is one',
    (address) => {
      expect(found([aDetector('email')], `Write to (${address}).`)).toEqual([address]);
    },
  );

  test.each([
    'RT @acme: hello',
    '.@acme thanks',
    'RT@acme hello',
    'me @ home.example',
    '@user@server.example',
    'https://user@host.example/',
    'a@b',
  ])('%s is none', (text) => {
    expect(found([aDetector('email')], text)).toEqual([]);
  });

  test('allow takes addresses and whole domains', () => {
    const rule = aDetector('email', { allow: ['press@acme.example', '@team.example'] });
    const text =
      'Press@Acme.example ceo@acme.example a@team.example b@x.team.example c@steam.example';
    expect(found([rule], text)).toEqual(['ceo@acme.example', 'c@steam.example']);
  });
});

/** In two pieces, so that no scanner of sources takes them for real. */
const key = (...pieces: string[]) => pieces.join('');
const HEX = '0123456789abcdef0123456789abcdef';

describe('keys', () => {
  test.each([
    key('AKIA', 'IOSFODNN7EXAMPLE'),
    key('ghp_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'),
    key('github_pat_', HEX, HEX),
    key('glpat-', 'abcdefghij0123456789'),
    key('xoxb-', '123456789012-abcdefGHIJKL'),
    key('AIza', 'SyA1234567890abcdefghijklmnopqrstuv'),
    key('sk_live_', 'abcdefghij0123456789'),
    key('sk-ant-', 'api03-abcdefghij0123456789'),
    key('sk-proj-', HEX, HEX),
    key('npm_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'),
    key('pypi-', HEX, HEX),
    key('SG.', 'abcdefghij0123456789ab', '.', HEX, 'abcdefghijk'),
    key('AC', HEX),
    key('key-', HEX),
    key('dop_v1_', HEX, HEX),
    key('shpat_', HEX),
    key('hf_', HEX, 'ab'),
    key('dapi', HEX),
    key('hvs.', 'abcdefghij0123456789abcdef'),
    key('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiIxMjM0NTY3ODkwIn0', '.dozjgNryP4J3jVmNHl0w5N'),
    '-----BEGIN PRIVATE KEY-----',
    '-----BEGIN OPENSSH PRIVATE KEY-----',
    '-----BEGIN PGP PRIVATE KEY BLOCK-----',
  ])('%s is one', (secret) => {
    expect(found([aDetector('secret')], `use ${secret} now`)).toEqual([secret]);
  });

  test('a random value after a keyword is one', () => {
    expect(found([aDetector('secret')], 'api_key: "9fA3kQ7zLm2Xw8Rt5Yb1"')).toEqual([
      '9fA3kQ7zLm2Xw8Rt5Yb1',
    ]);
  });

  test.each([
    'password: correcthorsebatterystaple',
    'the token is aaaaaaaaaaaaaaaa1111',
    'Our secret: love and patience',
    'task-force-of-forty-people-and-more-to-come',
    '-----BEGIN PUBLIC KEY-----',
    'https://x.com/acme/status/1763725000000123456',
  ])('%s is none', (text) => {
    expect(found([aDetector('secret')], text)).toEqual([]);
  });
});
