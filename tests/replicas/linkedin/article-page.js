import { createElement as h, useEffect, useRef, useState } from 'react';
import { publishArticle } from './api.js';
import styles from './article-page.module.css';
import { commentText, mountTiptap } from './tiptap-box.js';

/** /article/new/: title and body on the page; Next opens the share box, whose button publishes both with its teaser. */
export function ArticlePage({ author, openShareBox }) {
  const [title, setTitle] = useState('');
  const [body, setBody] = useState('');
  const place = useRef(null);
  const editor = useRef(null);
  useEffect(() => {
    editor.current = mountTiptap(place.current, {
      label: 'Article editor content',
      placeholder: 'Write here. You can also include @mentions.',
      autofocus: false,
      onCommit: setBody,
    });
    return () => editor.current.destroy();
  }, []);
  const next = () =>
    openShareBox(author, {
      button: 'Publish',
      canBeEmpty: true,
      publish: (teaser) =>
        publishArticle({ title, body: commentText(editor.current), teaser }, author),
      onPosted: () => {
        setTitle('');
        editor.current.commands.clearContent(true);
      },
    });
  return h(
    'div',
    { className: styles.page },
    h(
      'nav',
      { className: `article-editor-nav ${styles.nav}` },
      h('a', { href: '/feed/' }, 'LinkedIn'),
      h('span', { className: styles.author }, author.name),
      h('button', { type: 'button' }, 'Manage'),
      h(
        'button',
        {
          type: 'button',
          disabled: title.trim() === '' || body.trim() === '',
          className: `article-editor-nav__publish artdeco-button artdeco-button--2 artdeco-button--primary ember-view ${styles.next}`,
          onClick: next,
        },
        h('span', { className: 'artdeco-button__text' }, 'Next'),
      ),
    ),
    h(
      'main',
      { className: `article-editor ${styles.main}` },
      h('textarea', {
        id: 'article-editor-headline__textarea',
        className: `article-editor-headline__textarea ${styles.title}`,
        placeholder: 'Title',
        rows: 1,
        value: title,
        onChange: (event) => setTitle(event.target.value),
      }),
      h('div', { className: `article-editor-content ${styles.body}`, ref: place }),
    ),
  );
}
