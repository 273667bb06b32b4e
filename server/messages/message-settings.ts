import * as z from 'zod';
import { StartProblem } from '../start-problem';
import type { Ways } from './deliverer';
import { type MailerSettings, openMailer } from './mailer';

const ADDRESS = /^(?:[^<>\r\n"]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

/** Settings of messages and mail, in the form of `SETTINGS`. */
export const MESSAGE_SETTINGS = {
  SMTP_URL: {
    schema: z.url({ protocol: /^smtps?$/ }).optional(),
    wants: 'the address of a mail server',
    example: 'smtps://guidepost:secret@mail.example.com',
  },
  SMTP_CA_FILE: {
    schema: z.string().min(1).optional(),
    wants: 'a PEM file',
    example: '/etc/ssl/company-ca.pem',
  },
  MAIL_FROM: {
    schema: z.string().regex(ADDRESS).optional(),
    wants: 'the sender of mail, with or without a name',
    example: '"Guidepost <guidepost@example.com>"',
  },
} as const;

export interface MessageSettings {
  readonly allowPrivate: boolean;
  /** Absent: no mail is sent. */
  readonly mail: MailerSettings | undefined;
}

interface Values {
  readonly GUIDEPOST_ALLOW_PRIVATE_TARGETS: boolean;
  readonly SMTP_URL: string | undefined;
  readonly SMTP_CA_FILE: string | undefined;
  readonly MAIL_FROM: string | undefined;
}

export function messageSettings(values: Values): MessageSettings {
  const allowPrivate = values.GUIDEPOST_ALLOW_PRIVATE_TARGETS;
  const { SMTP_URL: url, MAIL_FROM: from, SMTP_CA_FILE: caFile } = values;
  if (url === undefined) return { allowPrivate, mail: undefined };
  if (from === undefined) {
    throw new StartProblem(
      'SMTP_URL is set, and MAIL_FROM is not: mail needs a sender.',
      `A working example: MAIL_FROM=${MESSAGE_SETTINGS.MAIL_FROM.example}`,
    );
  }
  return { allowPrivate, mail: { url, from, caFile } };
}

export async function openWays({ allowPrivate, mail }: MessageSettings): Promise<Ways> {
  return { allowPrivate, mailer: mail && (await openMailer(mail)) };
}
