import * as z from 'zod';
import { webhookSchema } from '../../domain/api-messages';
import { brokenGlassSchema } from '../../domain/break-glass';
import { changeSchema } from '../../domain/change';
import { commentSchema } from '../../domain/comment';
import { stopSchema } from '../../domain/crisis';
import { accountSchema, draftSchema } from '../../domain/draft';
import { findingSchema, stageSchema } from '../../domain/finding';
import { guestSchema } from '../../domain/guest';
import { personRefSchema, personSchema } from '../../domain/person';
import { recordSchema } from '../../domain/record';
import { sampleSchema } from '../../domain/sample';
import {
  decisionSchema,
  packRefSchema,
  revisionSchema,
  submissionSchema,
} from '../../domain/submission';
import { suggestionSchema } from '../../domain/suggestion';
import { problemDocumentSchema } from './problem-document';

/** Schemas that stand in many calls: the description names them, and tells each once. */
export const apiSchemas = z.registry<{ id: string }>();

for (const [id, schema] of Object.entries({
  Account: accountSchema,
  BrokenGlass: brokenGlassSchema,
  Change: changeSchema,
  Comment: commentSchema,
  Decision: decisionSchema,
  Draft: draftSchema,
  Finding: findingSchema,
  Guest: guestSchema,
  PackRef: packRefSchema,
  Person: personSchema,
  PersonRef: personRefSchema,
  Problem: problemDocumentSchema,
  Record: recordSchema,
  Revision: revisionSchema,
  Sample: sampleSchema,
  Stage: stageSchema,
  Stop: stopSchema,
  Submission: submissionSchema,
  Suggestion: suggestionSchema,
  Webhook: webhookSchema,
})) {
  apiSchemas.add(schema, { id });
}
