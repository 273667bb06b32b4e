/** Who acts in records that a command writes. */
export const COMMAND_LINE = { id: 'command-line', name: 'Command line' };
