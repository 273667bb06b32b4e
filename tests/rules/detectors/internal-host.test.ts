import { describe, expect, test } from 'vitest';
import { detectInternalHosts } from '../../../rules/detectors/internal-host';
import { firstOf, foundBy } from './found-values';

describe('internal hosts', () => {
  test.each([
    '10.0.0.01',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    'fd12:3456::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    'http://10.1.2.3:8080/x',
    'https://intranet/',
    'https://localhost:3000/x',
    'https://wiki.acme.corp',
    'printer.local',
    'db-prod-01',
    'ip-10-0-0-12',
    'staging.acme.com',
    'jira[.]acme[.]internal',
    'wiki dot acme dot corp',
    'http://jenkins.int.acme.com/',
    '\\\\fs01\\share',
    'postgres://db:5432/app',
  ])('%s is one', (host) => {
    expect(foundBy(detectInternalHosts, `it runs on ${host} now`)).toEqual([host]);
  });

  test.each([
    '8.8.8.8',
    '2001:470:1::1',
    'https://acme.com/10.0.0.1',
    'chrome://settings',
    'covid-19 and iphone-15',
    'C:\\dir\\file',
    'order 2130706434',
    'the local internal team',
  ])('%s is none', (text) => {
    expect(foundBy(detectInternalHosts, text)).toEqual([]);
  });
});

describe('how sure an internal host is, and what only looks like one', () => {
  test.each([
    '0x8.0x8.0x8.0x8',
    '0010.010.010.010',
    'https://acme.com/?q=printer.local',
    'jira[.]acme[.]com',
    'a public dot com',
    'ftp-dev',
    'mail.acme.com',
  ])('%s is none', (text) => {
    expect(foundBy(detectInternalHosts, text)).toEqual([]);
  });

  test.each([
    ['db-prod-01', 'medium', 'name'],
    ['http://intranet/', 'high', 'name'],
    ['http://10.1.2.3/', 'high', 'address'],
    ['0x7f000001', 'medium', 'address'],
    ['staging.acme.com', 'medium', 'name'],
    ['\\\\fs01\\share', 'high', 'share'],
  ])('%s: %s, %s', (text, confidence, sort) => {
    expect(firstOf(detectInternalHosts, `on ${text} now`)).toEqual({ confidence, sort });
  });

  test('several stand in the order of the text, each once', () => {
    const text = 'db-prod-01 then 10.0.0.7 then http://wiki.acme.corp/10.0.0.8 then printer.local';
    expect(foundBy(detectInternalHosts, text)).toEqual([
      'db-prod-01',
      '10.0.0.7',
      'http://wiki.acme.corp/10.0.0.8',
      'printer.local',
    ]);
  });

  test('the bare word localhost is only possible', () => {
    expect(firstOf(detectInternalHosts, 'works on localhost')?.confidence).toBe('low');
  });

  test('allow takes networks and hosts', () => {
    const allow = ['10.0.0.0/8', 'status.acme.internal'];
    const text = '10.0.0.5 192.168.1.1 https://status.acme.internal/x';
    expect(foundBy(detectInternalHosts, text, { allow })).toEqual(['192.168.1.1']);
  });
});
