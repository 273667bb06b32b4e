import { hashOf, type MediaHash, readMedia } from './media-bytes';

const KEPT = 60;

export interface MediaFile {
  /** Undefined while it is read, and where it cannot be read. */
  readonly hash: MediaHash | undefined;
  readonly bytes: Blob | undefined;
  readonly isRead: boolean;
  readonly done: Promise<void>;
}

export interface MediaFiles {
  /** Read when it is first asked for. */
  readonly at: (address: string) => MediaFile;
  readonly withHash: (sha256: string) => MediaFile | undefined;
}

/** Files by their address, which for a chosen file (blob:) can never mean another one. */
export function createMediaFiles(onReady: () => void): MediaFiles {
  const files = new Map<string, MediaFile>();
  return {
    at: (address) => {
      const known = files.get(address) ?? readFile(address, onReady);
      files.set(address, known);
      const [oldest] = files.keys();
      if (files.size > KEPT && oldest !== undefined) files.delete(oldest);
      return known;
    },
    withHash: (sha256) => [...files.values()].find(({ hash }) => hash?.sha256 === sha256),
  };
}

function readFile(address: string, onReady: () => void): MediaFile {
  const file: { -readonly [K in keyof MediaFile]: MediaFile[K] } = {
    hash: undefined,
    bytes: undefined,
    isRead: false,
    done: read(),
  };
  return file;

  async function read(): Promise<void> {
    const bytes = await readMedia(address);
    file.hash = bytes && (await hashOf(bytes).catch(() => undefined));
    file.bytes = bytes;
    file.isRead = true;
    onReady();
  }
}
