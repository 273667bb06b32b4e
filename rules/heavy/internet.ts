import { detectInternalHosts } from '../detectors/internal-host';
import { detectIpAddresses } from '../detectors/ip-address';
import type { HeavyParts } from '../heavy';
import { traitsOf } from '../link-traits';

/** What has to read addresses of the internet in all their notations. */
export const internet: NonNullable<HeavyParts['internet']> = {
  detectors: { 'ip-address': detectIpAddresses, 'internal-host': detectInternalHosts },
  traitsOf,
};
