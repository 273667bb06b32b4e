import * as z from 'zod/mini';
import { paint } from '../paint';
import { FOUND, Stop, WRONG_INPUT } from '../stop';

const warningsSchema = z.object({
  warnings: z.array(
    z.object({
      code: z.string(),
      ruleId: z.optional(z.string()),
      what: z.string(),
      cure: z.string(),
    }),
  ),
  moreWarnings: z.int(),
});

/** What the linter minds in a pack that was published all the same. */
export interface PublishWarnings {
  readonly warnings: readonly {
    readonly code: string;
    readonly ruleId?: string | undefined;
    readonly what: string;
    readonly cure: string;
  }[];
  readonly moreWarnings: number;
}

/** The warnings in the answer of a server; none where it is an older one, which does not say. */
export function warningsIn(answer: unknown): PublishWarnings {
  const read = warningsSchema.safeParse(answer);
  return read.success ? read.data : { warnings: [], moreWarnings: 0 };
}

/** Lines for the terminal, one warning and its cure each. */
export function warningLines({ warnings, moreWarnings }: PublishWarnings): string[] {
  const lines = warnings.map(
    ({ code, ruleId, what, cure }) =>
      `${paint('yellow', 'warning')} ${code}${ruleId ? ` [${ruleId}]` : ''}\n  ${what}\n  ${paint('dim', cure)}`,
  );
  const more = `There are ${moreWarnings} more warnings; "guidepost pack lint" lists all of them.`;
  return moreWarnings > 0 ? [...lines, more] : lines;
}

/** The server answers with a problem document; anything else is shown by its status. */
export async function refusal(answer: Response): Promise<Stop> {
  const problem: unknown = await answer.json().catch(() => undefined);
  const { detail, code, cure, where } = (problem ?? {}) as Record<string, unknown>;
  const exitCode = answer.status === 401 || answer.status === 403 ? WRONG_INPUT : FOUND;
  return new Stop(
    `The server refused it (${answer.status}${code ? `, ${code}` : ''}): ${detail ?? answer.statusText}${listOf(where)}`,
    typeof cure === 'string' ? cure : 'Look at the log of the server.',
    exitCode,
  );
}

/** Where to look, one line each. */
function listOf(where: unknown): string {
  if (typeof where !== 'object' || where === null) return '';
  return Object.entries(where)
    .map(([name, value]) => `\n  ${name}: ${String(value)}`)
    .join('');
}
