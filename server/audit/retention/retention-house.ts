import type { House } from '../../house';

/** What keeping and purging need of the house; commands have no more. */
export type RetentionHouse = Pick<House, 'db' | 'organisation' | 'clock' | 'newId'>;
