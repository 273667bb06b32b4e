import type { Composer, SiteReader } from '../../sites/adapter';
import { createLookTimes } from './look-times';
import { followChanges } from './page-changes';

export interface ComposerWatch {
  /** Looks now. */
  readonly look: () => void;
  /** To be called for each event of the page. */
  readonly hear: (event: Event) => void;
  readonly stop: () => void;
}

export interface ComposerEvents {
  readonly onLook: (composers: readonly Composer[]) => void;
  /** Somebody is at this composer: it has the caret, is typed into, or pressed. */
  readonly onUse: (composer: Composer) => void;
}

/** Follows the composers of a page: by its changes, and by events where an observer does not see. */
export function watchComposers(
  reader: SiteReader,
  { onLook, onUse }: ComposerEvents,
): ComposerWatch {
  let met: Composer[] = [];
  let known: readonly Composer[] = [];
  const times = createLookTimes(look);
  const changes = followChanges({
    isTyping: times.isTyping,
    known: () => known,
    onChange: (mayMatter) => (mayMatter ? times.now : times.inPeace)(),
  });
  const acts = { focusin: meet, input, pointerdown };
  changes.follow(document);
  return {
    look,
    hear: (event) => hear(acts, event),
    stop: () => {
      times.stop();
      changes.stop();
    },
  };

  function look(): void {
    met = met.filter(({ scope, boxes }) => scope.isConnected && boxes.every((b) => b.isConnected));
    const found = reader.findComposers(document);
    // What was met as unknown may be known by now: other selectors came.
    const others = met.filter(({ scope, boxes }) =>
      found.every((one) => one.scope !== scope && !holds(one.boxes, boxes[0] ?? scope)),
    );
    for (const { scope } of found) changes.follow(scope.getRootNode());
    known = [...found, ...others];
    onLook(known);
  }

  /** An observer of the document does not look into shadow roots; events do come out of them. */
  function meet(node: Node): void {
    const composer = reader.composerOf(node);
    if (!composer) return;
    // Before the next look somebody may open something over it, and come back without another event.
    changes.follow(composer.scope.getRootNode());
    if (composer.place === 'unknown') {
      met = [...met.filter(({ scope }) => scope !== composer.scope), composer];
    }
    onUse(composer);
    times.soon();
  }

  function input(node: Node): void {
    const composer = known.find(({ scope, boxes }) => scope.isConnected && holds(boxes, node));
    if (composer) {
      onUse(composer);
      times.typed();
    } else meet(node);
  }

  /** Not all browsers give the caret to what is pressed. */
  function pointerdown(node: Node): void {
    const composer = known.find(({ scope }) => scope.contains(node));
    if (composer) onUse(composer);
  }
}

function hear(acts: Partial<Record<string, (node: Node) => void>>, event: Event): void {
  const act = acts[event.type];
  const node = act && innermost(event);
  if (node) act(node);
}

function holds(boxes: readonly Element[], node: Node): boolean {
  return boxes.some((box) => box.contains(node));
}

/** The path is made for each that asks: only what comes out of a shadow root has an end that the target does not tell. */
function innermost(event: Event): Node | undefined {
  const { target } = event;
  const isHost = target instanceof Element && target.shadowRoot !== null;
  const node = isHost ? event.composedPath()[0] : target;
  return node instanceof Node ? node : undefined;
}
