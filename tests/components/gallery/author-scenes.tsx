import { Card } from '../../../components/page/card';
import { Chip } from '../../../components/page/chip';
import { aDraft, aFinding, HOSTILE, LONG, NOW } from './samples';
import { nothing, type Scene } from './scene';

const NAMES: readonly string[] = [
  'Acme',
  'Acme Pumps and Valves International Holding (Europe, Middle East and Africa)',
  LONG,
  'شركة المضخات والصمامات المتحدة للتجارة الدولية',
  'אקמי משאבות',
  'Acme شركة Pumps',
  '株式会社アクメポンプ製作所',
  '🚰 Acme 👩🏽‍🔧',
  HOSTILE,
  '',
];

/** Who speaks, in names of every length and direction. */
const chipNames: Scene = {
  name: 'chip-names',
  draw: () => (
    <div style="display: grid; gap: 10px; justify-items: start">
      {NAMES.map((name, index) => (
        <Chip
          key={name}
          verdict={index % 2 ? 'sign-off' : 'clear'}
          count={index % 2 ? 12 : 0}
          accountName={name}
          expanded={false}
          onToggle={nothing}
        />
      ))}
    </div>
  ),
};

const earlier = {
  text: 'Record quarter! 🎉 Our pump is guaranteed to cut your energy bill in half.\n\nThanks @globex.',
  at: new Date(NOW - 600_000).toISOString(),
  onCopy: nothing,
  onForget: nothing,
};
const base = { draft: aDraft(), findings: [], onClose: nothing };
const ARABIC = 'ربع قياسي! المضخة الجديدة تخفض فاتورة الطاقة.\n\nشكرا @globex';

const CARDS: Readonly<Record<string, Scene['draw']>> = {
  'earlier-put-back': () => <Card {...base} earlier={{ ...earlier, onPutBack: nothing }} />,
  'earlier-copy-only': () => <Card {...base} findings={[aFinding()]} earlier={earlier} />,
  'earlier-long': () => (
    <Card
      {...base}
      earlier={{ ...earlier, text: `${LONG}\n${HOSTILE}\n${'Line.\n'.repeat(60)}` }}
    />
  ),
  'earlier-arabic': () => (
    <Card {...base} earlier={{ ...earlier, text: ARABIC, onPutBack: nothing }} />
  ),
};

export const AUTHOR_SCENES: readonly Scene[] = [
  chipNames,
  ...Object.entries(CARDS).map(([name, draw]) => ({ name, draw })),
];
