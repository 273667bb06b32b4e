import { describe, expect, test } from 'vitest';
import { detectPostalAddresses } from '../../../rules/detectors/postal-address';
import { firstOf, foundBy } from './found-values';

describe('postal addresses', () => {
  test.each([
    '1600 Pennsylvania Ave NW, Washington, DC 20500',
    '12 Elm Pine Suite 470\nNew Kate, MN 57443',
    'One Acme Way, Redmond, WA 98052',
    '12 High Street, London SW1A 1AA',
    '100 Queen St W, Toronto, ON M5H 2N2',
    '5 George St, Sydney NSW 2000',
    'PO Box 123, Springfield, IL 62704',
    'PSC 1234, Box 5678\nAPO AE 09012',
    'Hauptstraße 12, 10115 Berlin',
    'Kleiner Weg 32a\n23119 Dortmund',
    '12 rue de la Paix, 75002 Paris',
    '3 Avenue de la République\n68552 Colmar',
    'Calle Mayor 5, 28013 Madrid',
    'Via Roma 7, 20121 Milano',
    'Keizersgracht 123, 1015 CJ Amsterdam',
    'Rua Augusta, 200, 01304-000 São Paulo',
    'Storgatan 5, 11122 Stockholm',
  ])('%s is one for sure', (address) => {
    expect(foundBy(detectPostalAddresses, `She lives at ${address}.`).join()).toContain(
      address.slice(0, 14),
    );
    expect(firstOf(detectPostalAddresses, address)?.confidence).toBe('high');
  });

  test.each([
    ['come to 123 Main Street', 'medium'],
    ['my address: 250 Green Mountain', 'medium'],
    ['i live at 12 high street', 'medium'],
    ['250 Green Mountain', 'low'],
    ['from Springfield, IL 62704', 'low'],
  ])('%s: %s', (text, confidence) => {
    expect(firstOf(detectPostalAddresses, text)?.confidence).toBe(confidence);
  });
});

test('several stand in the order of the text, however they are written', () => {
  const text = 'PO Box 123, then 12 High Street, then Hauptstraße 12, then 5 George Road';
  expect(foundBy(detectPostalAddresses, text)).toEqual([
    'PO Box 123',
    '12 High Street',
    'Hauptstraße 12',
    '5 George Road',
  ]);
});

describe('which words are a street', () => {
  test.each([
    ['at 12 Mill Road West', '12 Mill Road West'],
    ['at 12 Park Street Road', '12 Park Street Road'],
    ['at 12 Court Green Street', '12 Court Green Street'],
    ['at 12 Castle Hill', '12 Castle Hill'],
    ['at 12a High Street, and on', '12a High Street'],
    ['at 12-14 High Street', '12-14 High Street'],
    ['at 12 St. Mary Street', '12 St. Mary Street'],
    ['at 12 5th Avenue', '12 5th Avenue'],
    ['at 12 High Street, Apt 3', '12 High Street, Apt 3'],
    ['at 12 High Street, Flat 3', '12 High Street, Flat 3'],
    ['at 12 High Street, Fl 3', '12 High Street, Fl 3'],
    ['at 12 High Street of ours', '12 High Street'],
  ])('%s', (text, address) => {
    expect(foundBy(detectPostalAddresses, text)).toEqual([address]);
  });

  test.each([
    'at 12 Street',
    'at 12 Hill',
    'at 12 of the Street',
    'at 12 Green, Street',
    'at 12 one two three four five six Street',
    'we saw 2019 Castle Hill',
    'we saw 9 Castle Hill',
    'we saw 12 castle hill',
    'we saw 12 high street',
    'we saw 2019 High Street',
    'we saw Nine High Street',
  ])('none: %s', (text) => {
    expect(foundBy(detectPostalAddresses, text)).toEqual([]);
  });

  test.each([
    ['we saw 12 Castle Hill', 'low'],
    ['we saw 12 High Street', 'medium'],
    ['we live at 9 Castle Hill', 'medium'],
    ['we saw 12 Castle Hill, Apt 3', 'medium'],
    ['we saw 12 High Street, Apt 3', 'high'],
    ['we saw 12 high street, apt 3', 'medium'],
    ['12 rue Lafayette', 'medium'],
    ['PO Box 123', 'medium'],
    ['PO Box 123, Springfield, IL 62704', 'high'],
  ])('%s: %s', (text, confidence) => {
    expect(firstOf(detectPostalAddresses, text)?.confidence).toBe(confidence);
  });
});

describe('what is no postal address', () => {
  test.each([
    'top 10 Street Foods',
    'In 2019 Wall Street crashed',
    '24 Hour Drive',
    '4 Way Stop',
    'over 200 Million Way',
    'call 5 place order',
    'Am Montag um 5 Uhr',
    'Save 20 Dr Pepper packs',
    'May 4 St Patrick',
    'https://acme.com/12-high-street',
  ])('%s is none', (text) => {
    expect(foundBy(detectPostalAddresses, text)).toEqual([]);
  });

  test("allow takes the company's own", () => {
    const allow = ['123 Main Street, Springfield'];
    expect(foundBy(detectPostalAddresses, '123 Main Street', { allow })).toEqual([]);
    expect(foundBy(detectPostalAddresses, '124 Main Street', { allow })).toHaveLength(1);
  });
});
