import type { SubmitRequest } from '../../../domain/api';
import type { Stage } from '../../../domain/finding';
import type { GhostWritingRequest } from '../../../domain/ghost-writing';
import { aFinding, aRequest } from '../builders';

/** What an author sends, in short. */
export interface Sending {
  readonly text: string;
  readonly stages: readonly Stage[];
  readonly key?: string;
  /** False where no rule holds it: nobody has to send it. */
  readonly isHeld?: boolean;
  readonly ghostWriting?: GhostWritingRequest | undefined;
}

export function requestOf({ text, stages, isHeld, ghostWriting }: Sending): SubmitRequest {
  const request = aRequest(text, [...stages]);
  const findings = isHeld === false ? [aFinding({ action: 'warn' })] : request.findings;
  return { ...request, findings, ...(ghostWriting && { ghostWriting }) };
}
