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
];
