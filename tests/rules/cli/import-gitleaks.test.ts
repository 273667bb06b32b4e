import { describe, expect, test } from 'vitest';
import type { Rule } from '../../../rules/rule';
import { importGitleaks } from '../../../server/cli/pack/import/gitleaks';
import { found } from '../a-rule';
import { faultsOf, lossesOf, rulesOf } from './imported';

const read = (text: string) => importGitleaks({ file: 'g.toml', text, action: undefined });

const RULE =
  '[[rules]]\nid = "acme-token"\ndescription = "Acme token"\nregex = \'\'\'acme_[a-z0-9]{8}(?:[\'"\\n\\s]|$)\'\'\'\nkeywords = ["acme_"]\n';

describe('gitleaks', () => {
  test('expressions fit as they are', async () => {
    const imported = read(RULE);
    expect(rulesOf(imported)).toMatchObject([
      {
        id: 'acme-token',
        kind: 'pattern',
        action: 'block',
        caseSensitive: true,
        title: 'Acme token',
      },
    ]);
    expect(rulesOf(imported)[0]).not.toHaveProperty('near');
    expect(imported.losses).toEqual([]);
    expect(await faultsOf(imported)).toEqual([]);
  });

  test('a keyword that the expression does not name must stand near', () => {
    const text = RULE.replace('acme_[a-z0-9]{8}', '[a-z0-9]{32}').replace(
      '["acme_"]',
      '["acme", "wile.e"]',
    );
    expect(rulesOf(read(text))[0]).toMatchObject({
      near: { pattern: 'acme|wile\\.e', within: 'part', inside: true },
    });
  });

  test('a keyword that is part of the key counts', () => {
    const text = RULE.replace('acme_[a-z0-9]{8}', '(?:sk|rk)_(?:live|test)_[a-z0-9]{8}').replace(
      '["acme_"]',
      '["sk_live", "rk_live"]',
    );
    const [rule] = rulesOf(read(text));
    const rules = [{ ...rule, status: 'active' } as unknown as Rule];
    expect(found(rules, 'the key sk_live_0a1b2c3d is out')).toEqual(['sk_live_0a1b2c3d ']);
    expect(found(rules, 'the key sk_test_0a1b2c3d is out')).toEqual([]);
  });

  test('allow lists become exemptions', async () => {
    const imported = read(
      `${RULE}[[rules.allowlists]]\nregexes = ['''acme_0{8}''']\nstopwords = ["example"]\n`,
    );
    expect(rulesOf(imported)[1]).toMatchObject({ kind: 'exempt', rules: ['acme-token'] });
    expect(lossesOf(imported)).toEqual([
      '2 part [acme-token] stop words of its allow list are left out',
    ]);
    expect(await faultsOf(imported)).toEqual([]);
  });
});

describe('gitleaks: the rest', () => {
  test('says what it leaves behind, with the line', () => {
    const text = `${RULE}entropy = 3.5\nsecretGroup = 1\npath = "x"\n\n[[rules]]\nid = "keys"\npath = '''\\.pem$'''\n\n[[rules]]\nid = "look"\nregex = "a(?=b)"\n[extend]\nuseDefault = true\n`;
    expect(lossesOf(read(text))).toEqual([
      expect.stringMatching(/^\d+ part \[\[extend\]\]/),
      expect.stringContaining('2 part [acme-token] how random'),
      expect.stringContaining('2 part [acme-token] the whole match'),
      expect.stringContaining('2 part [acme-token] a post has no path'),
      '11 rule [keys] it looks at the names of files only',
      expect.stringContaining('15 rule [look] "(?=b)" looks ahead'),
    ]);
  });

  test('is refused where it is no TOML', () => {
    expect(lossesOf(read('[[rules]\nid = 1'))).toEqual([
      expect.stringMatching(/^1 rule \[the file\] it is not TOML/),
    ]);
    expect(rulesOf(read('title = "x"'))).toEqual([]);
  });
});
