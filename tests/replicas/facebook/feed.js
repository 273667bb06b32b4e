import { createElement as h, useState } from 'react';
import { Avatar } from '../shared/avatar.js';
import { Icon } from '../shared/icon.js';
import { ComposerDialog } from './composer-dialog.js';
import styles from './feed.module.css';
import { PostDialog } from './post-dialog.js';
import { PressButton } from './press-button.js';
import { ShareDialog } from './share-dialog.js';
import { Story } from './story.js';
import { TopBar } from './top-bar.js';

const QUERY = new URLSearchParams(location.search);
const TWO_STEPS = QUERY.get('steps') === '2';
// ?edit=ID opens that post for other words, as its menu does.
const EDITED = QUERY.get('edit');

export function Feed({ accounts, acting, posts, labels, postId }) {
  const [stories, setStories] = useState(posts.filter((post) => !post.replyTo));
  const [open, setOpen] = useState(startOf(postId));
  const [shared, setShared] = useState();
  const add = (text) =>
    setStories((all) => [
      { id: `new${all.length}`, author: acting, text, age: 'now', likes: 0, comments: 0 },
      ...all,
    ]);
  const share = (post) => {
    setShared(post);
    setOpen('share');
  };
  const close = () => setOpen(undefined);
  const common = { acting, labels, onClose: close, onPosted: add };
  const story = (post) => ({
    post,
    acting,
    labels,
    onShare: share,
    replies: posts.filter((one) => one.replyTo === post.id).reverse(),
  });
  return h(
    'div',
    { className: styles.page },
    h(TopBar, { accounts, acting, labels }),
    h(
      'div',
      { className: styles.columns },
      h(Shortcuts, { acting }),
      h(
        'div',
        { role: 'main', className: styles.main },
        h(Opener, { acting, labels, onOpen: () => setOpen('compose') }),
        h(
          'div',
          { role: 'feed' },
          stories.map((post) => h(Story, { key: post.id, ...story(post) })),
        ),
      ),
      h(Contacts, { posts, labels }),
    ),
    open === 'compose' && h(ComposerDialog, { ...common, twoSteps: TWO_STEPS }),
    open === 'edit' &&
      h(ComposerDialog, { ...common, edited: posts.find((post) => post.id === EDITED) }),
    open === 'share' && h(ShareDialog, { ...common, post: shared }),
    open === 'post' &&
      h(PostDialog, { ...story(posts.find((post) => post.id === postId)), onClose: close }),
  );
}

function startOf(postId) {
  if (EDITED) return 'edit';
  return postId ? 'post' : undefined;
}

function Opener({ acting, labels, onOpen }) {
  return h(
    'div',
    { className: styles.opener },
    h(Avatar, { name: acting.name, colour: acting.colour }),
    h(
      PressButton,
      { onPress: onOpen, className: styles.ask },
      h('span', null, labels.ask(acting.name.split(' ')[0])),
    ),
    h('span', { className: styles.green }, h(Icon, { name: 'image', size: 24 })),
  );
}

function Shortcuts({ acting }) {
  const rows = [
    ['people', 'Friends'],
    ['bookmark', 'Saved'],
    ['work', 'Pages'],
    ['calendar', 'Events'],
  ];
  return h(
    'div',
    { role: 'navigation', className: styles.side },
    h(
      'div',
      { className: styles.row },
      h(Avatar, { name: acting.name, colour: acting.colour, size: 32 }),
      acting.name,
    ),
    rows.map(([icon, name]) =>
      h(
        'div',
        { key: name, className: styles.row },
        h('span', { className: styles.blue }, h(Icon, { name: icon, size: 26 })),
        name,
      ),
    ),
    h('footer', { className: styles.footer }, 'Privacy · Terms · local replica'),
  );
}

function Contacts({ posts, labels }) {
  const names = new Map(
    posts.filter((post) => post.likes).map((post) => [post.author.name, post.author]),
  );
  return h(
    'div',
    { role: 'complementary', className: styles.contacts },
    h('h3', null, labels.contacts),
    [...names.values()].map((author) =>
      h(
        'div',
        { key: author.name, className: styles.row },
        h(Avatar, { name: author.name, colour: author.colour, size: 32 }),
        author.name,
      ),
    ),
  );
}
