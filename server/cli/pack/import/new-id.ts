/** Gives each name an id of its own: small letters, digits and hyphens, numbered where two would be the same. */
export class NewIds {
  readonly #used = new Set<string>();

  idFor(name: string): string {
    const plain = name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60)
      .replace(/-$/, '');
    const base = plain === '' ? 'rule' : plain;
    let id = base;
    for (let count = 2; this.#used.has(id); count += 1) id = `${base}-${count}`;
    this.#used.add(id);
    return id;
  }
}
