import { detectDatesOfBirth } from '../detectors/date-of-birth';
import { detectMedicalRecords } from '../detectors/medical-record';
import type { Detectors } from '../heavy';

/** What is told of a person. */
export const personal: Detectors = {
  detectors: { 'date-of-birth': detectDatesOfBirth, 'medical-record': detectMedicalRecords },
};
