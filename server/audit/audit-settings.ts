import * as z from 'zod';
import { StartProblem } from '../start-problem';
import type { Anchors } from './anchors/anchor-heads';
import { type AnchorTarget, anchorTargets } from './anchors/anchor-target';
import type { ObjectStoreAccess } from './anchors/object-store';

const anchors = z.string().transform((text, context): AnchorTarget[] => {
  const targets = anchorTargets(text);
  if (targets) return targets;
  context.addIssue('not a list of anchors');
  return z.NEVER;
});

/** Settings of the audit trail, in the form of `SETTINGS`. */
export const AUDIT_SETTINGS = {
  GUIDEPOST_ANCHORS: {
    schema: anchors.default([]),
    wants: 'file:/path, webhook:https://… or s3:https://…, with spaces between several',
    example: '"file:/mnt/worm/guidepost-heads.jsonl webhook:https://archive.example.com/heads"',
  },
  AWS_ACCESS_KEY_ID: {
    schema: z.string().min(1).optional(),
    wants: 'the id of a key that may write to the object store',
    example: 'AKIAIOSFODNN7EXAMPLE',
  },
  AWS_SECRET_ACCESS_KEY: {
    schema: z.string().min(1).optional(),
    wants: 'the secret of that key',
    example: 'the-secret-of-the-key',
  },
  AWS_SESSION_TOKEN: {
    schema: z.string().min(1).optional(),
    wants: 'the session token of a key that ends',
    example: 'the-token-that-came-with-the-key',
  },
  AWS_REGION: {
    schema: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .default('us-east-1'),
    wants: 'the region of the object store',
    example: 'eu-central-1',
  },
  GUIDEPOST_ALLOW_PRIVATE_TARGETS: {
    schema: z.stringbool().default(false),
    wants: 'true or false',
    example: 'true',
  },
} as const;

interface AuditValues {
  readonly GUIDEPOST_ANCHORS: readonly AnchorTarget[];
  readonly AWS_ACCESS_KEY_ID: string | undefined;
  readonly AWS_SECRET_ACCESS_KEY: string | undefined;
  readonly AWS_SESSION_TOKEN: string | undefined;
  readonly AWS_REGION: string;
  readonly GUIDEPOST_ALLOW_PRIVATE_TARGETS: boolean;
}

export function anchorsOf(values: AuditValues): Anchors {
  return {
    targets: values.GUIDEPOST_ANCHORS,
    allowPrivate: values.GUIDEPOST_ALLOW_PRIVATE_TARGETS,
    objectStore: objectStoreOf(values),
  };
}

/** Keys that are there for something else change nothing; an object store without one could take nothing. */
function objectStoreOf(values: AuditValues): ObjectStoreAccess | undefined {
  if (values.GUIDEPOST_ANCHORS.every(({ kind }) => kind !== 's3')) return undefined;
  const { AWS_ACCESS_KEY_ID: keyId, AWS_SECRET_ACCESS_KEY: secret } = values;
  if (keyId === undefined || secret === undefined) {
    throw new StartProblem(
      'GUIDEPOST_ANCHORS names an object store, but AWS_ACCESS_KEY_ID or AWS_SECRET_ACCESS_KEY is missing.',
      `A working example: AWS_ACCESS_KEY_ID=${AUDIT_SETTINGS.AWS_ACCESS_KEY_ID.example} AWS_SECRET_ACCESS_KEY=${AUDIT_SETTINGS.AWS_SECRET_ACCESS_KEY.example}`,
    );
  }
  return { keyId, secret, sessionToken: values.AWS_SESSION_TOKEN, region: values.AWS_REGION };
}
