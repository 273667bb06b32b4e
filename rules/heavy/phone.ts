import { detectPhones } from '../detectors/phone';

/** The part `phone` of the engine. */
export const phone = detectPhones;
