import { detectNationalIds } from '../detectors/national-id';

/** The part `national-id` of the engine. */
export const nationalId = detectNationalIds;
