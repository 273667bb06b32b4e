/**
 * Mutants that nothing can notice, since they change nothing that anybody sees: a file, what stood there, what stands there instead, and why
 * that is the same. Each is set aside and listed with its reason.
 */
export const EQUIVALENT = [
  {
    file: 'rules/detectors/secret.ts',
    original: '(order.get(value) ?? 0) < (order.get(last) ?? 0)',
    replacement: '(order.get(value) ?? 0) <= (order.get(last) ?? 0)',
    reason: 'Two values never have the same place in the list.',
  },
  {
    file: 'rules/detectors/medical-record.ts',
    original: "value.replace(/[^a-z0-9]/gi, '').toUpperCase()",
    replacement: "value.replace(/[^a-z0-9]/gi, '').toLowerCase()",
    reason: 'Both sides of the comparison go through it.',
  },
  {
    file: 'rules/detectors/mail-domain.ts',
    original: "text.charAt(start) === '['",
    replacement: 'true',
    reason:
      'The expression behind it begins with the same bracket; the question only saves its call.',
  },
  {
    file: 'rules/detectors/disguised-email.ts',
    original: 'start > 0',
    replacement: 'true',
    reason: 'Before the text stands no character that could be part of a name.',
  },
  {
    file: 'rules/detectors/disguised-email.ts',
    original: 'start > 0',
    replacement: 'start >= 0',
    reason: 'Before the text stands no character that could be part of a name.',
  },
  {
    file: 'rules/detectors/links.ts',
    original: 'chunk.charAt(at + 3)',
    replacement: 'chunk',
    reason: 'What cannot begin a host is refused as one later.',
  },
  {
    file: 'rules/detectors/grouped-numbers.ts',
    original: 'lastEnd < 0',
    replacement: 'false',
    reason: 'Before the first token the stretch between is empty, and no gap is.',
  },
  {
    file: 'rules/detectors/grouped-numbers.ts',
    original: 'lastEnd < 0',
    replacement: 'lastEnd <= 0',
    reason: 'A token ends behind its beginning, so never at 0.',
  },
  {
    file: 'rules/scanner/line-edges.ts',
    original: 'mayHave(joined, hashOf(values, from, end) ^ LEADS)',
    replacement: 'true',
    reason: 'More line ends are searched, in which nothing stands.',
  },
  {
    file: 'rules/scanner/line-facts.ts',
    original: '!this.isGathered',
    replacement: 'true',
    reason: 'The same is gathered again.',
  },
  {
    file: 'rules/detectors/national-id/id-index.ts',
    original: 'before',
    replacement: 'false',
    reason: 'What was kept is made again, and is the same.',
  },
  {
    file: 'rules/scanner/disguised-words.ts',
    original: 'words.buckets[bucket] ?? 0',
    replacement: 'words.buckets[bucket] && 0',
    reason:
      'The search begins at the first entry of the table; each is compared with the whole hash.',
  },
  {
    file: 'rules/scanner/exact-match.ts',
    original: 'bare < 0',
    replacement: 'bare <= 0',
    reason: 'A phrase has a letter, so it never ends at 0.',
  },
  {
    file: 'rules/scanner/index-builder.ts',
    original: '!word',
    replacement: 'false',
    reason: 'There is one wherever it is called.',
  },
  {
    file: 'rules/scanner/phrase.ts',
    original: '!first || !last',
    replacement: '!first && !last',
    reason: 'A list has both, or neither.',
  },
  {
    file: 'rules/scanner/text-hits.ts',
    original: 'place > 0',
    replacement: 'place >= 0',
    reason: 'The question behind it says no where there is nothing.',
  },
  {
    file: 'rules/scanner/literals.ts',
    original: 'at < end',
    replacement: 'at >= end',
    reason: 'More patterns are run, on more of a line; what stands there decides.',
  },
  {
    file: 'rules/scanner/line-tokens.ts',
    original: 'at < length',
    replacement: 'at <= length',
    reason: 'Behind the last character stands a 0, which is no word and no sign.',
  },
  {
    file: 'rules/scanner/line-tokens.ts',
    original: 'at >= length',
    replacement: 'at > length',
    reason: 'Behind the last character stands a 0, which is no word and no sign.',
  },
  {
    file: 'rules/scanner/line-work.ts',
    original: 'this.stretches.size > 0',
    replacement: 'this.stretches.size >= 0',
    reason: 'What is empty is emptied.',
  },
  {
    file: 'rules/scanner/line-edges.ts',
    original: 'last < 0',
    replacement: 'false',
    reason: 'More line ends are searched, in which nothing stands.',
  },
  {
    file: 'rules/scanner/loose-match.ts',
    original: 'word.letters === 0',
    replacement: 'false',
    reason: 'Of a word without letters nothing is counted, and nothing of it is disguised.',
  },
  {
    file: 'rules/detectors/worth-a-look.ts',
    original: 'facts.digitLike >= LEAST_CARD',
    replacement: 'true',
    reason: 'More lines are shown to the detector, which finds nothing in them.',
  },
  {
    file: 'rules/hashed-index.ts',
    original: 'this.known.size >= MOST_REMEMBERED',
    replacement: 'false',
    reason: 'More is remembered.',
  },
  {
    file: 'rules/detectors/national-id/id-index.ts',
    original: 'entries.length === 0',
    replacement: 'false',
    reason: 'Of no entries none matches.',
  },
  {
    file: 'rules/detectors/national-id/id-index.ts',
    original: 'this.known.size < MOST_KNOWN',
    replacement: 'true',
    reason: 'More is remembered.',
  },
  {
    file: 'rules/matches.ts',
    original: 'a.ruleId > b.ruleId',
    replacement: 'true',
    reason: 'Two findings of one rule never stand at one place: they are merged.',
  },
  {
    file: 'rules/read-pack.ts',
    original: 'issue?.path',
    replacement: 'issue.path',
    reason: 'A schema that refuses names at least one issue.',
  },
  {
    file: 'rules/scanner/link-finder.ts',
    original: '!traits || !traitsOf',
    replacement: '!traits && !traitsOf',
    reason: 'One is there exactly where the other is.',
  },
  {
    file: 'rules/matches.ts',
    original: 'least !== undefined',
    replacement: 'true',
    reason: 'An absent one has the place -1, which no place is below.',
  },
  {
    file: 'rules/explain.ts',
    original: "rule.kind !== 'window'",
    replacement: 'false',
    reason: 'A rule of another kind is out of its period only where its scope has one.',
  },
  {
    file: 'rules/kinds.ts',
    original: '[...when, ...need]',
    replacement: '[]',
    reason:
      'They tell what a rule waits for, and neither detectors nor links can stand in such a rule.',
  },
  {
    file: 'rules/detectors/national-id/iberia.ts',
    original: 'sum += number > 9 && at % 2 === 0 ? number - 9 : number',
    replacement: 'sum -= number > 9 && at % 2 === 0 ? number - 9 : number',
    reason: 'A sum is a multiple of ten where its opposite is.',
  },
  {
    file: 'rules/detectors/disguised-email.ts',
    original: 'dot.groups?.plainly',
    replacement: 'dot.groups.plainly',
    reason: 'The expression has groups.',
  },
  {
    file: 'rules/detectors/worth-a-look.ts',
    original: 'facts.digitLike >= LEAST_ACCOUNT',
    replacement: 'true',
    reason: 'More lines are shown to the detector, which finds nothing in them.',
  },
  {
    file: 'rules/scanner/marked-words.ts',
    original: 'this.chain > this.digitChain',
    replacement: 'this.chain >= this.digitChain',
    reason: 'The same number is written again.',
  },
  {
    file: 'rules/scanner/disguised-words.ts',
    original: 'stop <= first',
    replacement: 'false',
    reason: 'Nothing is looked up, which is no phrase.',
  },
  {
    file: 'rules/scanner/line-work.ts',
    original: 'start - from',
    replacement: 'start + from',
    reason: 'More of a line is searched; what stands there decides.',
  },
];
