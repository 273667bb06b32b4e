import { convertToRaw, Editor } from 'draft-js';
import { createElement as h, useState } from 'react';
import { publishArticle } from './api.js';
import styles from './article.module.css';
import { editorWith } from './drafts.js';
import { Link } from './tweet.js';

/** A long article: title and text, then a preview without any editor, where it is published. */
export function ArticlePage({ store, state }) {
  const { id, preview } = state.page;
  const [title, setTitle] = useState('');
  const [editorState, setEditorState] = useState(() => editorWith(''));
  const content = editorState.getCurrentContent();
  const publish = async () => {
    if (!(await publishArticle(title, convertToRaw(content))))
      return store.set({ toast: { text: 'Something went wrong.' } });
    store.set({ toast: { text: 'Your article was published.' } });
    setTitle('');
    setEditorState(editorWith(''));
    store.navigate('/home');
  };
  if (preview) return h(Preview, { store, id, title, text: content.getPlainText('\n'), publish });
  const ready = title.trim() && content.hasText();
  return h(
    'div',
    { className: styles.page },
    h(
      'div',
      { className: styles.bar },
      h('h2', null, 'Draft'),
      h(
        Link,
        {
          store,
          to: `/compose/articles/edit/${id}/preview`,
          'data-testid': 'previewButton',
          'aria-disabled': ready ? undefined : 'true',
        },
        'Preview',
      ),
    ),
    h('textarea', {
      name: 'Article Title',
      placeholder: 'Add a title',
      rows: 2,
      value: title,
      onChange: ({ target }) => setTitle(target.value),
    }),
    h(Editor, {
      editorState,
      onChange: setEditorState,
      webDriverTestID: 'composer',
      role: 'textbox',
      placeholder: 'Start writing',
      spellCheck: true,
      stripPastedStyles: true,
    }),
  );
}

function Preview({ store, id, title, text, publish }) {
  return h(
    'div',
    { className: styles.page, 'data-testid': 'twitterArticleReadView' },
    h(
      'div',
      { className: styles.bar },
      h(Link, { store, to: `/compose/articles/edit/${id}`, 'data-testid': 'app-bar-back' }, 'Back'),
      h('button', { type: 'button', 'data-testid': 'publishButton', onClick: publish }, 'Publish'),
    ),
    h('h1', { 'data-testid': 'twitter-article-title' }, title),
    h('div', { 'data-testid': 'twitterArticleRichTextView', className: styles.text }, text),
  );
}
