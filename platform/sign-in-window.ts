import { browser } from './extension-api';

/** Where the browser's sign-in window returns to; the server knows this address. */
export function returnAddress(): string {
  return browser.identity.getRedirectURL('sign-in');
}

/** Opens the browser's own sign-in window; call it from a click. @returns where it ended, or undefined where the person closed it */
export async function openSignInWindow(url: string): Promise<string | undefined> {
  try {
    return await browser.identity.launchWebAuthFlow({ url, interactive: true });
  } catch {
    // Both browsers say "closed by the user" only in words, and have no other error that the person could do more about.
    return undefined;
  }
}
