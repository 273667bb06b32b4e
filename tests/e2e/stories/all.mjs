import { afterwards } from './afterwards.mjs';
import { anotherPost } from './another-post.mjs';
import { badInput } from './bad-input.mjs';
import { blocked } from './blocked.mjs';
import { clean } from './clean.mjs';
import { compliance } from './compliance.mjs';
import { faults } from './faults.mjs';
import { guests } from './guests.mjs';
import { health } from './health.mjs';
import { inYourName } from './in-your-name.mjs';
import { manager } from './manager.mjs';
import { noDrafts } from './no-drafts.mjs';
import { onTrial } from './on-trial.mjs';
import { oversight } from './oversight.mjs';
import { personal } from './personal.mjs';
import { reason } from './reason.mjs';
import { screens } from './screens.mjs';
import { signIn } from './sign-in.mjs';
import { signOff } from './sign-off.mjs';
import { together } from './together.mjs';
import { trial } from './trial.mjs';
import { warned } from './warned.mjs';
import { whatLeft } from './what-left.mjs';
import { workflow } from './workflow.mjs';

/** In the order in which the tour shows them. */
export const STORIES = [
  clean,
  warned,
  blocked,
  signOff,
  anotherPost,
  manager,
  workflow,
  inYourName,
  guests,
  afterwards,
  oversight,
  together,
  reason,
  personal,
  health,
  whatLeft,
  compliance,
  noDrafts,
  onTrial,
  trial,
  faults,
  badInput,
  signIn,
  screens,
];
