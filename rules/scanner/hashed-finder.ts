import type { FindHashed } from '../hashed-index';
import type { Find } from './finder';

/** Looks for hashed names in both readings of a line: in the plain one stand names in other scripts, whose letters the other takes for Latin ones. */
export function hashedFind(find: ReturnType<FindHashed>): Find {
  return (line) => {
    const { reading, plain } = line;
    return (reading.text === plain.text ? [reading] : [reading, plain]).flatMap((one) =>
      find(one.text).map(({ start, end }) => line.range(start, end, one)),
    );
  };
}
