import type { Range } from '../fold';

/** Keys that say whose they are: a fixed start and a known shape. One line a vendor (shapes as the vendors publish them, 2026-11). */
const VENDORS: readonly RegExp[] = [
  /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b/g, // Amazon Web Services (below also its documented example)
  /\bAKIA[A-Z0-9]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{36,255}\b/g, // GitHub
  /\bgithub_pat_[A-Za-z0-9_]{50,255}\b/g,
  /\bgl(?:pat|dt|rt|ptt|cbt)-[\w-]{20,64}/g, // GitLab
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,255}/g, // Slack
  /\bhttps:\/\/hooks\.slack\.com\/services\/[A-Za-z0-9/]{30,80}/g,
  /\bAIza[\w-]{35}/g, // Google
  /\bya29\.[\w-]{30,300}/g,
  /\b[sr]k_(?:live|test)_[A-Za-z0-9]{16,255}\b/g, // Stripe
  /\bwhsec_[A-Za-z0-9+/=]{24,80}/g,
  /\bsk-ant-[\w-]{20,200}/g, // Anthropic
  /\bsk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{40,200}/g, // OpenAI
  /\bnpm_[A-Za-z0-9]{36}\b/g, // npm
  /\bpypi-[\w-]{50,300}/g, // PyPI
  /\bSG\.[\w-]{16,32}\.[\w-]{32,64}/g, // SendGrid
  /\b(?:SK|AC)[0-9a-f]{32}\b/g, // Twilio
  /\bkey-[0-9a-f]{32}\b/g, // Mailgun
  /\bdo[opr]_v1_[0-9a-f]{64}\b/g, // DigitalOcean
  /\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}\b/g, // Shopify
  /\bhf_[A-Za-z0-9]{30,64}\b/g, // Hugging Face
  /\bsq0(?:atp|csp)-[\w-]{22,60}/g, // Square
  /\b\d{8,10}:AA[\w-]{33}/g, // Telegram
  /\bdapi[0-9a-f]{32}\b/g, // Databricks
  /\blin_api_[A-Za-z0-9]{40}\b/g, // Linear
  /\bhv[sb]\.[\w-]{24,300}/g, // HashiCorp Vault
  /\bATATT3[\w=-]{40,300}/g, // Atlassian
  /\bEAA[A-Za-z0-9]{90,300}\b/g, // Meta
  /\bAccountKey=[A-Za-z0-9+/]{86}==/g, // Azure
  /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,2000}\.[\w-]{10,2000}/g, // JSON web token
  /-----BEGIN (?:[A-Z]{2,12} ){0,2}PRIVATE KEY(?: BLOCK)?-----/g,
];
const AFTER_KEYWORD =
  /\b(?:api[ _-]?key|secret(?:[ _-]?key)?|access[ _-]?(?:key|token)|auth[ _-]?token|token|password|passwd|pwd|client[ _-]?secret)["']?[ ]{0,2}(?:[:=]|=>|is)[ ]{0,2}["']?([A-Za-z0-9+/=_.-]{16,200})/gi;
const LEAST_ENTROPY = 3.3;

/** Keys, tokens and private key blocks. */
export function findApiKeys(text: string, allow: readonly string[]): Range[] {
  const found: Range[] = [];
  for (const vendor of VENDORS) {
    for (const match of text.matchAll(vendor)) {
      found.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  for (const match of text.matchAll(AFTER_KEYWORD)) {
    const value = match[1] ?? '';
    const end = match.index + match[0].length;
    if (isRandom(value)) found.push({ start: end - value.length, end });
  }
  return found.filter(({ start, end }) => !allow.includes(text.slice(start, end)));
}

/** Letters and digits without pattern: words, versions and addresses are not. */
function isRandom(value: string): boolean {
  return /\d/.test(value) && /[A-Za-z]/.test(value) && entropy(value) >= LEAST_ENTROPY;
}

/** Shannon's, in bits a character. */
function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values())
    bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}
