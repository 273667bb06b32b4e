import type { Confidence } from '../../domain/finding';
import { hostMatches } from '../host-matches';
import type { Detect, Link, Reading, Value } from './detector';
import { isInside } from './inside';
import { isInternalHost } from './internal-name';
import { addressOfHost, isInNetwork, isInternalAddress, parseNetwork } from './internet-address';
import { addressesIn } from './written-addresses';

/** `\\server\share`, also with each backslash written twice. */
const SHARE = /(?<![\w\\:])\\{2,4}([a-z0-9][a-z0-9._-]{0,62})\\{1,2}[^\s\\/:*?"<>|]{1,80}/gi;
/** One machine's address in other notations; as a bare number only the two that everybody means by it. */
const OTHER_NOTATIONS =
  /(?<![\w.])(?:2130706433|2852039166|0x7f000001|0xa9fea9fe|0x[0-9a-f]{1,2}(?:\.0x[0-9a-f]{1,2}){3}|0\d{3}(?:\.0?\d{1,3}){3})(?![\w.]\w)/gi;
/** Names that administrators give: purpose, stage and number (`db-prod-01`), or the address with hyphens (`ip-10-0-0-12`). */
const MACHINE =
  /(?<![\w.@/-])(?:ip-(?:10|172|192)(?:-\d{1,3}){3}|[a-z]{2,12}\d{0,3}-(?:prod|prd|stg|staging|uat|qa|preprod|dev|dmz)(?:-[a-z]{2,12})?-?\d{1,4}|(?:prod|prd|stg|staging|uat|qa|preprod|dmz)-[a-z]{2,12}(?:-[a-z]{2,12})?-?\d{1,4})(?![\w@-])/gi;
/** Labels of a public name that say it is meant for the house. */
const STAGE =
  /(?:^|\.)(?:int|internal|intra|intranet|corp|lan|staging|stg|uat|preprod|nonprod|vpn-gw|jumphost|bastion|svc)\.(?:[^.]+\.)+[^.]+$/i;
/** Dots in brackets or as words, so that no program makes a link of it. */
const DEFANGED =
  /(?<![\p{L}\p{N}-])[\p{L}\p{N}-]{1,63}(?:(?:\[\.\]|\(\.\)|[[(]dot[\])]| dot )[\p{L}\p{N}-]{1,63}){1,6}(?![\p{L}\p{N}-])/giu;
const LOCALHOST = /(?<![\p{L}\p{N}_.@#/-])localhost(?![\p{L}\p{N}_.@-]|:\d)/giu;

/** Hosts that only answer inside a network: private addresses in every notation, internal names and links to them, network shares. `allow` takes hosts, addresses and networks. */
export const detectInternalHosts: Detect = (reading, { allow }) => {
  const { text } = reading;
  const values = [...fromLinks(reading), ...fromAddresses(reading), ...fromNames(reading)];
  values.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return values.filter(({ start, end }) => {
    const isNew = start >= reached && !isAllowed(text.slice(start, end), allow);
    if (isNew) reached = end;
    return isNew;
  });
};

function fromLinks({ text, links }: Reading): Value[] {
  return links.flatMap((link) => {
    const { start, end, host } = link;
    if (isInternalHost(host) && !isWord(text, link)) return [{ start, end, ...certainly(host) }];
    return STAGE.test(host) ? [{ start, end, confidence: 'medium', sort: 'name' } as const] : [];
  });
}

/** `scheme://word` of another kind than hosts: `chrome://settings`, `file://x`. */
function isWord(text: string, { start, host }: Link): boolean {
  const scheme = /^[a-z][a-z0-9+.-]*(?=:\/\/)/i.exec(text.slice(start, start + 24))?.[0];
  const isWeb =
    !scheme ||
    /^(?:https?|ftps?|sftp|ssh|wss?|smb|nfs|ldaps?|rdp|vnc|telnet|git|svn|[a-z]*sql|postgres|mongodb|redis|amqps?|jdbc|hxxps?)$/i.test(
      scheme,
    );
  return !isWeb && !host.includes('.');
}

function certainly(host: string): { confidence: Confidence; sort: string } {
  return { confidence: 'high', sort: addressOfHost(host) ? 'address' : 'name' };
}

function fromAddresses({ text, links }: Reading): Value[] {
  return addressesIn(text)
    .filter(({ address, start }) => isInternalAddress(address) && !isInside(links, start))
    .map(({ start, end, confidence }) => ({ start, end, confidence, sort: 'address' }));
}

/** What is searched for by its writing, and what else must be true of it. */
const WRITINGS: readonly {
  readonly pattern: RegExp;
  /** What must occur at all. */
  readonly mark: RegExp;
  readonly sort: string;
  readonly confidence: Confidence;
  readonly isMeant?: (name: string) => boolean;
}[] = [
  { pattern: SHARE, mark: /\\\\/, sort: 'share', confidence: 'high' },
  {
    pattern: OTHER_NOTATIONS,
    mark: /\d/,
    sort: 'address',
    confidence: 'medium',
    isMeant: isPrivate,
  },
  { pattern: MACHINE, mark: /-/, sort: 'name', confidence: 'medium' },
  { pattern: LOCALHOST, mark: /localhost/i, sort: 'name', confidence: 'low' },
  {
    pattern: DEFANGED,
    mark: /[[(](?:\.|dot)[\])]| dot /i,
    sort: 'name',
    confidence: 'high',
    isMeant: (name) => isInternalHost(plainName(name)),
  },
];

function fromNames(reading: Reading): Value[] {
  const { text } = reading;
  return WRITINGS.filter(({ mark }) => mark.test(text)).flatMap(
    ({ pattern, sort, confidence, isMeant }) =>
      Array.from(text.matchAll(pattern))
        .filter(([name]) => !isMeant || isMeant(name))
        .filter(({ index }) => !isInside(reading.links, index))
        .map(({ 0: name, index: start }) => ({
          start,
          end: start + name.length,
          sort,
          confidence,
        })),
  );
}

function plainName(name: string): string {
  return name.replace(/ dot |[[(](?:\.|dot)[\])]/gi, '.');
}

function isPrivate(written: string): boolean {
  const address = addressOfHost(written);
  return address !== undefined && isInternalAddress(address);
}

function isAllowed(written: string, allow: readonly string[]): boolean {
  const host = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/?#:\\]+)/i.exec(written)?.[1] ?? written;
  const address = addressOfHost(host);
  return allow.some((value) => {
    const network = parseNetwork(value);
    if (address && network) return isInNetwork(address, network);
    return hostMatches(host, value) || written.toLowerCase() === value.toLowerCase();
  });
}
