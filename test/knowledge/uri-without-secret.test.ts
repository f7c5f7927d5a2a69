/** What a message may quote of a URI. */
import assert from 'node:assert/strict';
import { uriWithoutSecret } from '../../src/knowledge/uri-without-secret.ts';

const cases: [text: string, quoted: string][] = [
  ['lpd://10.20.0.11/raw', 'lpd://10.20.0.11/raw'],
  ['lpd://bob@10.20.0.11/raw', 'lpd://bob@10.20.0.11/raw'],
  ['socket://10.20.0.11:9100', 'socket://10.20.0.11:9100'],
  ['lpd://bob:hunter2@10.20.0.11/raw', 'lpd://bob:...@10.20.0.11/raw'],
  ['lpd://bob:hun@ter/2@10.20.0.11/raw', 'lpd://bob:...@10.20.0.11/raw'],
  ['lpd://bob:hunt\ner2@10.20.0.11/raw', 'lpd://bob:...@10.20.0.11/raw'],
  ['lpd//bob:hunter2@10.20.0.11/raw', 'lpd//bob:...@10.20.0.11/raw'],
  ['//bob:hunter2@10.20.0.11/raw', '//bob:...@10.20.0.11/raw'],
  ['beh:/1/3/5/lpd://bob:hunter2@10.20.0.11/raw', 'beh:/1/3/5/lpd://bob:...@10.20.0.11/raw'],
  ['accounting lpd', 'accounting lpd'],
];

describe('URI without secret', () => {
  for (const [text, quoted] of cases) {
    it(JSON.stringify(text), () => assert.equal(uriWithoutSecret(text), quoted));
  }
});
