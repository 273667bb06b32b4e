// The demo world: one person and two brand accounts on each site. Everything else (cookies, markers, records) derives from this.
export const ACCOUNTS = {
  x: [
    {
      id: 'acme',
      handle: 'acme',
      userId: '1200001',
      name: 'Acme',
      kind: 'brand',
      colour: '#0f766e',
    },
    {
      id: 'acme_support',
      handle: 'acme_support',
      userId: '1200002',
      name: 'Acme Support',
      kind: 'brand',
      colour: '#7c3aed',
    },
    {
      id: 'ada_example',
      handle: 'ada_example',
      userId: '1100001',
      name: 'Ada Example',
      kind: 'personal',
      colour: '#c2410c',
    },
  ],
  facebook: [
    { id: '200001', name: 'Acme', kind: 'brand', colour: '#0f766e' },
    { id: '200002', name: 'Acme Support', kind: 'brand', colour: '#7c3aed' },
    { id: '100001', name: 'Ada Example', kind: 'personal', colour: '#c2410c' },
  ],
  linkedin: [
    { id: '300001', path: '/company/300001/', name: 'Acme', kind: 'brand', colour: '#0f766e' },
    {
      id: '300002',
      path: '/company/300002/',
      name: 'Acme Support',
      kind: 'brand',
      colour: '#7c3aed',
    },
    {
      id: 'ada-example',
      path: '/in/ada-example/',
      name: 'Ada Example',
      kind: 'personal',
      colour: '#c2410c',
    },
  ],
};

// The author is a brand unless a test or the page's own switcher says otherwise: brand accounts are what Guidepost governs.
export const DEFAULT_ACTING = { x: 'acme', facebook: '200001', linkedin: '300001' };
