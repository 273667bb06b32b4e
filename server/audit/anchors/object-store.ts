import { createHash } from 'node:crypto';
import { AwsV4Signer } from 'aws4fetch';
import { postOutside } from '../../outside/post-outside';
import type { StoredHead } from '../read-heads';

/** Who writes into an object store; as its own tools name them (AWS_ACCESS_KEY_ID, …). */
export interface ObjectStoreAccess {
  readonly keyId: string;
  readonly secret: string;
  /** Of keys that end. */
  readonly sessionToken: string | undefined;
  readonly region: string;
}

interface StoredObject {
  /** Address of a bucket, or of a folder in it. */
  readonly folder: string;
  readonly signed: StoredHead;
  /** The head as one line. */
  readonly line: string;
}

/**
 * Puts one head into an object store that speaks S3, as an object of its own: nothing is read, listed or written over. Throws where it was
 * not taken.
 */
export async function putObject(
  { folder, signed, line }: StoredObject,
  { keyId, secret, sessionToken, region }: ObjectStoreAccess,
  allowPrivate: boolean,
): Promise<void> {
  const body = `${line}\n`;
  const { url, headers } = await new AwsV4Signer({
    method: 'PUT',
    url: `${folder.replace(/\/*$/, '/')}${objectName(signed)}`,
    headers: {
      'content-type': 'application/json',
      // Buckets with a retention lock take nothing without it.
      'content-md5': digest('md5', body).toString('base64'),
      'x-amz-content-sha256': digest('sha256', body).toString('hex'),
    },
    body,
    accessKeyId: keyId,
    secretAccessKey: secret,
    service: 's3',
    region,
    ...(sessionToken !== undefined && { sessionToken }),
  }).sign();
  const { status } = await postOutside({
    url,
    method: 'PUT',
    body,
    headers: Object.fromEntries(headers),
    allowPrivate,
  });
  if (status !== 200) throw new Error(`The object store answered ${status}.`);
}

/** Sorts by size; two histories of one size have two names, so that the second does not hide the first. */
function objectName({ head: { org, size, root } }: StoredHead): string {
  return `${org}-${String(size).padStart(12, '0')}-${root.slice(0, 16)}.json`;
}

function digest(algorithm: 'md5' | 'sha256', text: string): Buffer {
  return createHash(algorithm).update(text).digest();
}
