import type { SiteAdapter } from '../../sites/adapter';
import type { Sources } from '../checker/assess';
import type { SafetyCopies } from './safety-copies';

/** What a check knows, and what it takes to change a draft. */
export interface PanelSources extends Sources {
  readonly adapter: SiteAdapter;
  readonly copies: SafetyCopies;
}
