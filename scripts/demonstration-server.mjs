/**
 * The server with the demonstration organisation in it, as a child process of `npm start` and of the stories. Settings come from the
 * environment, as for the real one; the parent asks over IPC for fresh one-time codes and looks into the audit trail.
 */
import { pathToFileURL } from 'node:url';

const { readSettings, seedDemonstration, startServer } = await import(
  pathToFileURL(process.env.GUIDEPOST_BUNDLE).href
);

const answers = {
  codes: async (server) =>
    Object.fromEntries(
      (await seedDemonstration(server.db)).map(({ person, code }) => [person.id, code]),
    ),
  records: async (server, kind) =>
    server.db
      .selectFrom('record')
      // A person's own words stand beside the record, so that they can be taken away.
      .leftJoin('record_text', (join) =>
        join
          .onRef('record_text.org_id', '=', 'record.org_id')
          .onRef('record_text.record_id', '=', 'record.record_id'),
      )
      .selectAll('record')
      .select('record_text.text as words')
      .where('kind', '=', kind)
      .execute(),
};

try {
  const server = await startServer(readSettings(process.env));
  process.on('message', async ({ id, ask, with: what }) => {
    process.send({ id, answer: await answers[ask](server, what) });
  });
  const stop = async () => {
    await server.stop();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);
  process.send({ url: server.url });
} catch (error) {
  process.stderr.write(`${error.name === 'StartProblem' ? error.message : error.stack}\n`);
  process.exit(2);
}
