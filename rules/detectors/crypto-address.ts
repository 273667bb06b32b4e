import type { Confidence } from '../../domain/finding';
import { contextWords, hasContext } from './context-words';
import { fromBase58, hasBase58Check, RIPPLE_ALPHABET } from './crypto-address/base58';
import { hasBech32Check } from './crypto-address/bech32';
import type { Detect } from './detector';
import { isInside } from './inside';

const TOKEN = /(?<![\p{L}\p{N}_])[A-Za-z\d]{25,110}(?![\p{L}\p{N}_])/gu;
const WORDS = contextWords(
  'wallet|address|btc|bitcoin|eth|ethereum|crypto|usdt|usdc|trx|tron|ltc|litecoin|doge|xrp|ripple|sol|solana|ada|cardano|xmr|monero|bnb|donate|donations|deposit|send to|contract|ca|erc20|airdrop|token',
);

/** `proven`: its check digits are right. `shaped`: nothing else looks so. `likely`: a word must tell. */
interface Network {
  readonly sort: string;
  readonly shape: RegExp;
  readonly proof: 'proven' | 'shaped' | 'likely';
  readonly check?: (address: string) => boolean;
}

/** First characters and lengths as the networks publish them, 2026-11. The first that fits counts. */
const NETWORKS: readonly Network[] = [
  { sort: 'ethereum', shape: /^0x[\da-fA-F]{40}$/, proof: 'shaped' },
  { sort: 'bitcoin', shape: /^(?:bc|tb)1[a-z\d]{11,87}$/i, proof: 'proven', check: hasBech32Check },
  {
    sort: 'bech32',
    shape: /^(?:ltc|addr|cosmos|osmo|terra|bnb|kava|zs|one|secret|inj|sei)1[a-z\d]{20,103}$/i,
    proof: 'proven',
    check: hasBech32Check,
  },
  {
    sort: 'ripple',
    shape: /^r[1-9A-HJ-NP-Za-km-z]{24,34}$/,
    proof: 'proven',
    check: (address) => hasBase58Check(address, RIPPLE_ALPHABET),
  },
  {
    sort: 'bitcoin',
    shape: /^[13mn2][1-9A-HJ-NP-Za-km-z]{24,34}$/,
    proof: 'proven',
    check: (address) => hasBase58Check(address),
  },
  {
    sort: 'base58',
    shape: /^[LMDTXtA9][1-9A-HJ-NP-Za-km-z]{24,35}$/,
    proof: 'proven',
    check: (address) => hasBase58Check(address),
  },
  {
    sort: 'monero',
    shape: /^[48][1-9A-HJ-NP-Za-km-z]{94}(?:[1-9A-HJ-NP-Za-km-z]{11})?$/,
    proof: 'shaped',
  },
  { sort: 'bitcoin-cash', shape: /^[qp][ac-hj-np-z02-9]{41}$/, proof: 'likely' },
  { sort: 'stellar', shape: /^G[A-Z2-7]{55}$/, proof: 'shaped' },
  {
    sort: 'solana',
    shape: /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[1-9A-HJ-NP-Za-km-z]{32,44}(?:pump)?$/,
    proof: 'likely',
    check: (address) => fromBase58(address)?.length === 32,
  },
];

/** Addresses of cryptocurrency wallets. `allow` takes the company's own, case included. */
export const detectCryptoAddresses: Detect = (reading, { allow }) =>
  Array.from(reading.text.matchAll(TOKEN)).flatMap(({ 0: address, index }) => {
    const network = NETWORKS.find(
      ({ shape, check }) => shape.test(address) && check?.(address) !== false,
    );
    const start = index;
    const end = start + address.length;
    if (!network || isInside(reading.links, start) || allow.includes(address)) return [];
    const confidence = confidenceOf(network, hasContext(WORDS, reading.text, start, end));
    return [{ start, end, sort: network.sort, confidence }];
  });

function confidenceOf({ proof }: Network, hasWord: boolean): Confidence {
  if (proof === 'proven' || hasWord) return 'high';
  return proof === 'shaped' ? 'medium' : 'low';
}
