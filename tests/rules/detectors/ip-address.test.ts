import { describe, expect, test } from 'vitest';
import { detectIpAddresses } from '../../../rules/detectors/ip-address';
import { firstOf, foundBy } from './found-values';

describe('internet addresses', () => {
  test.each([
    '8.8.8.8',
    '203.0.113.7',
    '10.0.0.0/8',
    '192[.]168[.]1[.]1',
    '192 dot 168 dot 1 dot 1',
    '2001:db8::8a2e:370:7334',
    '2001:db8::/32',
    '::1',
    'fe80::1%eth0',
    '::ffff:192.0.2.1',
    '0:0:0:0:0:FFFF:129.144.52.38',
    'A099::09C0:876A:130B',
  ])('%s is one', (address) => {
    expect(foundBy(detectIpAddresses, `ping (${address}).`)).toEqual([address]);
  });

  test('ports and brackets are not part of it', () => {
    expect(foundBy(detectIpAddresses, 'ssh [2001:db8::1]:22 or 8.8.4.4:53')).toEqual([
      '2001:db8::1',
      '8.8.4.4',
    ]);
  });

  test('a range is two', () => {
    expect(foundBy(detectIpAddresses, '10.0.0.1-10.0.0.9')).toHaveLength(2);
  });

  test.each([
    ['1.2.3.4', 'medium'],
    ['my IP is 1.2.3.4', 'high'],
    ['1.2.3.4.5', 'low'],
    ['93.184.216.34', 'high'],
    ['a::b', 'low'],
  ])('%s: %s', (text, confidence) => {
    expect(firstOf(detectIpAddresses, text)?.confidence).toBe(confidence);
  });
});

describe('what is no internet address', () => {
  test.each([
    'iOS 10.15.7.1',
    'version 1.2.3.4',
    'v1.2.3.4',
    '§1.2.3.4',
    'Chrome/112.0.0.0',
    '256.1.1.1',
    '192.168.1',
    '21.11.2026',
    '12:34:56',
    'aa:bb:cc:dd:ee:ff',
    'std::vector MyClass::toString',
    ':::',
    '2001::db8::1',
    'text192.168.1.1',
    '€1.200.100.250',
    'https://acme.com/v/1.2.3.4/x',
  ])('%s is none', (text) => {
    expect(foundBy(detectIpAddresses, text)).toEqual([]);
  });

  test('allow takes addresses and networks', () => {
    const allow = ['10.0.0.0/8', '::1', 'nonsense'];
    expect(foundBy(detectIpAddresses, '10.1.2.3 ::1 8.8.8.8', { allow })).toEqual(['8.8.8.8']);
  });
});
