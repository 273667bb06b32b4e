import { DEFAULT_SAMPLING, type Sampling, samplingSchema } from '../../domain/sample';
import type { FlowSetting } from '../flow-settings/flow-setting';

export const samplingSetting: FlowSetting<Sampling> = {
  name: 'sampling',
  schema: samplingSchema,
  fallback: DEFAULT_SAMPLING,
};
