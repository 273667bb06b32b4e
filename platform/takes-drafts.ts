import type { Connection } from './stored-schemas';

/** False where the organisation decided that its server takes no text of a post. In a trial the queue is in this browser. */
export function takesDrafts(connection: Connection): boolean {
  return connection.kind !== 'server' || connection.organisation.storesDrafts !== false;
}
