import * as z from 'zod/mini';
import { browser } from './extension-api';
import { logBug } from './log';

/** What IT set by policy; public/managed_schema.json says the same to Chromium. A wrong value does not take the others with it. */
const managedSchema = z.object({
  serverUrl: z.catch(z.optional(z.string()), undefined),
  enrolmentCode: z.catch(z.optional(z.string()), undefined),
  configUrl: z.catch(z.optional(z.string()), undefined),
  rootHash: z.catch(z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/i))), undefined),
  mode: z.catch(z.optional(z.enum(['monitor', 'guard', 'enforce'])), undefined),
});
export type ManagedSettings = z.infer<typeof managedSchema>;

export async function readManaged(): Promise<ManagedSettings> {
  try {
    const settings = managedSchema.parse(await browser.storage.managed.get());
    return { ...settings, rootHash: settings.rootHash?.toLowerCase() };
  } catch (error) {
    // Firefox throws where there is no policy at all.
    if (!/manifest not found|no such file/i.test(String(error))) logBug('managed settings', error);
    return {
      serverUrl: undefined,
      enrolmentCode: undefined,
      configUrl: undefined,
      rootHash: undefined,
      mode: undefined,
    };
  }
}

/** A force-installed extension reads nothing at its first start: its policy comes by this event. */
export function watchManaged(changed: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') changed();
  });
}
