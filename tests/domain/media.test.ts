import { expect, test } from 'vitest';
import { mediaSchema } from '../../domain/draft';

const WEBP = 'data:image/webp;base64,';
const takes = (thumbnail: string) => mediaSchema.safeParse({ kind: 'image', thumbnail }).success;

test('a picture for reviewers is WebP or JPEG in the message itself', () => {
  expect(takes(`${WEBP}AAAA`)).toBe(true);
  expect(takes('data:image/jpeg;base64,AAA=')).toBe(true);
});

test('a picture of 8192 characters is taken, and none above', () => {
  const letters = 'A'.repeat(8192 - WEBP.length);
  expect(takes(WEBP + letters)).toBe(true);
  expect(takes(`${WEBP}${letters}A`)).toBe(false);
});

test.each([
  'https://attacker.example/pixel.webp',
  'data:image/svg+xml;base64,AAAA',
  'data:text/html;base64,AAAA',
  'data:image/webp;base64,AAAA" onerror="alert(1)',
  'javascript:alert(1)',
])('%s is no picture', (thumbnail) => {
  expect(takes(thumbnail)).toBe(false);
});
