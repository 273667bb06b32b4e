import { expect, it } from 'vitest';
import { mergeStages } from '../../domain/finding';
import { onCall } from '../../domain/rota';
import {
  matchingRoutes,
  type RouteCondition,
  routesSchema,
  stagesOfRoutes,
} from '../../domain/route';
import { aDraft, aFinding } from './builders';

const routed = {
  draft: aDraft({ account: { id: 'ACME', name: 'Acme', kind: 'brand' } }),
  findings: [aFinding({ ruleId: 'no-forecast' })],
  topics: [{ ruleId: 't', topic: 'Money', owner: 'Finance', stages: [] }],
  authorGroups: ['authors'],
};

function meets(when: RouteCondition): boolean {
  const route = { id: 'one', when, stages: [{ group: 'legal', need: 'any' as const }] };
  return matchingRoutes([route], routed).length === 1;
}

it.each<[RouteCondition, boolean]>([
  [{}, true],
  [{ rules: ['other', 'no-forecast'] }, true],
  [{ rules: ['other'] }, false],
  [{ topics: ['Money'] }, true],
  [{ topics: ['People'] }, false],
  [{ actions: ['sign-off'] }, true],
  [{ actions: ['block'] }, false],
  [{ sites: ['x'] }, true],
  [{ sites: ['linkedin'] }, false],
  [{ accounts: ['Acme'] }, true],
  [{ accounts: ['other'] }, false],
  [{ surfaces: ['post'] }, true],
  [{ surfaces: ['reply'] }, false],
  [{ groups: ['authors'] }, true],
  [{ groups: ['sales'] }, false],
  [{ sites: ['x'], groups: ['sales'] }, false],
  [{ rules: [] }, false],
])('%j: %s', (when, holds) => {
  expect(meets(when)).toBe(holds);
});

it('a route adds its stages, the strictest wins, order is kept', () => {
  const routes = routesSchema.parse([
    {
      id: 'a',
      when: {},
      stages: [
        { group: 'managers', need: 2, dueHours: 8 },
        { group: 'legal', need: 'any' },
      ],
    },
    {
      id: 'b',
      when: {},
      stages: [
        { group: 'managers', need: 'any', dueHours: 4, escalateTo: 'heads', senior: 'heads' },
      ],
    },
  ]);
  const found = stagesOfRoutes(matchingRoutes(routes, routed));
  expect(mergeStages([aFinding({ stages: [{ group: 'legal', need: 'all' }] })], [], found)).toEqual(
    [
      { group: 'managers', need: 2, dueHours: 4, escalateTo: 'heads', senior: 'heads' },
      { group: 'legal', need: 'all' },
    ],
  );
});

it('a route wants both where two of them want different seniors', () => {
  const stage = { group: 'managers', need: 'any' as const };
  const merged = mergeStages(
    [],
    [],
    [[{ ...stage, senior: 'heads' }], [{ ...stage, senior: 'board' }]],
  );
  expect(merged).toEqual([
    { ...stage, senior: 'heads' },
    { group: 'board', need: 'any' },
  ]);
});

it('a route has an id of its own', () => {
  const route = { id: 'a', when: {}, stages: [{ group: 'legal', need: 'any' }] };
  expect(routesSchema.safeParse([route]).success).toBe(true);
  expect(routesSchema.safeParse([route, route]).success).toBe(false);
  expect(routesSchema.safeParse([{ ...route, when: { colour: 'red' } }]).success).toBe(false);
});

it('turns go round, a week each where nothing is said', () => {
  const rota = { people: ['ada', 'max', 'lea'], from: '2026-11-02T08:00:00.000Z' };
  expect(onCall(rota, '2026-11-02T07:59:59.999Z')).toBeUndefined();
  expect(onCall(rota, '2026-11-02T08:00:00.000Z')).toBe('ada');
  expect(onCall(rota, '2026-11-09T08:00:00.000Z')).toBe('max');
  expect(onCall(rota, '2026-11-23T07:59:59.999Z')).toBe('lea');
  expect(onCall(rota, '2026-11-23T08:00:00.000Z')).toBe('ada');
  expect(onCall({ ...rota, days: 1 }, '2026-11-04T08:00:00.000Z')).toBe('lea');
});
