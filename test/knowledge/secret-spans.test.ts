/** Which part of a text is a secret: every spelling of a password, and what is none. */
import assert from 'node:assert/strict';
import { isSecretName, secretSpans, withoutSecrets } from '../../src/knowledge/secret-spans.ts';
import { publicUris, secretSpellings } from './secret-spellings.ts';

const shown: [text: string, shown: string][] = [
  ['lpd://bob:hunter2@10.20.0.11/raw', 'lpd://bob:...@10.20.0.11/raw'],
  ['lpd://bob:hun@ter/2@10.20.0.11/raw', 'lpd://bob:...@10.20.0.11/raw'],
  ['lpd://bob:hunt\ner2@10.20.0.11/raw', 'lpd://bob:...@10.20.0.11/raw'],
  ['lpd//bob:hunter2@10.20.0.11/raw', 'lpd//bob:...@10.20.0.11/raw'],
  ['//bob:hunter2@10.20.0.11/raw', '//bob:...@10.20.0.11/raw'],
  ['beh:/1/3/5/lpd://bob:hunter2@10.20.0.11/raw', 'beh:/1/3/5/lpd://bob:...@10.20.0.11/raw'],
  ['smb://a@corp.example:secret@srv/q', 'smb://a@corp.example:...@srv/q'],
  ['lpd:bob:s3cret@host', 'lpd:bob:...@host'],
  ['smb://srv/q?user=bob&password=a+b#c&x=1', 'smb://srv/q?user=bob&password=...&x=1'],
  [
    '  "P": { "device": "ipp://a:b@h/x" }, "Q": { "device": "ipp://c:d@h/y" }',
    '  "P": { "device": "ipp://a:...@h/x" }, "Q": { "device": "ipp://c:...@h/y" }',
  ],
  ['"password": "a\\"b", "user": "bob"', '"password": "...", "user": "bob"'],
  ['lpd://bob:...@10.20.0.11/raw', 'lpd://bob:...@10.20.0.11/raw'],
];

describe('secret spans', () => {
  for (const [text, wanted] of shown) {
    it(JSON.stringify(text), () => {
      assert.equal(withoutSecrets(text), wanted);
      assert.equal(withoutSecrets(wanted), wanted);
    });
  }

  for (const { name, value, secrets } of secretSpellings) {
    for (const [where, text] of [
      ['alone', value],
      ['as JSON', `    "device": ${JSON.stringify(value)}, // the old one`],
      ['in a message', `The device "${value}" is none.`],
    ] as const) {
      it(`${name}, ${where}`, () => {
        const left = withoutSecrets(text);
        for (const secret of secrets) assert.ok(!left.includes(secret), left);
      });
    }
  }

  for (const text of publicUris) {
    it(`leaves ${JSON.stringify(text)} alone`, () => assert.deepEqual(secretSpans(text), []));
  }

  it('knows secrets by their names', () => {
    for (const name of ['password', 'PASS', 'auth-token', 'smb_password', 'apikey', 'pwd'])
      assert.ok(isSecretName(name), name);
    for (const name of ['passive', 'order', 'community', 'author', 'compass'])
      assert.ok(!isSecretName(name), name);
  });
});
