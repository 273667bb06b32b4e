import { expect, it } from 'vitest';
import { FACEBOOK_MATCHES, LINKEDIN_MATCHES, X_MATCHES } from '../../platform/site-matches';
import facebook from '../../sites/facebook/selectors.json';
import linkedin from '../../sites/linkedin/selectors.json';
import x from '../../sites/x/selectors.json';

it.each([
  ['x', x, X_MATCHES],
  ['facebook', facebook, FACEBOOK_MATCHES],
  ['linkedin', linkedin, LINKEDIN_MATCHES],
])(
  '%s: its script comes to every address that its reader knows, and to no other',
  (_, file, matches) => {
    const hosts = matches.map((match) => new URL(match.replace('*', '')).host);
    expect(hosts.sort()).toEqual([...file.hosts].sort());
  },
);
