import { Command, CommanderError } from 'commander';
import * as z from 'zod/mini';
import { buildCommand } from './pack/build';
import { checkFeedCommand } from './pack/check-feed';
import { keysCommand } from './pack/keys';
import { lintCommand } from './pack/lint';
import { publishCommand } from './pack/publish';
import { signCommand } from './pack/sign';
import { testCommand } from './pack/test';
import { Stop } from './stop';

z.config(z.locales.en());

const program = new Command('guidepost')
  .description('Guidepost: rule packs and the approval server.')
  .exitOverride()
  .showHelpAfterError('Add --help for the options.')
  .addHelpText(
    'after',
    '\nExit codes: 0 all is well, 1 something was found, 2 wrong use or input.',
  );

const pack = program.command('pack').description('write, test, sign and publish rule packs');
lintCommand(pack);
testCommand(pack);
buildCommand(pack);
keysCommand(pack);
signCommand(pack);
publishCommand(pack);
checkFeedCommand(pack);

program
  .command('serve')
  .description('run the approval server; settings come from the environment (see docs)')
  .action(async () => {
    const { serve } = await import('../main');
    await serve();
  });

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  // Commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  return error.exitCode;
}
