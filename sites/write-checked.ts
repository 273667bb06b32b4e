import type { SiteReader, WriteOutcome, Writing } from './adapter';
import { mustBeAwake, type PostControl, postControl } from './post-control';
import { putBack } from './put-back';
import { readText } from './read-lines';
import { happens, pause, writeText } from './write-text';

/** Sites take a text over up to 120 ms after it changed (LinkedIn, 2026-07); until then their control still answers for the old one. */
const TAKEN_OVER_MS = 250;

interface Before {
  readonly text: string;
  readonly control: PostControl;
}

/** Writes once and asks both witnesses: the box, read anew, and the site's own Post control. Where one says no, the old text comes back. */
export async function writeChecked(
  reader: SiteReader,
  box: HTMLElement,
  writing: Writing,
): Promise<WriteOutcome> {
  const before = { text: readText(box), control: controlAt(reader, box) };
  const author = watchAuthor();
  try {
    const outcome = await writeText(box, writing);
    if (outcome.kind === 'refused') return outcome;
    if (outcome.kind === 'written' && (await isBelieved(reader, box, before))) return outcome;
    // What the author wrote meanwhile is no mistake of the editor, and not ours to take away.
    const isBack = !author.hasTyped() && (await putBack(box, before.text));
    return isBack ? { kind: 'put-back' } : { kind: 'changed-otherwise', before: before.text };
  } finally {
    author.stop();
  }
}

/** Sites draw composer and control anew while they take a text over: both are looked up at each look. */
async function isBelieved(reader: SiteReader, box: HTMLElement, before: Before): Promise<boolean> {
  if (isAwakeEnough(reader, box, before) === 'nothing-asked') return true;
  await pause(TAKEN_OVER_MS);
  return happens(() => isAwakeEnough(reader, box, before) !== 'no');
}

function isAwakeEnough(reader: SiteReader, box: HTMLElement, before: Before) {
  const composer = reader.composerOf(box);
  if (!composer || !mustBeAwake(reader, composer, before, readText(box))) return 'nothing-asked';
  return postControl(reader, composer) === 'asleep' ? 'no' : 'yes';
}

function controlAt(reader: SiteReader, box: HTMLElement): PostControl {
  const composer = reader.composerOf(box);
  return composer ? postControl(reader, composer) : 'none';
}

function watchAuthor() {
  let typed = false;
  const note = ({ isTrusted }: Event) => {
    typed ||= isTrusted;
  };
  window.addEventListener('keydown', note, true);
  return {
    hasTyped: () => typed,
    stop: () => window.removeEventListener('keydown', note, true),
  };
}
