import { mkdir, writeFile } from 'node:fs/promises';

const FOLDER = '.output/reports';

/** Writes what a run found as JSON beside the reports of the other steps; answers the path. */
export async function writeReport(name, found) {
  const path = `${FOLDER}/${name}.json`;
  await mkdir(FOLDER, { recursive: true });
  await writeFile(path, JSON.stringify(found, null, 1));
  return path;
}
