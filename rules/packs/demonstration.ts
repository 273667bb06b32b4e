import demonstration from './demonstration.json';

/** The demonstration organisation's pack as it was authored: read it with readPack. */
export const DEMONSTRATION: unknown = demonstration;
