import type { Stop } from '../domain/crisis';
import { readParsed, writeStored } from './stored-parsed';
import { readStops } from './workflow-client-oversight';

/**
 * Brings the stored item `stops` up to date: tabs follow it. Where the server cannot be reached the stops last seen stay; without a
 * server there are none.
 */
export async function refreshStops(): Promise<void> {
  const { kind } = await readParsed('connection');
  if (kind !== 'server') return keepStops([]);
  const answer = await readStops();
  if (answer.ok) await keepStops(answer.value.stops);
}

export function keepStops(stops: Stop[]): Promise<void> {
  return writeStored('stops', stops);
}
