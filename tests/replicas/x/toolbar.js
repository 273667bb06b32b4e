import { createElement as h, useRef } from 'react';
import { Icon } from '../shared/icon.js';
import styles from './composer.module.css';
import { mark } from './store.js';

/** What can be added to a post, and its Post button. */
export function Toolbar(props) {
  const { testId, disabled, post, label, mayAdd, add } = props;
  return h(
    'div',
    { className: styles.toolbar, 'data-testid': 'toolBar' },
    h(Tools, props),
    h(
      'div',
      { className: styles.ends },
      mayAdd &&
        h(
          'button',
          { type: 'button', 'data-testid': 'addButton', 'aria-label': 'Add post', onClick: add },
          '+',
        ),
      h(
        'button',
        {
          type: 'button',
          role: 'button',
          'data-testid': mark(testId),
          // aria-disabled and never `disabled`: the click still happens, the app ignores it.
          'aria-disabled': disabled ? 'true' : undefined,
          tabIndex: disabled ? -1 : 0,
          className: styles.post,
          onClick: post,
        },
        h('span', null, label),
      ),
    ),
  );
}

function Tools({ addFiles, addPoll, schedule, maySchedule, isInlineReply }) {
  const files = useRef(null);
  return h(
    'div',
    { className: styles.tools },
    h('input', {
      ref: files,
      type: 'file',
      multiple: true,
      accept: 'image/*,video/mp4',
      'data-testid': 'fileInput',
      className: styles.files,
      tabIndex: -1,
      onChange: (event) => addFiles([...event.target.files]),
    }),
    h(Tool, { label: 'Add photos or video', icon: 'image', onClick: () => files.current.click() }),
    h(Tool, { testId: 'gifSearchButton', label: 'Add a GIF', icon: 'video' }),
    !isInlineReply &&
      h(Tool, { testId: 'createPollButton', label: 'Add poll', icon: 'list', onClick: addPoll }),
    h(Tool, { label: 'Add emoji', icon: 'smile' }),
    !isInlineReply &&
      h(Tool, {
        testId: 'scheduleOption',
        label: 'Schedule post',
        icon: 'calendar',
        disabled: !maySchedule,
        onClick: schedule,
      }),
    h(Tool, { testId: 'geoButton', label: 'Tag location', icon: 'pin', disabled: true }),
  );
}

function Tool({ testId, label, icon, disabled, onClick }) {
  const attributes = {
    'data-testid': testId,
    'aria-label': label,
    'aria-disabled': disabled ? 'true' : undefined,
    className: styles.tool,
    onClick: disabled ? undefined : onClick,
  };
  return h('button', { type: 'button', ...attributes }, h(Icon, { name: icon, size: 19 }));
}
