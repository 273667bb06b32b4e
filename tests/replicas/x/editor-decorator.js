import { CompositeDecorator } from 'draft-js';
import { createElement as h } from 'react';
import styles from './composer.module.css';

// Hashtags, mentions and emoji become spans of their own inside a block, so one word can lie in several text nodes.
const TAG = /(?:^|\s)([#@][\p{L}\p{N}_]+)/gu;
const EMOJI =
  /\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier})*/gu;

function findTags(block, found) {
  for (const match of block.getText().matchAll(TAG)) {
    const start = match.index + match[0].length - match[1].length;
    found(start, start + match[1].length);
  }
}

function findEmoji(block, found) {
  for (const match of block.getText().matchAll(EMOJI))
    found(match.index, match.index + match[0].length);
}

const Tag = ({ children }) => h('span', { className: styles.tag }, children);

const Emoji = ({ children }) => h('span', { className: styles.emoji }, h('span', null, children));

export const tagDecorator = new CompositeDecorator([
  { strategy: findTags, component: Tag },
  { strategy: findEmoji, component: Emoji },
]);
