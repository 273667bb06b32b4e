import { Webhook as Signer } from 'standardwebhooks';
import type { MessageFacts } from './message-facts';

/** The payload of a signed webhook. */
export function signedBody({ topic, at, ...data }: MessageFacts): string {
  return JSON.stringify({ type: topic, timestamp: at, data });
}

/** `webhook-id`, `webhook-timestamp` and one signature for each secret that counts, as Standard Webhooks say. */
export function signatureHeaders(
  secrets: readonly string[],
  message: { readonly id: string; readonly body: string; readonly now: Date },
): Record<string, string> {
  const { id, body, now } = message;
  const signatures = secrets.map((secret) => new Signer(secret).sign(id, now, body));
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': signatures.join(' '),
  };
}
