import type { Selectable } from 'kysely';
import type { MessageLanguage, Webhook } from '../../domain/api-messages';
import type { Tables } from '../database/tables';

type Row = Selectable<Tables['webhook']>;

/** A webhook as it is shown: neither the secret nor the path of its address. */
export function webhookOf(row: Row): Webhook {
  return {
    id: row.webhook_id,
    kind: row.kind as Webhook['kind'],
    name: row.name,
    origin: new URL(row.url).origin,
    topics: JSON.parse(row.topics) as Webhook['topics'],
    group: row.group_name,
    language: languageOf(row),
    includeText: row.include_text,
    ...(row.disabled_at && {
      disabled: { at: row.disabled_at.toISOString(), why: row.disabled_why },
    }),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

export function languageOf({ language }: Pick<Row, 'language'>): MessageLanguage {
  return language as MessageLanguage;
}
