import { readFile } from 'node:fs/promises';

export interface Mail {
  /** Twice the same: the same mail. */
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Ends mail of this kind at one press, without a sign-in. */
  readonly unsubscribe?: string;
}

export interface Mailer {
  send(mail: Mail): Promise<void>;
}

export interface MailerSettings {
  readonly url: string;
  readonly from: string;
  /** PEM file of the authority that signed the mail server's certificate, where the system does not know it. */
  readonly caFile: string | undefined;
}

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Sends by SMTP. `smtps:` is TLS from the first byte, `smtp:` asks for STARTTLS; without TLS no name and password are sent, but to a
 * server on this machine.
 */
export async function openMailer({ url, from, caFile }: MailerSettings): Promise<Mailer> {
  const { createTransport } = await import('nodemailer');
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && username !== '' && !LOOPBACK.includes(hostname),
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    ...(caFile !== undefined && { tls: { ca: await readFile(caFile) } }),
    ...PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ messageId, unsubscribe, ...mail }) => {
      await transport.sendMail({
        from,
        messageId: `<${messageId}@guidepost>`,
        ...mail,
        subject: oneLine(mail.subject),
        to: { name: oneLine(mail.to.name), address: mail.to.address },
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(unsubscribe !== undefined && {
            'List-Unsubscribe': `<${unsubscribe}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
        },
      });
    },
  };
}

/** A line end in a header would begin the next one. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
