/**
 * Files that a person chose: each is shown at once, from the file itself, and is on its way to the server at once. `upload(file)` answers
 * the server's id.
 */
export function takeFiles(files, upload) {
  return [...files].map((file) => ({
    url: URL.createObjectURL(file),
    kind: file.type.startsWith('video/') ? 'video' : 'image',
    alt: '',
    upload: upload(file),
  }));
}

/** What a post says of its files: `[{ id, kind, alt }]`, once all have arrived. */
export function uploaded(files) {
  return Promise.all(files.map(async ({ kind, alt, upload }) => ({ id: await upload, kind, alt })));
}

/** A file's bytes in base64. */
export function base64Of(file) {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.split(',')[1]);
    reader.readAsDataURL(file);
  });
}
