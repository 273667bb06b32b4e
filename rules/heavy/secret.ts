import { detectSecrets } from '../detectors/secret';

/** Keys, tokens and passwords, in a script of their own: the tables of vendors are long. */
export const secret = detectSecrets;
