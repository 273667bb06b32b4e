import { createElement as h } from 'react';
import { render } from 'react-dom';
import { readStartValues } from '../shared/start-values.js';
import './base.css';
import { Feed } from './feed.js';
import { labelsFor } from './labels.js';
import { Suite } from './suite.js';

const { accounts, actingId, posts, locale, postId, assetId } = readStartValues();
const account = (id) => accounts.find((one) => one.id === id);
const labels = labelsFor(locale);

render(
  assetId
    ? h(Suite, { page: account(assetId) })
    : h(Feed, { accounts, acting: account(actingId), posts, labels, postId }),
  document.getElementById('mount_0_0'),
);
