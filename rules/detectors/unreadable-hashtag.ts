import type { Detect } from './detector';

const HASHTAG = /(?<![\p{L}\p{N}&/])[#＃]([\p{L}\p{M}\p{N}_]+)/gu;
const SHORTEST = 12;
const LONGEST_WORD = 17;
/** Long words that are one: by their ending, or as people use them in hashtags. */
const ONE_WORD =
  /(?:ation|ations|ability|ibility|ology|ologist|ologists|ography|ographer|ographers|ically|neurship|curity|fulness|lessness|ization|isation|ectomy|iness|omics|istics|ement|ements)$/;
const KNOWN = new Set(
  (
    'accessibility accountability advertisement anniversary apprenticeship architecture breakfast championship championships christianity ' +
    'collaborators communication competitiveness congratulations conservation crowdfunding cryptocurrency cryptocurrencies cybersecurity ' +
    'decentralized determination disappointed documentaries ecommerce electronics empowerment entertaining entertainment entrepreneur ' +
    'entrepreneurs entrepreneurial environmental extraordinary firefighters fundraising grandparents headquarters heartbreaking horticulture ' +
    'infrastructure inspirational intellectual intelligence interdisciplinary investigative kindergarten manufacturers ' +
    'manufacturing mathematics metamorphosis microbiology microservices nanotechnology neurodiversity neuroscience oceanography personalized ' +
    'pharmaceutical pharmaceuticals philanthropist philanthropy photographer photographers photography physiotherapy postgraduate pronunciation ' +
    'psychological relationship relationships refrigerator restaurateur semiconductor semiconductors skateboarding smartphones snowboarding ' +
    'storytelling subscription superconductor superheroes sustainability sustainable technological telecommunications thanksgiving ' +
    'thermodynamics transparency transportation undergraduate unforgettable veterinarian videographer volunteering weightlifting'
  ).split(' '),
);

/** Hashtags of several words without capitals (`#makeeverydaycount`): screen readers make one word of them. */
export const detectUnreadableHashtags: Detect = ({ text }) => {
  const found: ReturnType<Detect> = [];
  for (const { 0: hashtag, 1: name = '', index: start } of text.matchAll(HASHTAG)) {
    if (!/^[a-zß-ÿ]+$/.test(name) || name.length < SHORTEST || isOneWord(name)) continue;
    const confidence = name.length > LONGEST_WORD ? 'high' : 'medium';
    found.push({ start, end: start + hashtag.length, sort: 'hashtag', confidence });
  }
  return found;
};

function isOneWord(name: string): boolean {
  return KNOWN.has(name) || (name.length <= LONGEST_WORD && ONE_WORD.test(name));
}
