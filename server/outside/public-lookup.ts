import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

export class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress';
}

/** Addresses of clouds that answer with secrets, in ranges that look public. */
const METADATA = new Set(['168.63.129.16']);
/** What is given out on the public internet; everything else of IPv6 is for other purposes, or wraps an IPv4 address. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** False for everything that is not an address of the public internet: loopback, the company's network, cloud metadata, … */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4
    ? !METADATA.has(parsed.toString())
    : parsed.match(GLOBAL_IPV6);
}

/** The part of the system's resolver that is used here. */
export type Resolve = (
  host: string,
  options: { readonly all: true; readonly family?: number | 'IPv4' | 'IPv6' | undefined },
  answer: (
    error: NodeJS.ErrnoException | null,
    addresses: { address: string; family: number }[],
  ) => void,
) => void;

/**
 * Resolves a name for a connection, and refuses private addresses there: the address that was checked is the one that is connected
 * to, so that a name cannot change its answer in between.
 */
export function checkedLookup(resolve: Resolve): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { family: options.family, all: true }, (error, addresses) => {
      const refusal = error ?? whyNot(host, addresses);
      if (refusal) return callback(refusal, '', 0);
      if (options.all) return callback(null, addresses);
      callback(null, addresses[0]?.address ?? '', addresses[0]?.family);
    });
  };
}

function whyNot(host: string, addresses: readonly { address: string }[]): Error | undefined {
  if (addresses.length === 0) return new Error(`No address for ${host}`);
  return addresses.every(({ address }) => isPublicAddress(address))
    ? undefined
    : new PrivateAddress('The name leads to a private address.');
}

export const publicLookup: LookupFunction = checkedLookup((host, options, answer) =>
  lookup(host, { all: true, family: options.family }, answer),
);
