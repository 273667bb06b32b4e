import pg from 'pg';

/** Runs one statement on a connection of its own. */
export async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The address of a new database on the server at `url`: without tables, or a copy of `template`. */
export async function createDatabase(
  url: string,
  name: string,
  template?: string,
): Promise<string> {
  await runOn(
    url,
    `CREATE DATABASE ${name}${template === undefined ? '' : ` TEMPLATE ${template}`}`,
  );
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
