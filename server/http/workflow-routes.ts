import type { House } from '../house';
import { absenceRoutes } from './absence-routes';
import type { App } from './app';
import { turnRoutes } from './turn-routes';
import { workflowSettingRoutes } from './workflow-setting-routes';

/** Who decides, until when, and in whose place. All of it wants a sign-in. */
export const workflowRoutes = (house: House) => async (app: App) => {
  await app.register(turnRoutes(house));
  await app.register(workflowSettingRoutes(house));
  await app.register(absenceRoutes(house));
};
