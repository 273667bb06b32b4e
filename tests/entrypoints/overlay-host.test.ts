// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { createOverlayHost } from '../../entrypoints/checker/overlay-host';

vi.stubGlobal('__OPEN_SHADOW__', true);

test('where a page ends presses outside its dialog, one on a label of ours still gives its control the keyboard', async () => {
  HTMLElement.prototype.showPopover = () => undefined;
  const { root, attach, ownEvent } = createOverlayHost('');
  attach([]);
  root.innerHTML += '<label for="who">Name</label><select id="who"></select>';
  const label = root.querySelector('label');
  const select = root.querySelector('select');
  if (!label || !select) throw new Error('no field');
  Object.defineProperty(label, 'control', { value: select });
  root.elementFromPoint = () => label;
  const press = new MouseEvent('click', { detail: 1, bubbles: true, composed: true });
  Object.defineProperty(press, 'isTrusted', { value: true });
  // Outside our shadow root a press says that it met the host.
  Object.defineProperty(press, 'target', { value: root.host });
  press.composedPath = () => [label, root, root.host, document, window];
  // What comes after it on its way never hears of it.
  ownEvent(press);
  await vi.waitFor(() => expect(root.activeElement).toBe(select));
});
