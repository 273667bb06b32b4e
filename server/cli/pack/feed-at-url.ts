import { FOUND, Stop } from '../stop';
import type { Fetch } from './feed';

/** The files of a feed at the address of its folder or of its manifest.jws. */
export function fromUrl(address: string): Fetch {
  const folder = address.replace(/manifest\.jws$/, '').replace(/([^/])$/, '$1/');
  return async (name) => {
    const url = new URL(name, folder);
    const answer = await fetch(url).catch((error: Error) => {
      throw new Stop(`Cannot reach ${url}: ${error.message}`, 'Check the address.');
    });
    if (answer.ok) return answer.text();
    throw new Stop(
      `${url} answered ${answer.status}.`,
      'Check that the whole feed was copied.',
      FOUND,
    );
  };
}
