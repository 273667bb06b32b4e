import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { DeskFrame } from '../../components/desk/desk-frame';
import { PageFrame } from '../../components/page/page-frame';
import type { Language } from '../../components/words/language';
import { pageWords } from '../../components/words/page-words';

/** Draws into a fresh element of the document and returns it. */
export function drawAtDesk(children: ComponentChildren, language: Language = 'en'): HTMLElement {
  return draw(
    <DeskFrame language={language} place="tab">
      {children}
    </DeskFrame>,
  );
}

export function drawInPage(children: ComponentChildren, language: Language = 'en'): HTMLElement {
  return draw(<PageFrame words={pageWords(language)}>{children}</PageFrame>);
}

function draw(children: ComponentChildren): HTMLElement {
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('div'));
  act(() => render(children, root));
  return root;
}

/** Presses a key on an element, as a person would: it bubbles and can be prevented. */
export function press(target: Element | null, key: string): void {
  act(() => {
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

export function type(target: HTMLTextAreaElement | HTMLInputElement | null, text: string): void {
  if (!target) throw new Error('Nothing to type into.');
  act(() => {
    target.value = text;
    target.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** One option of a list. */
export function choose(target: HTMLElement, value: string): void {
  if (!(target instanceof HTMLSelectElement)) throw new Error('Nothing to choose from.');
  act(() => {
    target.value = value;
    target.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** The field with this label. */
export function field(root: Element, label: string): HTMLInputElement {
  const found = [...root.querySelectorAll('label')].find((one) => one.textContent === label);
  const target = root.querySelector<HTMLInputElement>(`[id="${found?.getAttribute('for')}"]`);
  if (!target) throw new Error(`No field "${label}" in: ${root.textContent}`);
  return target;
}

export function button(root: Element, label: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((one) =>
    one.textContent?.includes(label),
  );
  if (!found) throw new Error(`No button "${label}" in: ${root.textContent}`);
  return found;
}

export function click(target: HTMLElement): void {
  act(() => target.click());
}

/** Presses the button that sends the form. */
export function submit(root: Element): void {
  click(root.querySelector('button[type=submit]') as HTMLElement);
}
