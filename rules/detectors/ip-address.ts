import type { Detect, Reading } from './detector';
import { isInside } from './inside';
import { isInNetwork, parseNetwork } from './internet-address';
import { seeingUnspaced } from './unspaced-scripts';
import { addressesIn, type WrittenAddress } from './written-addresses';

/** Internet addresses of versions 4 and 6. `allow` takes addresses and networks (`10.0.0.0/8`). */
export const detectIpAddresses: Detect = seeingUnspaced((reading, { allow }) => {
  const networks = allow.map(parseNetwork);
  return addressesIn(reading.text)
    .filter(({ address }) => !networks.some((network) => network && isInNetwork(address, network)))
    .filter((written) => isMeant(reading, written))
    .map(({ start, end, confidence, sort }) => ({ start, end, confidence, sort }));
});

/** In a link only its host is an address, not a version in its path. */
function isMeant({ text, links }: Reading, { start, end }: WrittenAddress): boolean {
  if (!isInside(links, start)) return true;
  const address = text.slice(start, end).toLowerCase().replace(/\/.*$/, '');
  return links.some(({ host }) => host.replace(/^\[|\]$/g, '') === address);
}
