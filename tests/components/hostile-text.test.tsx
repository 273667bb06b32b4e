// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { Card } from '../../components/page/card';
import { Chip } from '../../components/page/chip';
import { drawReviewCard } from './a-review-card';
import { drawInPage } from './draw';
import { aDraft, aFinding, aRevision, aSubmission } from './gallery/samples';
import { nothing } from './gallery/scene';

const CORPUS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<a href="javascript:alert(1)">here</a>',
  '{{constructor.constructor("alert(1)")()}}',
  '</style><iframe srcdoc="<script>alert(1)</script>">',
  '&lt;b&gt;not bold&lt;/b&gt;',
];
const FORBIDDEN = 'script, img, iframe, object, embed, [onerror], [onload], [onmouseover], [style]';

describe.each(CORPUS)('%s stays text', (text) => {
  const finding = aFinding({
    title: text,
    message: text,
    why: text,
    owner: text,
    cite: { text, url: `javascript:${text}` },
    start: 0,
    end: text.length,
    fix: { label: text, kind: 'replace', text },
  });

  test('in the card of a page', () => {
    const root = drawInPage(
      <Card
        findings={[finding]}
        draft={aDraft({ parts: [text] })}
        help={text}
        onFix={nothing}
        onClose={nothing}
      />,
    );
    expect(root.querySelectorAll(FORBIDDEN)).toHaveLength(0);
    expect(root.querySelectorAll('a')).toHaveLength(0);
    expect(root.textContent).toContain(text);
  });

  test('in the chip', () => {
    const root = drawInPage(
      <Chip verdict="sign-off" count={1} accountName={text} expanded={false} onToggle={nothing} />,
    );
    expect(root.querySelectorAll(FORBIDDEN)).toHaveLength(0);
    expect(root.textContent).toContain(text);
  });

  test('in the review', () => {
    const draft = aDraft({ parts: [text], account: { id: text, name: text, kind: 'brand' } });
    const submission = aSubmission(
      { revisions: [{ ...aRevision(1, draft), note: text, findings: [finding] }] },
      draft,
    );
    const root = drawReviewCard({ submission });
    expect(root.querySelectorAll(FORBIDDEN)).toHaveLength(0);
    expect(root.querySelector('.gp-post-text')?.textContent).toBe(text);
  });
});

test('a citation is a link only where its address is https', () => {
  const cited = (url: string) =>
    drawInPage(
      <Card
        findings={[aFinding({ cite: { text: 'Policy', url } })]}
        draft={aDraft()}
        onClose={nothing}
      />,
    ).querySelector('a');
  expect(cited('https://policy.example/4')?.rel).toBe('noopener noreferrer');
  for (const url of [
    'http://policy.example',
    'data:text/html,x',
    'not an address',
    '//x.example',
  ]) {
    expect(cited(url)).toBeNull();
  }
});

test('characters that reorder a text are shown by name', () => {
  const root = drawInPage(
    <Chip
      verdict="clear"
      count={0}
      accountName={'a\u202Eb\u200Bc'}
      expanded={false}
      onToggle={nothing}
    />,
  );
  expect(root.textContent).not.toMatch(/[\u202E\u200B]/);
  expect([...root.querySelectorAll('.gp-hidden')].map((one) => one.textContent)).toEqual([
    'RLO',
    'ZWSP',
  ]);
});
