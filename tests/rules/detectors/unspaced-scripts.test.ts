import { describe, expect, test } from 'vitest';
import { detectCards } from '../../../rules/detectors/card';
import { detectEmails } from '../../../rules/detectors/email';
import { detectIbans } from '../../../rules/detectors/iban';
import { detectIpAddresses } from '../../../rules/detectors/ip-address';
import { detectNationalIds } from '../../../rules/detectors/national-id';
import { detectPhones } from '../../../rules/detectors/phone';
import { aDetector, found } from '../a-rule';
import { foundBy } from './found-values';

describe('values stand against letters of a script without spaces', () => {
  test.each([
    [
      'a card in Chinese',
      detectCards,
      '我的卡号是4111 1111 1111 1111，谢谢',
      '4111 1111 1111 1111',
    ],
    [
      'a card in Japanese',
      detectCards,
      'カード4111-1111-1111-1111が使えません',
      '4111-1111-1111-1111',
    ],
    ['a card in Korean', detectCards, '카드는 4111111111111111입니다', '4111111111111111'],
    ['a card in Thai', detectCards, 'บัตรของฉัน4111111111111111ใช้ไม่ได้', '4111111111111111'],
    ['an account', detectIbans, '口座はDE89370400440532013000です', 'DE89370400440532013000'],
    [
      'an address of a machine',
      detectIpAddresses,
      'サーバー20.22.163.205が落ちた',
      '20.22.163.205',
    ],
    [
      'one of version 6',
      detectIpAddresses,
      'サーバーfe80::620d:88ef:d7e1:1828が',
      'fe80::620d:88ef:d7e1:1828',
    ],
    ['a mail address', detectEmails, 'メールはjane@acme.comまで', 'jane@acme.com'],
    ['one in disguise', detectEmails, '连系jane(at)acme.com谢谢', 'jane(at)acme.com'],
    ['a phone number', detectPhones, '電話は+81 90-1234-5678です', '+81 90-1234-5678'],
    ['one in brackets', detectPhones, '電話は(+81) 90-1234-5678です', '(+81) 90-1234-5678'],
    ['one in Korean', detectPhones, '문의 010-1234-5678로 전화', '010-1234-5678'],
    ['an id', detectNationalIds, '주민번호는900101-1234568입니다', '900101-1234568'],
  ])('%s', (_name, detect, text, value) => {
    expect(foundBy(detect, text, { regions: ['KR'] })).toEqual([value]);
  });

  test.each([
    ['a mention behind words', detectEmails, 'メールは@acme.comまで'],
    ['a mention behind a preposition', detectEmails, 'écrivez à @gmail.com'],
    ['one in Arabic', detectEmails, 'راسلني على @acme.com'],
    ['a date and a time', detectCards, '2026年11月22日10時30分15秒'],
    ['a version', detectIpAddresses, '1.2.3年'],
    ['a date', detectPhones, '2026年11月22日10時30分15秒'],
  ])('%s is none', (_name, detect, text) => {
    expect(foundBy(detect, text)).toEqual([]);
  });
});

test('rules find values against letters of scripts without spaces', () => {
  const rules = [aDetector('card', { id: 'card' }), aDetector('email', { id: 'email' })];
  const text = '我的卡号是4111111111111111，发到jane@acme.com，谢谢';
  expect(found(rules, text).sort()).toEqual(['4111111111111111', 'jane@acme.com']);
});
