import { type BreakGlassPermission, breakGlassPermissionSchema } from '../../domain/break-glass';
import type { FlowSetting } from '../flow-settings/flow-setting';

/** Nobody may, as long as nobody was named. */
export const breakGlassSetting: FlowSetting<BreakGlassPermission> = {
  name: 'break-glass',
  schema: breakGlassPermissionSchema,
  fallback: { groups: [] },
};
