import { createElement as h } from 'react';
import { Dialog } from './dialog.js';
import styles from './post-dialog.module.css';
import { Story } from './story.js';

/** A post's own address: the post in a dialog over the feed. What is written in it is a comment although a dialog is around it. */
export function PostDialog({ post, replies, acting, labels, onShare, onClose }) {
  const corner = { label: labels.close, icon: 'close', onPress: onClose };
  return h(
    Dialog,
    { title: labels.postOf(post.author.name), corner },
    h('div', { className: styles.body }, h(Story, { post, replies, acting, labels, onShare })),
  );
}
