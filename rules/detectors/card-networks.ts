/** First digits and lengths of one card network. */
export interface CardNetwork {
  readonly sort: string;
  readonly lengths: readonly number[];
  /** Other numbers look like it: counts fully only with a word beside it, or in the groups of a card. */
  readonly isCommon?: boolean;
}

interface Range {
  readonly from: string;
  readonly to: string;
  readonly network: CardNetwork;
}

const LONG = [16, 17, 18, 19];
const MAESTRO = [12, 13, 14, 15, 16, 17, 18, 19];

/** Ranges of issuer numbers (ISO/IEC 7812) as the networks publish them, 2026-11. Of two that fit, the longer beginning counts. */
const RANGES: readonly Range[] = [
  ...network('visa', '4', [13, 16, 19]),
  ...network('mastercard', '51-55 2221-2720', [16]),
  ...network('american-express', '34 37', [15]),
  ...network('discover', '6011 644-649 65 622126-622925', LONG),
  ...network('diners', '300-305 3095 36 38-39', [14, 16, 17, 18, 19]),
  ...network('jcb', '3528-3589', LONG),
  ...network('jcb', '2131 1800', [15]),
  ...network('unionpay', '62 810-817', LONG),
  ...network(
    'maestro',
    '5018 5020 5038 5893 6304 6759 6761-6763 6767 6771 6703 0604 6390',
    MAESTRO,
  ),
  ...network('maestro', '50 56-58 60 63 66-69', MAESTRO, true),
  ...network('mir', '2200-2204', LONG),
  ...network('rupay', '508 6069 607 608 6521-6522 82', [16]),
  ...network(
    'elo',
    '401178-401179 431274 438935 451416 457393 457631-457632 504175 506699-506778 509000-509999 627780 636297 636368 650031-650598 651652-651704 655000-655058',
    [16],
  ),
  ...network(
    'hipercard',
    '606282 637095 637568 637599 637609 637612 384100 384140 384160',
    [13, 16, 19],
  ),
  ...network('verve', '506099-506198 507865-507964 650002-650027', [16, 18, 19]),
  ...network('troy', '9792', [16]),
  ...network('uzcard', '8600 9860', [16]),
  ...network('dankort', '5019 4571', [16]),
  ...network('instapayment', '637-639', [16]),
  ...network('interpayment', '636', LONG),
  ...network('switch', '4903 4905 4911 4936 564182 633110 6333', [16, 18, 19]),
  ...network('bankcard', '5610 560221-560225', [16]),
  ...network('naranja', '589562', [16]),
  ...network('cabal', '604201-604219 604300-604399', [16]),
  ...network('uatp', '1', [15], true),
  ...network('enroute', '2014 2149', [15], true),
];

function network(
  sort: string,
  ranges: string,
  lengths: readonly number[],
  isCommon = false,
): Range[] {
  return ranges.split(' ').map((range) => {
    const [from = '', to = from] = range.split('-');
    return { from, to, network: { sort, lengths, isCommon } };
  });
}

const BY_FIRST_DIGIT = new Map(
  [...'0123456789'].map((digit) => [digit, RANGES.filter(({ from }) => from.startsWith(digit))]),
);

/** The network that a card number is of, by its first digits and its length; undefined where none is. */
export function networkOf(digits: string): CardNetwork | undefined {
  let best: Range | undefined;
  for (const range of BY_FIRST_DIGIT.get(digits.charAt(0)) ?? []) {
    const first = digits.slice(0, range.from.length);
    const fits =
      first >= range.from && first <= range.to && range.network.lengths.includes(digits.length);
    if (fits && range.from.length > (best?.from.length ?? 0)) best = range;
  }
  return best?.network;
}
