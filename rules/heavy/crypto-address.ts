import { detectCryptoAddresses } from '../detectors/crypto-address';

/** Addresses of wallets, in a script of their own: their checksums need a hash function. */
export const cryptoAddress = detectCryptoAddresses;
