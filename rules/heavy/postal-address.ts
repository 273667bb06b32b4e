import { detectPostalAddresses } from '../detectors/postal-address';

/** Postal addresses, in a script of their own. */
export const postalAddress = detectPostalAddresses;
