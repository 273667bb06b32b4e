import { config } from 'zod/mini';

/** Imported before any schema is made: zod would else try `new Function`, which the extension's CSP forbids and reports. */
config({ jitless: true });
