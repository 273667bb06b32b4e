#!/usr/bin/env node
// Draws the toolbar icons: a guidepost, in three states. Run: node scripts/make-icons.mjs
// Own drawing by distance fields, four by four samples a pixel; needs nothing but Node.
import { mkdirSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const FOLDER = new URL('../public/icons/', import.meta.url);
const SIZES = [16, 32, 48, 128];
const STATES = {
  governed: { plate: [15, 95, 110], mark: [255, 255, 255] },
  quiet: { plate: [112, 120, 130], mark: [255, 255, 255] },
  hold: { plate: [176, 58, 16], mark: [255, 255, 255] },
};

mkdirSync(FOLDER, { recursive: true });
for (const [state, colours] of Object.entries(STATES)) {
  for (const size of SIZES) {
    writeFileSync(new URL(`${state}-${size}.png`, FOLDER), png(size, draw(size, state, colours)));
  }
}

function draw(size, state, { plate, mark }) {
  const pixels = Buffer.alloc(size * size * 4);
  const onMark = state === 'hold' ? onBars : onSignpost;
  for (let at = 0; at < size * size; at++) {
    const { covered, marked } = cover(size, { x: at % size, y: Math.floor(at / size) }, onMark);
    const share = covered === 0 ? 0 : marked / covered;
    const colour = plate.map((channel, i) => Math.round(channel + (mark[i] - channel) * share));
    pixels.set([...colour, Math.round(covered * 255)], at * 4);
  }
  return pixels;
}

/** How much of a pixel lies on the plate, and on the mark. */
function cover(size, { x, y }, onMark) {
  const samples = Array.from({ length: 16 }, (_, i) => [
    (x + ((i % 4) + 0.5) / 4) / size,
    (y + (Math.floor(i / 4) + 0.5) / 4) / size,
  ]).filter(([u, v]) => onPlate(u, v));
  return {
    covered: samples.length / 16,
    marked: samples.filter(([u, v]) => onMark(u, v)).length / 16,
  };
}

/** A square with round corners. */
function onPlate(u, v) {
  const r = 0.22;
  const dx = Math.max(0, Math.abs(u - 0.5) - (0.5 - r));
  const dy = Math.max(0, Math.abs(v - 0.5) - (0.5 - r));
  return Math.hypot(dx, dy) <= r;
}

/** A post with two arms: one points right, the lower one left. */
function onSignpost(u, v) {
  const post = Math.abs(u - 0.5) <= 0.0625 && v >= 0.125 && v <= 0.875;
  return post || onArm(u, v, 0.3125) || onArm(1 - u, v, 0.5625);
}

function onArm(u, v, middle) {
  const half = 0.09375;
  const off = Math.abs(v - middle);
  return off <= half && u >= 0.25 && u <= 0.75 + (half - off);
}

/** Two bars: hold. */
function onBars(u, v) {
  return Math.abs(Math.abs(u - 0.5) - 0.15625) <= 0.07 && Math.abs(v - 0.5) <= 0.27;
}

function png(size, pixels) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++)
    pixels.copy(rows, y * (size * 4 + 1) + 1, y * size * 4, (y + 1) * size * 4);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
