export const RULE = `  - kind: term
    id: falcon
    title: A falcon
    message: Say "bird".
    why: House style.
    owner: Brand
    rationale: To test.
    action: warn
    terms: [falcon]
    examples:
      flag: [a falcon, Falcon!, falcons]
      pass: [a hawk, a bird, wings, a nest, flight]
`;

export function aPack(rules: string, version = 1): string {
  return `guidepost: 1
org: acme
id: acme-social
version: ${version}
name: Acme
minEngine: 1
mode: guard
unknownAccounts: personal
accounts: []
rules:
${rules}`;
}
