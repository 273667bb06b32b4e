/** Words that an author may not know, with what to write instead. */
export const JARGON: ReadonlyMap<RegExp, string> = new Map([
  [/\bMNPI\b/, 'inside information'],
  [/\bPII\b/, 'personal data'],
  [/\bPHI\b/, 'health data'],
  [/\bPOM\b/, 'prescription medicine'],
  [/\bUDAAP\b/, 'unfair or misleading'],
  [/\b(?:regex|regular expression)\b/i, 'what is looked for'],
  [/\bpursuant to\b/i, 'under'],
  [/\bin accordance with\b/i, 'by'],
  [/\bnotwithstanding\b/i, 'despite'],
  [/\b(?:herein|hereinafter|hereby|thereof|aforementioned)\b/i, 'this'],
  [/\binter alia\b/i, 'among others'],
  [/\bmutatis mutandis\b/i, 'in the same way'],
  [/\bprior to\b/i, 'before'],
  [/\bsubsequent to\b/i, 'after'],
  [/\butili[sz]e\b/i, 'use'],
  [/\bremediat(?:e|ion)\b/i, 'mend'],
  [/\bnon-?complian(?:t|ce)\b/i, 'what the policy asks for'],
  [/\bmaterial(?:ity| information)\b/i, 'news that could move the share price'],
  [/\bsubstantiat(?:e|ion)\b/i, 'a source'],
  [/\bdisseminat(?:e|ion)\b/i, 'share'],
]);

/** Words that blame. Most people who trip a rule meant no harm. */
export const BLAME =
  /\b(?:you (?:violated|have violated|are violating|failed|breached|broke)|violat(?:es?|ion|ing)|illegal(?:ly)?|unlawful(?:ly)?|careless|negligent|misconduct|wrongdoing|unacceptable|inappropriate|your fault|offen[cs]e|disciplin\w*|do you not know|shame)\b/i;

const VERBS =
  'add|ask|avoid|be|begin|break|call|clear|close|compare|copy|credit|date|discuss|fill|join|note|open|pick|press|raise|report|set|skip|spread|stop|translate|type|undo|verify|call|change|check|choose|confirm|consider|contact|cut|delete|describe|do|drop|explain|find|get|give|hold|include|insert|keep|leave|let|limit|link|list|make|mark|mention|move|name|offer|point|post|prefer|put|quote|read|refer|remove|rephrase|replace|reword|rewrite|route|save|say|see|send|share|shorten|show|speak|spell|split|start|state|stick|submit|swap|switch|tag|take|talk|tell|try|turn|use|wait|word|write';

/** What a message says when it tells an author what to do: such a verb where a sentence or a part of it begins. */
export const ACTIONABLE = new RegExp(
  `(?:^|[.!?;:,)\u2013\u2014]\\s+["\u201c]?|\\b(?:please|then|or|and|but|must|should|better|can|instead)\\s+)(?:${VERBS})\\b|\\binstead\\b|\\bplease\\b|\\bneeds?\\b`,
  'i',
);

/** Enough of English to judge a message by the words above. */
export const ENGLISH = /\b(?:the|this|that|is|are|a|an|to|of|and|it|your?)\b/i;
