import type { Command } from 'commander';
import { uuidv7 } from 'uuidv7';
import { openWays } from '../../messages/message-settings';
import { messageWords } from '../../messages/message-words';
import { isMailAddress } from '../../messages/person-email';
import { wordsOfFailure } from '../../outside/post-outside';
import { readSettings } from '../../settings';
import { FOUND, Stop } from '../stop';

/** `mail test TO`. */
export function mailCommands(mail: Command): void {
  mail.description('mail that the server sends');
  mail
    .command('test')
    .description('send a test mail now')
    .argument('<to>', 'address')
    .action(sendTest);
}

async function sendTest(address: string): Promise<void> {
  if (!isMailAddress(address)) throw new Stop(`"${address}" is no mail address.`, 'Give one.');
  const { mailer } = await openWays(readSettings(process.env).messages);
  if (!mailer) throw new Stop('SMTP_URL is not set.', 'See docs/integrations.md.');
  const subject = messageWords('en').topics.test;
  const body = { subject, text: `${subject}\n`, html: `<p>${subject}</p>` };
  try {
    await mailer.send({ messageId: uuidv7(), to: { name: '', address }, ...body });
  } catch (error) {
    throw new Stop(
      `The mail server did not take it: ${wordsOfFailure(error)}`,
      'Look at SMTP_URL, SMTP_CA_FILE and MAIL_FROM.',
      FOUND,
    );
  }
  console.log(`The mail server took a mail to ${address}.`);
}
