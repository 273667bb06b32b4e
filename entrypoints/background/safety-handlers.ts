import { ok } from '../../domain/problem';
import type { Handlers } from '../../platform/message-listener';
import { forgetSafetyCopies, keepSafetyCopy, readSafetyCopies } from '../../platform/safety-copies';

export const safetyHandlers = {
  'safety.keep': async ({ place, parts }) => {
    await keepSafetyCopy({ place, parts, at: new Date().toISOString() });
    return ok({});
  },
  'safety.read': async ({ place }) => ok({ copies: await readSafetyCopies(place, Date.now()) }),
  'safety.forget': async ({ place }) => {
    await forgetSafetyCopies(place);
    return ok({});
  },
} satisfies Partial<Handlers>;
