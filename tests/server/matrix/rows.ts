import type { Rows } from './row';
import { besideRows } from './rows/beside-rows';
import { directoryRows } from './rows/directory-rows';
import { messageRows } from './rows/message-rows';
import { officeRows } from './rows/office-rows';
import { openRows } from './rows/open-rows';
import { submissionRows } from './rows/submission-rows';

/** One row a route: who may call it. A route without a row fails the test, and so does a row without a route. */
export const ROWS: Rows = {
  ...openRows,
  ...directoryRows,
  ...officeRows,
  ...submissionRows,
  ...besideRows,
  ...messageRows,
};
