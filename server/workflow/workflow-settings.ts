import type * as z from 'zod/mini';
import { requiredPackDocumentSchema } from '../../domain/api-workflow';
import { type Rotas, rotasSchema } from '../../domain/rota';
import { type Route, routesSchema } from '../../domain/route';
import { type Calendars, calendarsSchema } from '../../domain/working-calendar';
import type { FlowSetting } from '../flow-settings/flow-setting';

export const ROUTES: FlowSetting<Route[]> = { name: 'routes', schema: routesSchema, fallback: [] };

export const CALENDARS: FlowSetting<Calendars> = {
  name: 'calendars',
  schema: calendarsSchema,
  fallback: {},
};

export const ROTAS: FlowSetting<Rotas> = { name: 'rotas', schema: rotasSchema, fallback: {} };

const requiredSchema = requiredPackDocumentSchema.shape.required;

/** By pack id, the lowest version that counts. */
export const REQUIRED_PACK: FlowSetting<z.infer<typeof requiredSchema>> = {
  name: 'required-pack',
  schema: requiredSchema,
  fallback: {},
};
