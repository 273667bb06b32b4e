import * as z from 'zod';
import { ROLES, type Role } from '../../domain/person';
import { StartProblem } from '../start-problem';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Encrypted, or on this machine. */
const issuer = z.url({ protocol: /^https?$/ }).refine((text) => {
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || LOOPBACK.includes(hostname);
});
const list = z.string().transform((text) => parts(text));
const roleMap = list.pipe(z.array(z.string().regex(/^[^=]+=[a-z]+$/))).transform((pairs, ctx) => {
  const entries = pairs.map((pair) => pair.split('=') as [string, string]);
  if (entries.every(([, role]) => (ROLES as readonly string[]).includes(role)))
    return entries as [string, Role][];
  ctx.addIssue({ code: 'custom', message: 'a role is not known' });
  return z.NEVER;
});

/** Settings of sign-in and people, by the name of their environment variable; see setting-table.ts. */
export const IDENTITY_SETTINGS = {
  OIDC_ISSUER: {
    schema: issuer.optional(),
    wants: "the https address of the company's OpenID provider",
    example: 'https://login.example.com',
  },
  OIDC_CLIENT_ID: {
    schema: z.string().min(1).optional(),
    wants: 'the client id that the OpenID provider gave this server',
    example: 'guidepost',
  },
  OIDC_CLIENT_SECRET: {
    schema: z.string().min(8).optional(),
    wants: 'the client secret that the OpenID provider gave this server',
    example: 'the-secret-from-your-provider',
  },
  OIDC_SCOPES: {
    schema: z
      .string()
      .regex(/(^| )openid( |$)/)
      .default('openid profile email'),
    wants: 'scopes with spaces between them, openid among them',
    example: '"openid profile email groups"',
  },
  OIDC_GROUPS_CLAIM: {
    schema: z.string().min(1).default('groups'),
    wants: 'the name of the claim that lists the groups of a person',
    example: 'groups',
  },
  OIDC_ROLE_MAP: {
    schema: roleMap.default([]),
    wants: `pairs GROUP=ROLE with commas between them; roles are ${ROLES.join(', ')}`,
    example: 'compliance=publisher,legal=reviewer',
  },
  OIDC_REQUIRE_GROUP: {
    schema: z.string().min(1).optional(),
    wants: 'the group that a person must be in to sign in',
    example: 'guidepost-users',
  },
  OIDC_MATCH_CLAIM: {
    schema: z.string().min(1).default('sub'),
    wants: 'the claim that names the same person as SCIM does',
    example: 'oid',
  },
  GUIDEPOST_REDIRECT_URIS: {
    schema: list.pipe(z.array(z.url({ protocol: /^https$/ }))).default([]),
    wants:
      'https addresses with commas between them, one for each build of the extension with an id of its own',
    example: 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/sign-in',
  },
  GUIDEPOST_SIGN_IN_KEY: {
    schema: z.string().startsWith('{').optional(),
    wants: 'a private P-256 key as JWK',
    example: '{"kty":"EC","crv":"P-256","x":"…","y":"…","d":"…"}',
  },
  GUIDEPOST_SESSION_DAYS: {
    schema: z.coerce.number().int().min(1).max(365).default(30),
    wants: 'a number of days from 1 to 365',
    example: '30',
  },
  GUIDEPOST_SCIM_TOKEN: {
    schema: z.string().min(32).optional(),
    wants: 'a secret of at least 32 signs that your directory sends',
    example: '"$(openssl rand -hex 32)"',
  },
  GUIDEPOST_API_ISSUERS: {
    schema: list.pipe(z.array(issuer)).default([]),
    wants: 'https addresses of OpenID providers with commas between them',
    example: 'https://login.example.com',
  },
  GUIDEPOST_API_AUDIENCES: {
    schema: list.pipe(z.array(z.string().min(1))).default([]),
    wants: 'audiences with commas between them',
    example: 'https://guidepost.example.com',
  },
} as const;

type Values = {
  [Name in keyof typeof IDENTITY_SETTINGS]: z.output<(typeof IDENTITY_SETTINGS)[Name]['schema']>;
};

/** How the claims of the company's provider become a person. */
export interface ClaimRules {
  readonly groupsClaim: string;
  /** Group and the role that it brings. */
  readonly roleMap: readonly (readonly [string, Role])[];
  readonly requireGroup: string | undefined;
  readonly matchClaim: string;
}

export interface CompanyProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: string;
}

export interface IdentitySettings {
  /** Absent: people sign in by enrolment code. */
  readonly company: CompanyProvider | undefined;
  readonly claims: ClaimRules;
  /** Where sign-in may return to, besides the builds with the ids of wxt.config.ts. */
  readonly redirectUris: readonly string[];
  /** Private JWK; absent = made once and kept in the data folder. */
  readonly signInKey: string | undefined;
  readonly sessionDays: number;
  readonly scimToken: string | undefined;
  /** Whose access tokens API clients may bring, and for which audiences. */
  readonly api: { readonly issuers: readonly string[]; readonly audiences: readonly string[] };
}

export function identitySettings(values: Values): IdentitySettings {
  return {
    company: companyProvider(values),
    claims: {
      groupsClaim: values.OIDC_GROUPS_CLAIM,
      roleMap: values.OIDC_ROLE_MAP,
      requireGroup: values.OIDC_REQUIRE_GROUP,
      matchClaim: values.OIDC_MATCH_CLAIM,
    },
    redirectUris: values.GUIDEPOST_REDIRECT_URIS,
    signInKey: values.GUIDEPOST_SIGN_IN_KEY,
    sessionDays: values.GUIDEPOST_SESSION_DAYS,
    scimToken: values.GUIDEPOST_SCIM_TOKEN,
    api: apiTokens(values),
  };
}

function companyProvider(values: Values): CompanyProvider | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = values;
  if (OIDC_ISSUER === undefined) return undefined;
  if (OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined) {
    throw new StartProblem(
      'OIDC_ISSUER is set, but OIDC_CLIENT_ID or OIDC_CLIENT_SECRET is missing.',
      'A working example: OIDC_CLIENT_ID=guidepost OIDC_CLIENT_SECRET=the-secret-from-your-provider',
    );
  }
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    scopes: values.OIDC_SCOPES,
  };
}

/** An issuer without an audience would take every token that it ever made. */
function apiTokens(values: Values): IdentitySettings['api'] {
  const [issuers, audiences] = [values.GUIDEPOST_API_ISSUERS, values.GUIDEPOST_API_AUDIENCES];
  if (issuers.length > 0 && audiences.length === 0) {
    throw new StartProblem(
      'GUIDEPOST_API_ISSUERS is set, but GUIDEPOST_API_AUDIENCES is not.',
      'A working example: GUIDEPOST_API_AUDIENCES=https://guidepost.example.com',
    );
  }
  return { issuers, audiences };
}

function parts(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
