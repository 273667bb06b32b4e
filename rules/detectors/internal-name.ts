import { isInternalDomain } from './internal-domains';
import { addressOfHost, isInternalAddress } from './internet-address';

/** Of cloud providers: they answer a machine about itself, keys included. */
const METADATA = new Set([
  'metadata.google.internal',
  'metadata.goog',
  'instance-data.ec2.internal',
  'metadata.azure.com',
  '169.254.169.254',
  'fd00:ec2::254',
  '100.100.100.200',
]);

/** True for a host that only answers inside a network: one label, an internal ending, a private address, a provider's metadata. */
export function isInternalHost(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  const address = addressOfHost(bare);
  if (address) return isInternalAddress(address) || METADATA.has(bare);
  const labels = bare.split('.');
  return labels.length === 1 || isInternalDomain(labels.at(-1) ?? '') || METADATA.has(bare);
}
