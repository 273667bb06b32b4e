// What stands in the timelines before anybody posts: harmless, fictional, the same on all sites.
const SEEDS = [
  {
    id: '1990000000000000001',
    author: {
      name: 'Northwind Cycling',
      handle: 'northwindcycle',
      colour: '#2563eb',
      role: 'Cycling club · 4,210 followers',
    },
    text: 'Sunday ride: 62 km along the river, two coffee stops, no one left behind.\n\nMeet at the old bridge at 8:30 🚴',
    age: '2h',
    likes: 128,
    comments: 14,
    picture: 'river',
  },
  {
    id: '1990000000000000002',
    author: {
      name: 'Mira Okafor',
      handle: 'miraokafor',
      colour: '#be185d',
      role: 'Product designer at Fieldnotes',
    },
    text: 'Small thing that made our design reviews better: the person presenting says first what kind of feedback they do NOT need today.',
    age: '4h',
    likes: 1043,
    comments: 62,
  },
  {
    id: '1990000000000000003',
    author: {
      name: 'City Library',
      handle: 'citylibrary',
      colour: '#a16207',
      role: 'Public library · 18,902 followers',
    },
    text: 'The reading room stays open until midnight this week. Exams are hard enough. #library',
    age: '7h',
    likes: 386,
    comments: 9,
    picture: 'shelves',
  },
  {
    id: '1990000000000000004',
    author: {
      name: 'Jonas Weber',
      handle: 'jonasweber',
      colour: '#0369a1',
      role: 'Engineer, railway signalling',
    },
    text: 'Has anyone here had an answer from @acme about the delivery times in the north? Two weeks and counting.',
    age: '9h',
    likes: 21,
    comments: 5,
  },
];

/** The timeline of a site: what was published in this world, newest first, then the seeds. */
export function timelineOf(world, site) {
  const published = world.record
    .filter((entry) => entry.site === site && entry.status === 200)
    .map((entry) => publishedPost(world.account(site, entry.accountId), entry));
  return [...published.reverse(), ...SEEDS];
}

function publishedPost(account, entry) {
  return {
    id: entry.requestId,
    author: {
      name: account?.name ?? 'Unknown',
      handle: account?.handle ?? account?.id ?? '',
      colour: account?.colour ?? '#666',
      role: '1,204 followers',
    },
    text: entry.text,
    replyTo: entry.replyTo,
    age: 'now',
    likes: 0,
    comments: 0,
  };
}
