import type { JSX } from 'preact';

export interface Scene {
  readonly name: string;
  readonly draw: () => JSX.Element;
}

export function nothing(): void {}
