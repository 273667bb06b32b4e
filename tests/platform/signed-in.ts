import type { Outbox, OutboxWorld } from '../../platform/outbox';
import { createOutbox } from '../../platform/outbox';
import { sendRow } from '../../platform/send-row';
import { keepSession, outboxOwner } from '../../platform/session';
import { writeStored } from '../../platform/stored-parsed';
import { ORGANISATION, PERSON } from './approval-server';

export async function signIn(serverUrl: string, token = 'token'): Promise<void> {
  await keepSession({ serverUrl, token, organisationId: ORGANISATION.id, receiptKey: {} });
  await writeStored('connection', {
    kind: 'server',
    serverUrl,
    person: PERSON,
    organisation: ORGANISATION,
    signedIn: true,
  });
}

/** As a new worker makes it: nothing but the disk is shared with the one before. */
export function newOutbox(world: Partial<OutboxWorld> = {}): Outbox {
  return createOutbox({
    owner: outboxOwner,
    send: (row) => sendRow(row, Date.now()),
    now: () => Date.now(),
    random: () => 0.5,
    wakeIn: () => {},
    ...world,
  });
}
