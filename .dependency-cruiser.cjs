/** Layers of the house (see CONTRIBUTING.md): each room may import only what stands here. */
const ROOMS = ['domain', 'rules', 'sites', 'platform', 'components', 'entrypoints', 'server'];
const MAY_IMPORT = {
  domain: [],
  rules: ['domain'],
  sites: ['domain'],
  platform: ['domain', 'rules'],
  components: ['domain'],
  entrypoints: ['domain', 'rules', 'sites', 'platform', 'components'],
  server: ['domain', 'rules'],
};

module.exports = {
  forbidden: [
    ...ROOMS.map((room) => ({
      name: `${room}-stays-in-its-layer`,
      severity: 'error',
      from: { path: `^${room}/` },
      to: {
        path: `^(${ROOMS.filter((other) => other !== room && !MAY_IMPORT[room].includes(other)).join('|')})/`,
      },
    })),
    {
      name: 'sites-do-not-know-each-other',
      severity: 'error',
      from: { path: '^sites/(x|facebook|linkedin)/' },
      to: { path: '^sites/(x|facebook|linkedin)/', pathNot: '^sites/$1/' },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    // Types may point back: they are gone before anything is loaded.
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^#|^virtual:' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
    doNotFollow: { path: 'node_modules' },
  },
};
