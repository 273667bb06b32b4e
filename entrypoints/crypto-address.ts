import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { cryptoAddress } from '../rules/heavy/crypto-address';
import { offerHeavyPart } from './checker/heavy-bridge';

/** Addresses of wallets, apart: few packs look for them. */
export default defineUnlistedScript(() => offerHeavyPart('crypto-address', cryptoAddress));
