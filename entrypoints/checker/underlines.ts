import type { Action, Finding } from '../../domain/finding';
import type { Composer, DraftReader } from '../../sites/adapter';
import type { View } from './views';

const LINES = ['stop', 'care', 'tip'] as const;
type Line = (typeof LINES)[number];

const LINE_OF: Readonly<Record<Action, Line>> = {
  block: 'stop',
  'sign-off': 'care',
  justify: 'care',
  warn: 'tip',
  'review-after': 'tip',
  inform: 'tip',
};
/** Kind of line and colour: colour alone says nothing to some. Both read on white and on black. */
const STYLE_OF: Readonly<Record<Line, string>> = {
  stop: 'underline double #e02d3c 2px',
  care: 'underline wavy #d97706 1.5px',
  tip: 'underline dotted #2f80ed 2px',
};

type Root = Document | ShadowRoot;

/** Underlines without touching the editor (CSS Custom Highlight API): ranges beside the page's DOM, never nodes in it. */
export function createUnderlines(adapter: DraftReader) {
  // The registry is the page's as well: a name that says nothing there.
  const prefix = __OPEN_SHADOW__ ? 'guidepost-' : `h${crypto.randomUUID().slice(0, 8)}`;
  const name = (line: Line) => `${prefix}${line}`;
  let dressed: ReadonlySet<Root> = new Set();
  let sheet: CSSStyleSheet | undefined;
  return { draw };

  function draw(views: readonly View[]): void {
    if (!('highlights' in CSS) || (dressed.size === 0 && views.every(isClean))) return;
    const lines = views.flatMap(({ composer, assessment }) =>
      assessment.check.findings.map((finding) => ({
        line: LINE_OF[finding.action],
        range: rangeOf(composer, finding),
      })),
    );
    dress(new Set(views.flatMap(rootOf)));
    forEachLine((line) => {
      const its = lines.filter((one) => one.line === line);
      set(
        line,
        its.flatMap(({ range }) => range ?? []),
      );
    });
  }

  function set(line: Line, ranges: readonly Range[]): void {
    if (ranges.length === 0) CSS.highlights.delete(name(line));
    else CSS.highlights.set(name(line), new Highlight(...ranges));
  }

  function rangeOf(composer: Composer, { part, start, end, missing }: Finding): Range | undefined {
    return missing || start === end ? undefined : adapter.rangeOf(composer, part, start, end);
  }

  /** A shadow root sees only its own style sheets. Where nothing is underlined any more, nothing of ours stays. */
  function dress(wanted: ReadonlySet<Root>): void {
    for (const root of dressed) if (!wanted.has(root)) wear(root, []);
    for (const root of wanted) {
      sheet ??= makeSheet();
      if (!dressed.has(root)) wear(root, [sheet]);
    }
    dressed = wanted;
  }

  function wear(root: Root, sheets: readonly CSSStyleSheet[]): void {
    const others = [...root.adoptedStyleSheets].filter((one) => one !== sheet);
    root.adoptedStyleSheets = [...others, ...sheets];
  }

  function makeSheet(): CSSStyleSheet {
    const made = new CSSStyleSheet();
    const rules = LINES.map(
      (line) => `::highlight(${name(line)}){text-decoration:${STYLE_OF[line]}}`,
    );
    made.replaceSync(rules.join(''));
    return made;
  }
}

/** Where the editor's style sheets are, while something in it is underlined. */
function rootOf({ composer, assessment }: View): Root[] {
  const root = composer.boxes[0]?.getRootNode();
  const isRoot = root instanceof Document || root instanceof ShadowRoot;
  return isRoot && assessment.check.findings.length > 0 ? [root] : [];
}

function isClean({ assessment }: View): boolean {
  return assessment.check.findings.length === 0;
}

function forEachLine(act: (line: Line) => void): void {
  for (const line of LINES) act(line);
}
