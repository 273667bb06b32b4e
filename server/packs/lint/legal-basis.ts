import type { Basis, Severity } from './issue';

/** What the checks for chilling rules stand on: the law, and what is said when a rule meets it. Data, so that counsel can read it in one place. */
export interface LegalBasis {
  readonly code: 'lint-1' | 'lint-2' | 'lint-3' | 'lint-4' | 'lint-5';
  readonly severity: Severity;
  readonly basis: Basis;
  /** `{}` stands for what was found. */
  readonly what: string;
  readonly cure: string;
}

export const PROTECTED_SPEECH: LegalBasis = {
  code: 'lint-1',
  severity: 'error',
  basis: {
    text: 'National Labor Relations Act, sections 7 and 8(a)(1) (29 U.S.C. 157, 158)',
    url: 'https://www.law.cornell.edu/uscode/text/29/157',
  },
  what: '"{}" is what employees may speak about together and in public, and this rule reaches their personal accounts.',
  cure: 'Limit the rule to company accounts (scope: { accountKinds: [brand] }), or drop the words.',
};

export const VAGUE_WORDING: LegalBasis = {
  code: 'lint-2',
  severity: 'warning',
  basis: {
    text: 'NLRB Office of the General Counsel, memorandum OM 12-59 (2012); Stericycle, 372 NLRB No. 113 (2023)',
    url: 'https://www.nlrb.gov/about-nlrb/rights-we-protect/your-rights/social-media-0',
  },
  what: 'The wording "{}" can be read as forbidding lawful criticism of the employer.',
  cure: 'Say exactly what may not be posted, and what may.',
};

export const NO_REPORTS: LegalBasis = {
  code: 'lint-3',
  severity: 'error',
  basis: {
    text: 'SEC Rule 21F-17(a) (17 CFR 240.21F-17); Defend Trade Secrets Act (18 U.S.C. 1833(b))',
    url: 'https://www.law.cornell.edu/cfr/text/17/240.21F-17',
  },
  what: 'The rule reaches personal accounts, and no exempt rule lets reports to authorities and whistle-blowing through.',
  cure: 'Include the starter pack labour-law, or add an exempt rule with terms such as SEC, NLRB, EEOC, OSHA, whistleblower.',
};

export const BROAD_DEFINITION: LegalBasis = {
  code: 'lint-4',
  severity: 'warning',
  basis: {
    text: 'Stericycle, 372 NLRB No. 113 (2023): a work rule must be as narrow as its legitimate interest',
    url: 'https://www.nlrb.gov/about-nlrb/rights-we-protect/your-rights/social-media-0',
  },
  what: '{}',
  cure: 'Name the very information that is protected, and say in rationale which interest of the company that serves.',
};

export const PERSONAL_DRAFTS: LegalBasis = {
  code: 'lint-5',
  severity: 'error',
  basis: {
    text: 'GDPR, Article 5(1)(c): data minimisation; Article 88 and national employment law',
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  },
  what: 'The rule reads personal accounts, and {} would store what was written there.',
  cure: 'Limit the rule to company accounts (scope: { accountKinds: [brand] }), or advise only: inform or warn.',
};

/** Found anywhere in a term: pay, hours, safety, harassment, organising. */
export const PROTECTED_WORDS =
  /\b(?:(?:equal|fair|our|my|low|sick|holiday|severance|take-home|minimum) pay|pay(?:check|cheque|slip| scale| raise| rise| gap| cut|day)s?|wages?|salar(?:y|ies)|overtime|understaff\w*|staffing|working (?:hours|conditions)|work schedules?|unsafe work\w*|workplace safety|unions?|unioni[sz]\w*|labou?r organi[sz]\w*|strikes?|walk-?outs?|petitions?|harass(?:ment|ed|ing)|whistle-?blow\w*|(?:bad|toxic|abusive) (?:boss|manager|management)|layoffs?|laid off)\b/i;

/** Protected where they are the whole of a term; else they mean too many things. */
export const PROTECTED_ALONE =
  /^(?:pay|bonus(?:es)?|hours|schedules?|safety|organi[sz](?:e|ing)|boss|manager|management|benefits|pension|raise)$/i;

/** One word of each family, to see whether a pattern looks for it. */
export const PROTECTED_SAMPLES = [
  'salary',
  'salaries',
  'wage',
  'wages',
  'paycheck',
  'overtime',
  'staffing',
  'union',
  'unionize',
  'strike',
  'walkout',
  'petition',
  'harassment',
  'whistleblower',
  'layoffs',
] as const;

/** The same words in another sense. */
export const OTHER_SENSES =
  /\b(?:credit unions?|european union|union jack|western union|strike price|strike rate|(?:air|drone|lightning) strikes?|bonus (?:points?|content|track)|pay(?:day loans?)|apple pay|google pay|patient safety)\b/gi;

export const VAGUE_WORDS =
  /\b(?:disparag\w*|(?:dis)?respectful\w*|negative(?:ly)?|embarrass\w*|(?:in)?appropriate(?:ly)?|only positive|positive tone|friendly tone|bad light|damage (?:our|the company's) reputation|confidential information|(?:do not|don't|never) (?:talk|speak) to (?:the )?(?:media|press|journalists|government|regulators?))\b/i;

/** Words that say nothing exact when they are all that a rule looks for. */
export const BROAD_TERMS =
  /^(?:confidential|confidential information|internal|proprietary|sensitive|private|secret|negative|rumou?rs?|gossip|complain(?:t|ts|ing)?|criticism|co-?workers?|colleagues?|the company|our company|employer)$/i;

/** What an exemption for reports must name, any of them. */
export const REPORTS =
  /\b(?:SEC|NLRB|EEOC|OSHA|whistle-?blow\w*|regulators?|authorit(?:y|ies)|labou?r board|protected (?:speech|activity))\b/i;
