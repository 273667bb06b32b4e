/** What each call is for, by the section of the API's page under which it stands. A call without a line here is a call that nobody explained. */
const SECTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Signing in': {
    'POST /v1/enrol': 'Sign a browser or a tool in by a one-time code',
    'GET /v1/me': 'Who calls, and for which organisation',
    'GET /v1/connection': 'What a browser has to know after signing in',
    'GET /v1/sessions': 'Sign-ins: the caller’s own, or those of a person',
    'DELETE /v1/sessions': 'End all sign-ins of a person',
    'DELETE /v1/sessions/:id': 'End a sign-in',
    'GET /v1/me/data': 'All that the service holds about the caller, as one document',
  },
  'The approval queue': {
    'POST /v1/submissions': 'Submit a draft',
    'GET /v1/submissions': 'Submissions that I wrote, that wait for me, or all',
    'GET /v1/queue/count': 'How many submissions wait for me',
    'GET /v1/submissions/:id': 'One submission, with its versions and decisions',
    'POST /v1/submissions/:id/revisions': 'Send a new version of a draft',
    'POST /v1/submissions/:id/decisions': 'Decide the open stage',
    'POST /v1/decisions': 'Decide several submissions at once',
    'POST /v1/submissions/:id/withdrawal': 'Take a draft back',
    'POST /v1/submissions/:id/posted':
      'Tell that the approved text was posted; uses the receipt up',
    'POST /v1/submissions/:id/revocation': 'Take an approval back',
    'POST /v1/submissions/:id/hand-off': 'Hand a draft on to another department',
  },
  'Whose turn it is': {
    'POST /v1/submissions/:id/claim': 'Take a draft up for half an hour',
    'POST /v1/submissions/:id/release': 'Give a claimed draft back',
    'POST /v1/submissions/:id/assignment': 'Say who should decide',
    'POST /v1/submissions/:id/escalation': 'Ask the group that the stage names for it as well',
    'POST /v1/submissions/:id/reminder': 'Tell those who are asked once more',
    'GET /v1/groups': 'Groups that somebody is in',
    'GET /v1/groups/:group/people': 'Who is in a group, who is away, who is on call',
    'GET /v1/me/absence': 'My absence, and for whom I stand in',
    'PUT /v1/me/absence': 'Say when I am away, and who decides for me then',
    'DELETE /v1/me/absence': 'End my absence',
  },
  'Who is asked': {
    'GET /v1/routes': 'Which drafts go to which stages',
    'PUT /v1/routes': 'Replace the routes',
    'GET /v1/calendars': 'Working hours of the groups',
    'PUT /v1/calendars': 'Replace the working hours',
    'GET /v1/rotas': 'Who is on call, in turn',
    'PUT /v1/rotas': 'Replace the rotas',
    'GET /v1/required-pack': 'The lowest version of the policy that drafts may come with',
    'PUT /v1/required-pack': 'Replace the lowest versions',
  },
  'Words between people': {
    'GET /v1/submissions/:id/comments': 'Comments on a draft',
    'POST /v1/submissions/:id/comments': 'Comment on a draft',
    'DELETE /v1/submissions/:id/comments/:commentId': 'Take a comment’s text away',
    'GET /v1/submissions/:id/suggestions': 'Texts that reviewers suggested',
    'POST /v1/submissions/:id/suggestions/:suggestionId/acceptance':
      'Take a suggested text over as a new version',
    'POST /v1/submissions/:id/suggestions/:suggestionId/refusal': 'Leave a suggested text',
  },
  'Other roads': {
    'GET /v1/ghost-written': 'Drafts that were prepared in my name',
    'GET /v1/ghost-writing': 'When the person is asked in whose name a draft goes out',
    'PUT /v1/ghost-writing': 'Replace when that person is asked',
    'GET /v1/ghost-writing/principals': 'In whose name I may prepare drafts',
    'GET /v1/guests': 'People from outside who were invited',
    'POST /v1/guests': 'Invite somebody from outside for one act; the answer has the link',
    'DELETE /v1/guests/:id': 'Withdraw an invitation',
    'GET /v1/break-glass': 'Posts that went out without approval in an emergency',
    'POST /v1/break-glass': 'Post without approval in an emergency, with a reason',
    'POST /v1/break-glass/:id/acknowledgement': 'Say that an emergency post was looked at',
    'GET /v1/break-glass/permission': 'Which groups may post in an emergency',
    'PUT /v1/break-glass/permission': 'Replace these groups',
  },
  'Looking back': {
    'GET /v1/sampling': 'Which share of posts is looked at afterwards',
    'PUT /v1/sampling': 'Replace the shares',
    'GET /v1/samples': 'Posts that were picked to be looked at',
    'POST /v1/samples/:id/text': 'Send the text of a post that was picked',
    'POST /v1/samples/:id/outcome': 'Say what came of looking at it',
  },
  'Stops in a crisis': {
    'GET /v1/stops/current': 'Stops that are in force',
    'POST /v1/stops': 'Stop posting, everywhere or in a part',
    'DELETE /v1/stops/:id': 'End a stop',
    'POST /v1/submissions/:id/reconfirmation': 'Confirm an approval from before a stop',
  },
  'What changed': {
    'GET /v1/changes': 'What changed since a cursor',
    'GET /v1/stream': 'What changes, as it happens (server-sent events)',
  },
  'The audit trail': {
    'GET /v1/submissions/:id/records': 'Records of one submission',
    'POST /v1/records': 'Record what happened in a browser',
    'GET /v1/audit/head': 'The signed head of the trail, and where it is anchored',
    'GET /v1/audit/proof': 'Proof that a record is in the trail',
    'GET /v1/audit/consistency': 'Proof that one trail is the beginning of another',
    'GET /v1/audit/export': 'Take the trail out, or a part of it',
    'GET /v1/retention': 'How long things are kept',
    'PUT /v1/retention': 'Replace the rules of keeping',
    'GET /v1/legal-holds': 'Legal holds that are in force',
    'POST /v1/legal-holds': 'Place a legal hold',
    'DELETE /v1/legal-holds/:id': 'End a legal hold',
  },
  Policy: {
    'POST /v1/packs': 'Publish a signed pack',
    'GET /packs/:id/manifest.jws': 'The signed manifest of a pack',
    'GET /packs/:id/root.jws': 'The signed root: whose signatures count',
    'GET /packs/:id/freshness.jws': 'The signed word that the manifest is the current one',
    'GET /packs/:id/bodies/:hash.json': 'A file that a manifest or a root names by its hash',
  },
  Messages: {
    'GET /v1/me/notifications': 'What I am told by mail',
    'PUT /v1/me/notifications': 'Choose what I am told by mail',
    'GET /v1/webhooks': 'Systems that are told of what happens',
    'POST /v1/webhooks': 'Add a webhook; the answer has its secret, this once',
    'PATCH /v1/webhooks/:id': 'Change a webhook, or make it a new secret',
    'DELETE /v1/webhooks/:id': 'Take a webhook away',
    'GET /v1/deliveries': 'Messages that failed at least once',
    'POST /v1/deliveries/:id/retry': 'Send a message once more',
  },
  Health: {
    'GET /healthz': 'Whether the process runs',
    'GET /readyz': 'Whether the server can do its work, part by part',
    'GET /v1/site-health': 'Where the extension does not find its way on a site',
    'POST /v1/site-health': 'Tell how the extension finds its way on a site',
    'GET /v1/rule-signs':
      'How often rules on trial would have acted, and which rules were switched off',
    'POST /v1/rule-signs': 'Tell how often rules on trial would have acted',
  },
};

interface ApiWords {
  readonly section: string;
  readonly summary: string;
}

const WORDS = new Map<string, ApiWords>(
  Object.entries(SECTIONS).flatMap(([section, calls]) =>
    Object.entries(calls).map(([call, summary]) => [call, { section, summary }] as const),
  ),
);

/** @param call method and pattern: `GET /v1/submissions/:id` */
export function apiWords(call: string): ApiWords | undefined {
  return WORDS.get(call);
}

/** In the order of the page. */
export const API_SECTIONS: readonly string[] = Object.keys(SECTIONS);
