import ipaddr from 'ipaddr.js';

export type InternetAddress = ReturnType<typeof ipaddr.parse>;

/** Of version 4: not routed on the internet (IANA special-purpose registry). */
const INTERNAL_4 = new Set([
  'unspecified',
  'broadcast',
  'linkLocal',
  'loopback',
  'carrierGradeNat',
  'private',
  'reserved',
  'as112',
  'amt',
]);
const INTERNAL_6 = new Set([
  'unspecified',
  'linkLocal',
  'multicast',
  'loopback',
  'uniqueLocal',
  'discard',
  'rfc6052',
  '6to4',
  'teredo',
  'orchid2',
]);
/** One to four numbers, each decimal, octal or hexadecimal, as browsers read hosts. */
const NUMBERS = /^(?:0x[0-9a-f]*|\d+)(?:\.(?:0x[0-9a-f]*|\d+)){0,3}$/i;

/** The address that a host is, in any notation that browsers take; brackets and zone allowed. Undefined for names. */
export function addressOfHost(host: string): InternetAddress | undefined {
  const bare = host.replace(/^\[|\]$/g, '');
  if (!bare.includes(':') && !NUMBERS.test(bare)) return undefined;
  return parse(bare);
}

/** Of a text that looks like one; undefined where it is none. */
export function parse(text: string): InternetAddress | undefined {
  try {
    return text.includes(':') ? ipaddr.IPv6.parse(text) : ipaddr.IPv4.parse(text);
  } catch {
    return undefined;
  }
}

/** Of four numbers; undefined where one is too large. */
export function fromNumbers(numbers: readonly number[]): InternetAddress | undefined {
  return numbers.length === 4 && numbers.every((number) => number <= 255)
    ? new ipaddr.IPv4([...numbers])
    : undefined;
}

/** True for addresses that only mean something inside a network or on one machine, and for those set aside for documents and tests. */
export function isInternalAddress(address: InternetAddress): boolean {
  if (address.kind() === 'ipv4') return INTERNAL_4.has(address.range());
  const version6 = address as InstanceType<typeof ipaddr.IPv6>;
  const range = version6.range();
  if (range === 'ipv4Mapped') return isInternalAddress(version6.toIPv4Address());
  return INTERNAL_6.has(range) || (range === 'reserved' && isForDocuments(version6));
}

function isForDocuments({ parts }: InstanceType<typeof ipaddr.IPv6>): boolean {
  return (parts[0] === 0x2001 && parts[1] === 0xdb8) || parts[0] === 0x3fff;
}

export interface Network {
  readonly address: InternetAddress;
  readonly bits: number;
}

/** A network (`10.0.0.0/8`) or one address; undefined where the text is neither. */
export function parseNetwork(text: string): Network | undefined {
  const [written = '', length] = text.split('/');
  const address = parse(written);
  if (!address) return undefined;
  const most = address.kind() === 'ipv4' ? 32 : 128;
  const bits = length === undefined ? most : Number(length);
  return bits >= 0 && bits <= most ? { address, bits } : undefined;
}

/** True where the address lies in the network. */
export function isInNetwork(address: InternetAddress, { address: first, bits }: Network): boolean {
  return address.kind() === first.kind() && address.match(first, bits);
}
