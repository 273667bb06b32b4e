/**
 * What `npm test` runs, in order: cheap checks first. `says` is what a person reads; `twice` marks steps that drive real browsers;
 * where it is a name, the second try is only of what failed (tests/e2e/again.mjs).
 */
const UNIT_REPORT = '.output/reports/unit.json';

export const STEPS = [
  {
    name: 'types',
    says: 'TypeScript, whole tree, pure rooms and server',
    command: ['npm', 'run', '-s', 'types'],
  },
  { name: 'lint', says: 'Biome: lint and format', command: ['npm', 'run', '-s', 'lint'] },
  {
    name: 'layers',
    says: 'the rooms import only what they may',
    command: ['npm', 'run', '-s', 'layers'],
  },
  {
    name: 'unused',
    says: 'no unused file, export or dependency',
    command: ['npm', 'run', '-s', 'unused'],
  },
  {
    name: 'unit',
    says: 'unit tests, and the server on real PostgreSQL',
    command: [
      'npx',
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${UNIT_REPORT}`,
    ],
    report: UNIT_REPORT,
  },
  {
    name: 'build',
    says: 'the extension for Chromium and Firefox',
    command: ['npm', 'run', '-s', 'build'],
  },
  {
    name: 'size',
    says: 'what is loaded into a page stays small',
    command: ['npm', 'run', '-s', 'size'],
  },
  {
    name: 'addon-lint',
    says: "Mozilla's add-on linter",
    command: ['npm', 'run', '-s', 'lint:addon'],
  },
  {
    name: 'test-build',
    says: 'the same with open shadow roots, for tests',
    command: ['npm', 'run', '-s', 'build:test'],
  },
  {
    name: 'replicas',
    says: 'the replica pages behave like the sites',
    command: ['node', 'tests/replicas/self-check.mjs'],
    twice: true,
  },
  {
    name: 'composers',
    says: 'adapter contract over real editors, both browsers',
    command: ['node', 'tests/sites/run.mjs'],
    twice: true,
  },
  {
    name: 'sessions',
    says: 'random writing: what is read is what the editor holds',
    command: ['node', 'tests/sites/sessions.mjs'],
    twice: true,
  },
  {
    name: 'never-harm',
    says: 'the page sees the same with and without the extension',
    command: ['node', 'tests/e2e/never-harm/run.mjs'],
    twice: true,
  },
  {
    name: 'any-page',
    says: 'notice, card and decision in every kind of page',
    command: ['node', 'tests/e2e/any-page/run.mjs'],
    twice: true,
  },
  {
    name: 'policies',
    says: 'settings by managed policy, both browsers',
    command: ['node', 'tests/e2e/managed/run.mjs'],
    twice: true,
  },
  {
    name: 'content',
    says: 'what the content scripts do in a page',
    command: ['node', 'tests/e2e/content/run.mjs'],
    twice: 'content',
  },
  {
    name: 'findings',
    says: 'the same findings in Chromium, Firefox and Node',
    command: ['node', 'tests/e2e/findings/run.mjs'],
    twice: true,
  },
  {
    name: 'faults',
    says: 'submissions through a bad network and killed workers',
    command: ['node', 'tests/e2e/faults/run.mjs'],
    twice: true,
  },
  {
    name: 'chromium',
    says: 'the stories in Chromium',
    command: ['node', 'tests/e2e/run.mjs', 'chromium'],
    twice: 'chromium',
  },
  {
    name: 'firefox',
    says: 'the stories in Firefox',
    command: ['node', 'tests/e2e/run.mjs', 'firefox'],
    twice: 'firefox',
  },
];
