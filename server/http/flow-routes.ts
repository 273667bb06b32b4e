import type { House } from '../house';
import type { App } from './app';
import { breakGlassRoutes } from './break-glass-routes';
import { bulkRoutes } from './bulk-routes';
import { commentRoutes } from './comment-routes';
import { ghostWritingRoutes } from './ghost-writing-routes';
import { guestRoutes } from './guest-routes';
import { sampleRoutes } from './sample-routes';
import { stopRoutes } from './stop-routes';
import { suggestionRoutes } from './suggestion-routes';

/** Words between people, and what happens outside of the usual road. All of it wants a sign-in. */
export const flowRoutes = (house: House) => async (app: App) => {
  await app.register(suggestionRoutes(house));
  await app.register(commentRoutes(house));
  await app.register(bulkRoutes(house));
  await app.register(sampleRoutes(house));
  await app.register(breakGlassRoutes(house));
  await app.register(ghostWritingRoutes(house));
  await app.register(stopRoutes(house));
  await app.register(guestRoutes(house));
};
