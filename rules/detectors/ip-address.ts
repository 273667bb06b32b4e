import type { Detect } from './detector';
import { isInside } from './inside';
import { isInNetwork, parseNetwork } from './internet-address';
import { addressesIn } from './written-addresses';

/** Internet addresses of versions 4 and 6. `allow` takes addresses and networks (`10.0.0.0/8`). */
export const detectIpAddresses: Detect = ({ text, links }, { allow }) => {
  const networks = allow.map(parseNetwork);
  return addressesIn(text)
    .filter(({ address }) => !networks.some((network) => network && isInNetwork(address, network)))
    .filter(
      ({ start, end }) =>
        !isInside(links, start) ||
        links.some((link) => isHostOf(link.host, text.slice(start, end))),
    )
    .map(({ start, end, confidence, sort }) => ({ start, end, confidence, sort }));
};

/** In a link only its host is an address, not a version in its path. */
function isHostOf(host: string, address: string): boolean {
  return host.replace(/^\[|\]$/g, '') === address.toLowerCase().replace(/\/.*$/, '');
}
