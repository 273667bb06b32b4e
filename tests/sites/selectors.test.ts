import { describe, expect, it } from 'vitest';
import { siteSelectorsSchema } from '../../rules/site-selectors';
import facebook from '../../sites/facebook/selectors.json';
import linkedin from '../../sites/linkedin/selectors.json';
import { anyOf, siteData } from '../../sites/selectors';
import x from '../../sites/x/selectors.json';

const FILES = { x, facebook, linkedin };

describe.each(Object.entries(FILES))('selectors of %s', (name, file) => {
  it('have the shape that the engine reads', () => {
    const { error } = siteSelectorsSchema.safeParse(file);
    expect(error?.issues ?? []).toEqual([]);
    expect(file.site).toBe(name);
  });

  it('carry a date and a place with every alternative', () => {
    const undated = alternativesIn(file).filter(({ seen, where }) => !seen || !where);
    expect(undated).toEqual([]);
    expect(alternativesIn(file).length).toBeGreaterThan(8);
  });

  it('give every surface an editor, a Post control and a key', () => {
    for (const surface of siteData(file).surfaces) {
      expect(surface.editor.length, surface.place).toBeGreaterThan(0);
      expect(surface.submit.length, surface.place).toBeGreaterThan(0);
      expect(surface.keys.length, surface.place).toBeGreaterThan(0);
    }
  });

  it('name each place once and leave `unknown` to the engine', () => {
    const places = siteData(file).surfaces.map((surface) => surface.place);
    expect(new Set([...places, 'unknown']).size).toBe(places.length + 1);
  });
});

it('the schema refuses an alternative without a date and a hashed class', () => {
  const undated = { ...x, exclude: [{ css: 'main', where: 'home' }] };
  const hashed = { ...x, exclude: [{ css: 'div.x1a2a7pz', seen: '2026-11', where: 'home' }] };
  expect(siteSelectorsSchema.safeParse(undated).success).toBe(false);
  expect(siteSelectorsSchema.safeParse(hashed).success).toBe(false);
});

it('no host belongs to two sites', () => {
  const hosts = Object.values(FILES).flatMap((file) => file.hosts);
  expect(new Set(hosts).size).toBe(hosts.length);
});

interface Dated {
  readonly seen?: unknown;
  readonly where?: unknown;
}

/** Every object that selects something, however deep it stands. */
function alternativesIn(value: unknown): Dated[] {
  if (typeof value !== 'object' || value === null) return [];
  // What stands inside a dated rule was seen with it.
  const isDated = 'seen' in value && 'where' in value;
  const inside = isDated ? [] : Object.values(value).flatMap(alternativesIn);
  const selects = isDated || 'css' in value || 'key' in value || 'extract' in value;
  return selects ? [value as Dated, ...inside] : inside;
}

it('what surfaces have in common is asked once', () => {
  const css = anyOf(siteData(x).surfaces.flatMap(({ editor }) => editor));
  const [first] = x.common.editor;
  expect(css.split(first?.css ?? '')).toHaveLength(2);
  expect(anyOf([])).toBe(':not(*)');
});
