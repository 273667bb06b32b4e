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
