import { AFRICA } from './africa';
import { ANDES_CARIBBEAN } from './andes-caribbean';
import { AUSTRIA_SWITZERLAND } from './austria-switzerland';
import { BALKANS } from './balkans';
import { BALTIC } from './baltic';
import { CHINA } from './china';
import { CZECHIA_HUNGARY } from './czechia-hungary';
import { EASTERN_EUROPE } from './eastern-europe';
import { EU_VAT } from './eu-vat';
import { FRANCE_BENELUX } from './france-benelux';
import { GERMANY } from './germany';
import { IBERIA } from './iberia';
import { ITALY_GREECE } from './italy-greece';
import { JAPAN_KOREA } from './japan-korea';
import type { IdKind } from './kind';
import { MEXICO_CENTRAL_AMERICA } from './mexico-central-america';
import { MIDDLE_EAST } from './middle-east';
import { NORDIC } from './nordic';
import { NORTH_AMERICA } from './north-america';
import { OCEANIA } from './oceania';
import { POLAND } from './poland';
import { SOUTH_AMERICA } from './south-america';
import { SOUTH_ASIA } from './south-asia';
import { SOUTH_EAST_ASIA } from './south-east-asia';
import { UNITED_KINGDOM_IRELAND } from './united-kingdom-ireland';

/** Every sort of id that is known, a family a file. Where a value fits several alike, the first counts. */
export const ALL_KINDS: readonly IdKind[] = [
  ...NORTH_AMERICA,
  ...UNITED_KINGDOM_IRELAND,
  ...GERMANY,
  ...AUSTRIA_SWITZERLAND,
  ...FRANCE_BENELUX,
  ...IBERIA,
  ...ITALY_GREECE,
  ...NORDIC,
  ...BALTIC,
  ...POLAND,
  ...CZECHIA_HUNGARY,
  ...BALKANS,
  ...EASTERN_EUROPE,
  ...SOUTH_AMERICA,
  ...ANDES_CARIBBEAN,
  ...MEXICO_CENTRAL_AMERICA,
  ...SOUTH_ASIA,
  ...CHINA,
  ...JAPAN_KOREA,
  ...SOUTH_EAST_ASIA,
  ...OCEANIA,
  ...MIDDLE_EAST,
  ...AFRICA,
  ...EU_VAT,
];
