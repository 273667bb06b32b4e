import {
  DEFAULT_GHOST_WRITING,
  type GhostWritingSetting,
  ghostWritingSettingSchema,
} from '../../domain/ghost-writing';
import type { FlowSetting } from '../flow-settings/flow-setting';

export const ghostWritingSetting: FlowSetting<GhostWritingSetting> = {
  name: 'ghost-writing',
  schema: ghostWritingSettingSchema,
  fallback: DEFAULT_GHOST_WRITING,
};
