// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { rangeOf } from '../../sites/ranges';
import { readText } from '../../sites/read-lines';

function read(html: string): string {
  document.body.innerHTML = `<div id="box" contenteditable="true">${html}</div>`;
  const box = document.querySelector<HTMLElement>('#box');
  if (!box) throw new Error('no box');
  return readText(box);
}

test('a break beside a block is a line of its own', () => {
  expect(read('<p>one</p>two<div><br><div><br></div></div>')).toBe('one\ntwo\n\n');
  expect(read('<p>one</p><br><p>two</p>')).toBe('one\n\ntwo');
});

test('spaces between blocks are the layout of the page, and no line', () => {
  expect(read('<p>one</p> \n <p>two</p>')).toBe('one\ntwo');
});

test('the sign in which the caret of Quill stands behind a mention is no text', () => {
  const line = '<p><a class="ql-mention">@Mira</a><span class="ql-cursor">\ufeff</span></p>';
  const [box] = [
    ...new DOMParser().parseFromString(`<div class="ql-editor">${line}</div>`, 'text/html').body
      .children,
  ];
  expect(readText(box as HTMLElement)).toBe('@Mira');
});

test('Quill holds a letter and its accent as one sign; places after it are those of the page', () => {
  const text = 'Cafe\u0301 open';
  document.body.innerHTML = `<div class="ql-container"><div class="ql-editor" contenteditable="true"><p>${text}</p></div><div class="ql-clipboard"></div></div>`;
  const box = document.querySelector<HTMLElement>('.ql-editor');
  if (!box) throw new Error('no box');
  expect(readText(box)).toBe('Caf\u00e9 open');
  expect(rangeOf(box, 0, 4)?.toString()).toBe('Cafe\u0301');
  expect(rangeOf(box, 5, 9)?.toString()).toBe('open');
});
