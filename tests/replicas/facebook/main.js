import { createElement as h } from 'react';
import { render } from 'react-dom';
import { readStartValues } from '../shared/start-values.js';
import './base.css';
import { Feed } from './feed.js';
import { labelsFor } from './labels.js';

const { accounts, actingId, posts, locale } = readStartValues();
const acting = accounts.find((account) => account.id === actingId);

render(
  h(Feed, { accounts, acting, posts, labels: labelsFor(locale) }),
  document.getElementById('mount_0_0'),
);
