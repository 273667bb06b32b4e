import { expect, test } from 'vitest';
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

test.each([
  ['PORT', 'eighty', 'PORT=8787'],
  ['PORT', '70000', 'PORT=8787'],
  ['DATABASE_URL', 'mysql://db/guidepost', 'DATABASE_URL=postgres://'],
  ['PUBLIC_URL', 'guidepost.example.com', 'PUBLIC_URL=https://'],
  ['GUIDEPOST_ORG', 'Acme Corporation', 'GUIDEPOST_ORG=acme'],
  ['GUIDEPOST_ORIGINS', 'everywhere', 'GUIDEPOST_ORIGINS=chrome-extension://*'],
  ['GUIDEPOST_RECEIPT_KEY', 'secret', 'GUIDEPOST_RECEIPT_KEY={"kty":"OKP"'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL=info'],
])(
  'a wrong %s (%s) stops the start with its name and an example that works',
  (name, value, example) => {
    const read = () => readSettings({ [name]: value });
    expect(read).toThrow(`The setting ${name} is wrong: `);
    expect(read).toThrow(`A working example: ${example}`);
    expect(() =>
      readSettings({ [name]: example.split('=')[0] === name ? '' : value }),
    ).not.toThrow();
  },
);

test('the message does not repeat a secret', () => {
  expect(() => readSettings({ GUIDEPOST_RECEIPT_KEY: 'hunter2' })).not.toThrow('hunter2');
});
