// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { MediaDifference } from '../../components/desk/media-difference';
import type { Media } from '../../domain/draft';
import { drawAtDesk } from './draw';
import { CHART, LARGE_VIDEO, NO_ALT } from './gallery/pictures';
import { aDraft } from './gallery/samples';

function said(before: readonly Media[], after: readonly Media[]): string {
  const [earlier, now] = [aDraft({ media: [...before] }), aDraft({ media: [...after] })];
  const root = drawAtDesk(<MediaDifference before={earlier} after={now} revision={1} />);
  return root.textContent ?? '';
}

test('another file, one more and one less are said, with the files of before', () => {
  expect(said([CHART], [NO_ALT])).toContain('An image or video was changed.');
  expect(said([CHART], [NO_ALT])).toContain('Three bars that grow');
  expect(said([CHART], [])).toContain('Files of version 1');
  expect(said([], [LARGE_VIDEO])).not.toContain('Files of version');
  expect(said([LARGE_VIDEO], [CHART])).toContain('Large file');
});

test('the same files say nothing; hashes that an older version lacks are no change', () => {
  expect(said([CHART, NO_ALT], [NO_ALT, CHART])).toBe('');
  const { sha256: _, ...older } = CHART;
  expect(said([older], [CHART])).toBe('');
  expect(said([older], [NO_ALT])).toContain('An image or video was changed.');
});
