import { describe, expect, test } from 'vitest';
import { ALL_KINDS } from '../../../rules/detectors/national-id/all-kinds';

/** Published examples: those of the offices that give the numbers, and those that other validators are tested with. */
const EXAMPLES: Readonly<Record<string, string>> = {
  'al-nipt': 'J91402501L K22218003V',
  'ar-cuit': '20055361682 20267565393',
  'at-svnr': '1237010180',
  'at-tax-number': '591199013',
  'au-abn': '51824753556 83914571673',
  'au-acn': '004085616 000000019',
  'au-medicare': '2123456701',
  'au-tfn': '123456782 876543210',
  'be-company': '0428759497 0403019261',
  'be-national-number': '85073003328 17073003384',
  'bg-company': '175074752 831641791',
  'bg-egn': '7523169263 7501020018',
  'bg-lnch': '7111042925',
  'br-cnpj': '16727230000197 33000167000101',
  'br-cpf': '39053344705 11144477735',
  'br-pis': '12345678900 12012131419',
  'by-unp': '200988541',
  'ca-bn': '123456782RT0001',
  'ca-sin': '130692544',
  'ch-ahv': '7569217076985',
  'ch-uid': 'CHE100155212',
  'cl-rut': '125319092',
  'cn-credit-code': '91110000600037341L',
  'cn-resident': '11010219840406970X 360426199101010071',
  'co-nit': '2131234321',
  'cy-tax-id': '10259033P',
  'cz-birth-number': '7103192745',
  'cz-company': '25123891',
  'de-pension': '15070649C103',
  'de-tax-id': '36574261809 81872495633',
  'dk-cpr': '2110625629',
  'dk-cvr': '13585628',
  'do-cedula': '00113918205',
  'do-rnc': '101850043',
  'ec-cedula': '1714307103',
  'ec-ruc': '1792060346001',
  'ee-isikukood': '36805280109',
  'es-cif': 'J99216582',
  'es-nie': 'X1234567L X2482300W',
  'es-nif': '54362315K 12345678Z',
  'eu-vat': [
    'ATU13585627 BE0428759497 BG175074752 CY10259033P CZ25123891 CZ7103192745 CZ640903926 DE136695976',
    'DK13585628 EE100931558 EL094259216 ESX2482300W ES54362315K ESJ99216582 FI20774740 FR40303265045',
    'FR23334175221 FRK7399859412 GB980780684 HR33392005961 HU12892312 IE6433435F IE6433435OA IE8D79739I',
    'IT00743110157 LT119511515 LT100001919017 LT100004801610 LU15027442 LV40003521600 MT11679112',
    'NL004495445B01 PL8567346215 PT501964843 RO18547290 SE123456789701 SI50223054 SK2022749619',
    'NO995525828MVA CHE100155212',
  ].join(' '),
  'fi-business-id': '20774740',
  'fi-hetu': '131052308T',
  'fr-nir': '295109912611193 253072B07300470',
  'fr-siren': '552008443 732829320',
  'fr-siret': '73282932000074',
  'fr-tax-id': '3023217600053 0701987765493',
  'gb-nhs': '9434765919',
  'gb-utr': '1955839661',
  'gr-afm': '094259216',
  'gr-amka': '01013099997',
  'hk-hkid': 'A1234563 C1234569',
  'hr-oib': '33392005961',
  'hu-company': '12892312',
  'id-npwp': '013000666091000',
  'ie-pps': '6433435F 6433435OA',
  'il-id': '039337423',
  'in-aadhaar': '234123412346',
  'in-gstin': '27AAPFU0939F1ZV',
  'ir-national-id': '0499370899 0084575948',
  'is-kennitala': '4504013150 1201743399',
  'it-fiscal-code': 'RCCMNL83S18D969H RSSMRA85T10A562S',
  'it-partita-iva': '00743110157',
  'jp-company': '5835678256246',
  'jp-my-number': '123456789018',
  'kw-civil-id': '287010100014',
  'kz-iin': '850101300124',
  'kr-business': '1168200276 2208162517',
  'lt-asmens-kodas': '33309240064',
  'lu-national-id': '1893120105732',
  'lv-personas-kods': '16117519997',
  'md-idno': '1008600038413',
  'nl-bsn': '111222333',
  'no-national-id': '15108695088',
  'no-organisation': '988077917 995525828',
  'nz-ird': '49091850 136410132',
  'nz-nhi': 'ZZZ0016 ZZZ00AX ALU18KZ ZSC21TN ZVB97XQ ZBN77VL',
  'pe-dni': '101174102 10117410G',
  'pe-ruc': '20512333797',
  'pl-nip': '8567346215 5260001246',
  'pl-pesel': '44051401359',
  'pl-regon': '192598184 123456785',
  'pt-citizen-card': '000000000ZZ4',
  'pt-nif': '501964843',
  'ro-cnp': '1630615123457',
  'ro-company': '18547290',
  'rs-jmbg': '0101006500006',
  'rs-pib': '101134702',
  'ru-inn': '7707083893 500100732259',
  'ru-snils': '11223344595',
  'se-organisation': '1234567897',
  'se-personnummer': '8803200016 8112289874',
  'sg-nric': 'S1234567D F1234567N',
  'sg-uen': '00192200M 197401143C S16FC0121D T01FC6132D',
  'si-tax-id': '15012557 50223054',
  'sk-vat': '2022749619',
  'th-national-id': '1234545678781',
  'tr-national-id': '17291716060',
  'tr-tax-number': '4540536920',
  'tw-id': 'A123456789',
  'ua-edrpou': '32855961',
  'ua-rnokpp': '1759013776',
  'us-npi': '1234567893 1245319599',
  'uy-cedula': '12345672',
  'uy-rut': '211003420017',
  've-rif': 'V114702834',
  'za-id': '7503305044089 8001015009087',
  'za-tax': '0001339050',
};
/** Of their digits some are no part of the check, or two checks hold, so that more of the wrong ones pass. */
const LOOSE = [
  'al-nipt',
  'ca-bn',
  'dk-cpr',
  'ec-ruc',
  'id-npwp',
  'sg-uen',
  'CZ640903926',
  'IE8D79739I',
  'ZZZ00AX',
];

const VALUES = Object.entries(EXAMPLES).flatMap(([sort, values]) =>
  values.split(' ').map((value) => [sort, value] as const),
);
const STRICT = VALUES.filter(([sort, value]) => !LOOSE.includes(sort) && !LOOSE.includes(value));

describe('a published number', () => {
  test.each(VALUES)('%s: %s passes', (sort, value) => {
    expect(passes(sort, value)).toBe(true);
  });

  test.each(STRICT)('%s: %s with another digit does not, but for one in five', (sort, value) => {
    const wrong = withAnotherDigit(value);
    const passed = wrong.filter((other) => passes(sort, other));
    expect(passed.length / wrong.length).toBeLessThan(0.2);
  });
});

/** Numbers but for their last sign: with some sign they pass, since all else that must hold does. */
const COMPLETED: readonly (readonly [string, string])[] = [
  [
    'ro-cnp',
    '163061501345 163061548345 163061551345 163061552345 163061570345 163061580345 163061583345',
  ],
  ['rs-jmbg', '010100650000 010180150000 010103950000 290200850000'],
  ['bg-egn', '752316926 755201102 750112100'],
  ['ar-cuit', '2012345678 2312345678 2712345678 3012345678 3312345678 3412345678 5012345678'],
  ['pe-ruc', '1012345678 1512345678 1612345678 1712345678 2012345678'],
  ['ec-cedula', '010345678 240345678 300345678'],
  ['it-partita-iva', '1234567001 1234567100 1234567121 1234567888 1234567999'],
  ['kr-rrn', '900101123456 900101223456 200101323456 200101423456 900101523456'],
  ['pl-pesel', '4405140135 4485140135 4425140135'],
  ['uy-rut', '21100342001 01100342001'],
  ['nz-ird', '1400000 12345678'],
  ['us-ssn', '53622123 00122123 66522123 66722123 89922123'],
  ['us-itin', '91290345 91270345'],
  ['us-dea', 'AB123456'],
  ['gb-nino', 'AB123456'],
  ['mx-rfc', 'GODE561231GR'],
  ['in-pan', 'ACUPA7085'],
  ['lk-nic', '853400937 858400937'],
  ['my-mykad', '77030502123'],
  ['id-nik', '317101170845000 317101570845000'],
  ['cu-identity', '9102152777'],
  ['sa-national-id', '123456789 223456789'],
  ['eg-national-id', '2900101123456 3050101123456'],
  ['pk-cnic', '342010891231'],
  ['se-personnummer', '880320001 811228987'],
  ['cn-resident', '11010219840406970 11010218500406970'],
  ['tw-id', 'A12345678 B20000000'],
];

/** The same with something in them that is never so: an impossible day, a place that is not there, a first digit that nobody has. No last sign helps. */
const NEVER: readonly (readonly [string, string])[] = [
  [
    'ro-cnp',
    '163061500345 163061549345 163061550345 163061553345 163061569345 163061571345 163061579345 163061584345 063061501345 163131501345',
  ],
  ['rs-jmbg', '320100650000 011300650000 010104050000 290200750000'],
  ['bg-egn', '751316926 753316926 752332926'],
  ['ar-cuit', '2112345678 3112345678 4012345678 5212345678'],
  ['pe-ruc', '1112345678 3012345678'],
  ['ec-cedula', '000345678 250345678 310345678 016345678'],
  ['it-partita-iva', '1234567130 1234567200 1234567887 0000000001'],
  ['kr-rrn', '901301123456 900132123456 900101023456 900101923456 900101323456'],
  ['pl-pesel', '4413140135 4405320135'],
  ['uy-rut', '23100342001 00100342001 21100342002'],
  ['nz-ird', '0999999 15000001'],
  ['us-ssn', '00022123 66622123 90022123 53600123'],
  ['us-dea', 'AB12345'],
  ['gb-nino', 'BG123456 GB123456 DA123456 AO123456'],
  ['mx-rfc', 'GODE561331GR GODE561232GR'],
  ['in-pan', 'ACUQA7085'],
  ['lk-nic', '854000937 859000937 850000937'],
  ['my-mykad', '77130502123 77033202123'],
  ['id-nik', '317101320845000 317101171345000'],
  ['cu-identity', '9102302777 9113152777'],
  ['sa-national-id', '323456789 023456789'],
  ['kw-civil-id', '28713010001 58701010001'],
  ['kz-iin', '85130130012 85010170012'],
  ['eg-national-id', '4900101123456 2901301123456'],
  ['cn-resident', '11010218490406970 11010220400406970 11010219841306970 01010219840406970'],
  ['tw-id', 'A32345678 A02345678'],
];
const LAST_SIGNS = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const rows = (table: typeof NEVER) =>
  table.flatMap(([sort, numbers]) => numbers.split(' ').map((number) => [sort, number] as const));

describe('a number without its last sign', () => {
  test.each(rows(COMPLETED))('%s: %s… can be completed', (sort, number) => {
    expect(LAST_SIGNS.some((sign) => passes(sort, number + sign))).toBe(true);
  });

  test.each(rows(NEVER))('%s: %s… cannot', (sort, number) => {
    expect(LAST_SIGNS.some((sign) => passes(sort, number + sign))).toBe(false);
  });
});

/** Whole numbers whose check digits fit, so that only what else must hold tells them apart. */
describe('the check digits are not all', () => {
  test.each([
    ['fr-siret', '35600000049837', 'of a branch of La Poste: a sum of digits that five divides'],
    ['fr-nir', '255120816802570', 'of December'],
    ['fr-nir', '255200816802504', 'of a month that is not known'],
    ['fr-nir', '255990816802507', 'of the last of these'],
    ['fr-nir', '255082B16802527', 'of Corsica'],
    ['be-national-number', '85003003376', 'of a month that is not known'],
    ['be-national-number', '85010003313', 'of a day that is not known'],
    ['be-national-number', '85210003356', 'of a month with twenty added'],
    ['ec-ruc', '1760001550001', 'of a public body'],
    ['es-nss', '281000000016', 'of the number ten million'],
    ['ad-nrt', 'F123456A', 'of a person'],
  ])('%s: %s passes, %s', (sort, value) => {
    expect(passes(sort, value)).toBe(true);
  });

  test.each([
    ['fr-siret', '35600000049838', 'another sum'],
    ['fr-siret', '35700000049837', 'another company'],
    ['fr-nir', '255130816802586', 'a thirteenth month'],
    ['fr-nir', '255190816802585', 'a nineteenth'],
    ['fr-nir', '255000816802572', 'month 0'],
    ['fr-nir', '555080816802550', 'a fifth sex'],
    ['fr-nir', '255080016802528', 'department 0'],
    ['be-national-number', '85130003397', 'a thirteenth month'],
    ['be-national-number', '85130103367', 'a thirteenth month and a day'],
    ['ec-ruc', '1760001550000', 'branch 0'],
    ['es-nss', '281000000070', 'the check of a shorter number'],
    ['ad-nrt', 'B123456A', 'a letter of nobody'],
  ])('%s: %s does not, with %s', (sort, value) => {
    expect(passes(sort, value)).toBe(false);
  });
});

function passes(sort: string, value: string): boolean {
  return ALL_KINDS.some((kind) => kind.sort === sort && kind.check?.(value) === true);
}

function withAnotherDigit(value: string): string[] {
  return [...value].flatMap((sign, at) =>
    /\d/.test(sign)
      ? [...'0123456789']
          .filter((digit) => digit !== sign)
          .map((digit) => value.slice(0, at) + digit + value.slice(at + 1))
      : [],
  );
}
