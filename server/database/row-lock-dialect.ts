import {
  type Kysely,
  type MigrationLockOptions,
  PostgresAdapter,
  PostgresDialect,
  sql,
} from 'kysely';

/** Kysely locks migrations by a session advisory lock, which poolers break and other engines lack: a row lock does it everywhere. */
class RowLockAdapter extends PostgresAdapter {
  override async acquireMigrationLock(
    db: Kysely<unknown>,
    options: MigrationLockOptions,
  ): Promise<void> {
    await sql`SELECT id FROM ${sql.table(options.lockTable)} WHERE id = ${options.lockRowId} FOR UPDATE`.execute(
      db,
    );
  }

  override async releaseMigrationLock(): Promise<void> {
    // The row lock ends with the migrator's transaction.
  }
}

export class RowLockDialect extends PostgresDialect {
  override createAdapter(): PostgresAdapter {
    return new RowLockAdapter();
  }
}
