/** Longest side, in pixels. */
const SIDE = 160;
/** Of the whole data URL. */
const LENGTH = 8192;
const QUALITIES = [0.75, 0.5, 0.3];

/** A small picture as a data URL; undefined where the browser cannot draw the file. `shown`: the video as it plays in the page. */
export async function thumbnailOf(file: Blob, shown?: Element): Promise<string | undefined> {
  try {
    const source = shown instanceof HTMLVideoElement ? shown : await createImageBitmap(file);
    const { width, height } = sizeOf(source);
    if (width === 0 || height === 0) return undefined;
    for (const side of [SIDE, SIDE / 2]) {
      const url = await drawn(source, Math.min(1, side / Math.max(width, height)));
      if (url) return url;
    }
  } catch {
    // No picture that this browser knows, or one that it may not show us.
  }
  return undefined;
}

function sizeOf(source: HTMLVideoElement | ImageBitmap) {
  return source instanceof HTMLVideoElement
    ? { width: source.videoWidth, height: source.videoHeight }
    : source;
}

async function drawn(
  source: HTMLVideoElement | ImageBitmap,
  scale: number,
): Promise<string | undefined> {
  const { width, height } = sizeOf(source);
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const context = canvas.getContext('2d');
  context?.drawImage(source, 0, 0, canvas.width, canvas.height);
  for (const quality of QUALITIES) {
    const url = await dataUrl(await canvas.convertToBlob({ type: 'image/webp', quality }));
    // A browser without WebP answers with PNG.
    if (url.startsWith('data:image/webp') && url.length <= LENGTH) return url;
  }
  return undefined;
}

async function dataUrl(picture: Blob): Promise<string> {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:${picture.type};base64,${btoa(text)}`;
}
