import * as z from 'zod';
import { siteSchema, surfaceSchema } from '../domain/draft';

/** The shape of a selectors.json. For tests and tools: a page's script never loads it. */
const dated = {
  /** Year and month in which the source saw it work. */
  seen: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/),
  where: z.string().min(3).max(120),
};

// A selector may neither be found by a class that changes with every release nor look into text.
const css = z
  .string()
  .min(1)
  .max(400)
  .refine((value) => !/\.(x|r-|css-|_)[a-z]*\d[\da-z]*(?![\w-])/.test(value), 'hashed class');

const alternative = z.strictObject({ css, ...dated });
const alternatives = z.array(alternative).min(1).max(20);

const keyRule = z.strictObject({
  key: z.enum(['Enter']),
  held: z.enum(['ctrl-or-meta', 'alone']),
  ...dated,
});

const extract = z.string().max(120).refine(hasOneGroup, 'a regular expression with one group');
const answerHint = z.union([
  z.strictObject({ from: z.literal('address'), extract, ...dated }),
  z.strictObject({
    from: z.enum(['around', 'before']),
    css,
    attribute: z.string().min(1).max(40),
    extract,
    ...dated,
  }),
]);

const common = {
  editor: alternatives,
  submit: alternatives,
  submitLast: alternatives,
  keys: z.array(keyRule).min(1),
  answers: z.array(answerHint).min(1),
  anchor: alternatives,
  images: alternatives,
  videos: alternatives,
};

const surface = z.strictObject({
  place: z.string().regex(/^[a-z][a-z-]*$/),
  surface: surfaceSchema,
  scope: alternatives,
  shrink: z.literal(true).optional(),
  onlyAnswers: z.literal(true).optional(),
  ...z.object(common).partial().shape,
});

export const selectorsSchema = z.strictObject({
  site: siteSchema,
  hosts: z.array(z.string().regex(/^[a-z0-9.-]+$/)).min(1),
  shadowHosts: z.array(alternative),
  exclude: z.array(alternative),
  common: z.strictObject(common).partial().optional(),
  surfaces: z.array(surface).min(1),
  identity: z.record(z.string(), alternatives),
});

function hasOneGroup(source: string): boolean {
  try {
    return new RegExp(`${source}|`).exec('')?.length === 2;
  } catch {
    return false;
  }
}
