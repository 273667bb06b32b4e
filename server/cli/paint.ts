import { styleText } from 'node:util';

type Colour = 'red' | 'green' | 'yellow' | 'dim' | 'bold';

/** Colour where a person looks: not in files, pipes, or where NO_COLOR is set. */
export function paint(colour: Colour, text: string): string {
  const isSeen = process.stdout.isTTY && !process.env.NO_COLOR;
  return isSeen ? styleText(colour, text) : text;
}
