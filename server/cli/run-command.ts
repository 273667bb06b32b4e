import { Command, CommanderError } from 'commander';
import * as z from 'zod/mini';
import { StartProblem } from '../start-problem';
import { auditCommands } from './audit/audit-commands';
import { backupCommands } from './backup/backup';
import { calendarCommands } from './calendars/calendar-commands';
import { checkCommand } from './check';
import { doctorCommand } from './doctor/doctor';
import { guestCommands } from './guests/guest-commands';
import { loginCommands } from './login/login';
import { buildCommand } from './pack/build';
import { catalogueCommands } from './pack/catalogue';
import { checkFeedCommand } from './pack/check-feed';
import { diffCommand } from './pack/diff';
import { importCommand } from './pack/import';
import { keysCommand } from './pack/keys';
import { lintCommand } from './pack/lint';
import { publishCommand } from './pack/publish';
import { schemaCommand } from './pack/schema';
import { signCommand } from './pack/sign';
import { testCommand } from './pack/test';
import { trialsCommand } from './pack/trials';
import { tryCommand } from './pack/try';
import { eraseCommand } from './people/erase';
import { peopleCommands } from './people/people-commands';
import { holdCommands } from './retention/hold-commands';
import { retentionCommands } from './retention/retention-commands';
import { rotaCommands } from './rotas/rota-commands';
import { routeCommands } from './routes/route-commands';
import { sessionCommands } from './sessions/session-commands';
import { settingsCommand } from './settings/settings';
import { siteHealthCommand } from './site/health';
import { probeCommand } from './site/probe';
import { Stop, WRONG_INPUT } from './stop';
import { mailCommands } from './webhooks/mail-commands';
import { webhookCommands } from './webhooks/webhook-commands';

z.config(z.locales.en());

const SETTINGS_HELP =
  '\nWhich server: the same environment as "serve" has (DATABASE_URL or GUIDEPOST_DATA, GUIDEPOST_ORG, PUBLIC_URL). It may be running or not.';

/** Runs a command of the command line, and sets the exit code of the process: 0 all is well, 1 something was found, 2 wrong use or input. */
export async function runCommand(args: readonly string[]): Promise<void> {
  try {
    await program().parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

function program(): Command {
  const all = new Command('guidepost')
    .description('Guidepost: rule packs and the approval server.')
    .exitOverride()
    .showHelpAfterError('Add --help for the options.')
    .addHelpText(
      'after',
      '\nExit codes: 0 all is well, 1 something was found, 2 wrong use or input.',
    );

  checkCommand(all);

  const pack = all.command('pack').description('write, test, sign and publish rule packs');
  lintCommand(pack);
  testCommand(pack);
  tryCommand(pack);
  diffCommand(pack);
  importCommand(pack);
  schemaCommand(pack);
  buildCommand(pack);
  keysCommand(pack);
  signCommand(pack);
  publishCommand(pack);
  checkFeedCommand(pack);
  trialsCommand(pack);
  catalogueCommands(pack);

  const site = all.command('site').description('selectors of the sites that are covered');
  probeCommand(site);
  siteHealthCommand(site);

  const people = all.command('people').addHelpText('afterAll', SETTINGS_HELP);
  peopleCommands(people);
  eraseCommand(people);

  organisationCommands(all);

  all
    .command('serve')
    .description('run the approval server; settings come from the environment (see docs)')
    .action(async () => {
      const { serve } = await import('../main');
      await serve();
    });
  return all;
}

/** What an organisation sets, sees and keeps. */
function organisationCommands(all: Command): void {
  routeCommands(all.command('routes').addHelpText('afterAll', SETTINGS_HELP));
  calendarCommands(all.command('calendars').addHelpText('afterAll', SETTINGS_HELP));
  rotaCommands(all.command('rotas').addHelpText('afterAll', SETTINGS_HELP));
  retentionCommands(all.command('retention').addHelpText('afterAll', SETTINGS_HELP));
  holdCommands(all.command('holds').addHelpText('afterAll', SETTINGS_HELP));

  webhookCommands(all.command('webhooks').addHelpText('afterAll', SETTINGS_HELP));
  mailCommands(all.command('mail'));

  loginCommands(all);
  sessionCommands(all.command('sessions'));
  guestCommands(all.command('guests'));

  auditCommands(all.command('audit').addHelpText('afterAll', SETTINGS_HELP));

  backupCommands(all);
  doctorCommand(all);
  settingsCommand(all);
}

function exitCodeOf(error: unknown): number {
  // Commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof Stop || error instanceof StartProblem)) throw error;
  console.error(error.message);
  return error instanceof Stop ? error.exitCode : WRONG_INPUT;
}
