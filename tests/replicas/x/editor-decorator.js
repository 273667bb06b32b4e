import { CompositeDecorator } from 'draft-js';
import { createElement as h } from 'react';
import styles from './composer.module.css';

// Hashtags and mentions become spans of their own inside a block, so one word can lie in several text nodes.
const TAG = /(?:^|\s)([#@][\p{L}\p{N}_]+)/gu;

function findTags(block, found) {
  for (const match of block.getText().matchAll(TAG)) {
    const start = match.index + match[0].length - match[1].length;
    found(start, start + match[1].length);
  }
}

const Tag = ({ children }) => h('span', { className: styles.tag }, children);

export const tagDecorator = new CompositeDecorator([{ strategy: findTags, component: Tag }]);
