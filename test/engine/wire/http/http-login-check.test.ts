/** The printer's side of logins: whose answers it takes, and for how long. */
import assert from 'node:assert/strict';
import {
  authorization,
  type HttpChallenge,
  readChallenges,
} from '../../../../src/engine/wire/http/http-authentication.ts';
import { type HttpRequestHead, headerValues } from '../../../../src/engine/wire/http/http-head.ts';
import { HttpLoginCheck } from '../../../../src/engine/wire/http/http-login-check.ts';

const login = { user: 'alice', password: 'secret' };
const target = '/ipp/print';
const inTheOpen = { nowMs: 0, isPrivate: false };
const inPrivate = { nowMs: 0, isPrivate: true };

function newCheck(right = login): HttpLoginCheck {
  let count = 0;
  return new HttpLoginCheck(right, () => {
    count += 1;
    return `nonce-${count}`;
  });
}

function headWith(value?: string): HttpRequestHead {
  const headers = value === undefined ? [] : ([['Authorization', value]] as const);
  return { kind: 'request', method: 'POST', target, minor: 1, headers };
}

function asked(check: HttpLoginCheck, moment = inTheOpen): HttpChallenge[] {
  return readChallenges(
    headerValues({ headers: check.challenges(false, moment) }, 'www-authenticate').join(', '),
  );
}

function answer(challenge: HttpChallenge, count = 1, given = login): HttpRequestHead {
  const value = authorization(challenge, given, { method: 'POST', target, clientNonce: 'abc', count });
  // As the receiver reads it, byte by byte.
  return headWith(Buffer.from(value).toString('latin1'));
}

describe('HTTP login check', () => {
  it('asks for Digest, the strongest first, and for Basic only where nobody can listen', () => {
    const words = (moment: typeof inTheOpen) =>
      asked(newCheck(), moment).map(({ scheme, parameters }) =>
        [scheme, parameters.get('algorithm')].join(' '),
      );
    assert.deepEqual(words(inTheOpen), ['digest SHA-256', 'digest MD5']);
    assert.deepEqual(words(inPrivate), ['digest SHA-256', 'digest MD5', 'basic ']);
  });

  it('takes the right answer to each of its challenges', () => {
    const check = newCheck();
    for (const challenge of asked(check, inPrivate))
      assert.equal(
        check.check(answer(challenge, challenge.parameters.get('algorithm') === 'MD5' ? 2 : 1), inPrivate),
        'accepted',
        challenge.scheme,
      );
  });

  it('takes names and passwords of all letters', () => {
    const unusual = { user: 'Jörg "J" Ünal', password: 'grün:報\\' };
    const check = newCheck(unusual);
    const [challenge] = asked(check);
    assert.ok(challenge);
    assert.equal(check.check(answer(challenge, 1, unusual), inTheOpen), 'accepted');
  });

  for (const [what, given] of [
    ['another password', { ...login, password: 'Secret' }],
    ['another user', { ...login, user: 'bob' }],
    ['nothing', { user: '', password: '' }],
  ] as const) {
    it(`refuses ${what}, by each scheme`, () => {
      const check = newCheck();
      for (const challenge of asked(check, inPrivate))
        assert.equal(check.check(answer(challenge, 1, given), inPrivate), 'wrong', challenge.scheme);
    });
  }

  it('takes an answer once: what was overheard is stale, and so is what is older than five minutes or made up', () => {
    const check = newCheck();
    const [challenge] = asked(check);
    assert.ok(challenge);
    const at = (count: number, nowMs = 0, other = challenge) =>
      check.check(answer(other, count), { nowMs, isPrivate: false });
    assert.deepEqual(
      [at(1), at(1), at(2), at(2), at(1)],
      ['accepted', 'stale', 'accepted', 'stale', 'stale'],
    );
    assert.deepEqual([at(9, 300_000), at(10, 300_001)], ['accepted', 'stale']);
    const madeUp = { ...challenge, parameters: new Map([...challenge.parameters, ['nonce', 'mine']]) };
    assert.equal(at(1, 0, madeUp), 'stale');
    const [, header = ''] = check.challenges(true, inTheOpen)[0] ?? [];
    assert.match(header, /nonce="nonce-2", stale=true/);
  });

  it('forgets the oldest of a thousand nonces that nobody answered', () => {
    const check = newCheck();
    const [first] = asked(check);
    assert.ok(first);
    for (let count = 0; count < 999; count += 1) check.challenges(false, inTheOpen);
    assert.equal(check.check(answer(first), inTheOpen), 'accepted');
    check.challenges(false, inTheOpen);
    assert.equal(check.check(answer(first, 2), inTheOpen), 'stale');
  });

  for (const [what, change] of [
    ['another target', [/uri="[^"]*"/, 'uri="/other"']],
    ['another realm', [/realm="[^"]*"/, 'realm="x"']],
    ['no quality', [/qop=auth, /, '']],
    ['an algorithm that was not offered', [/SHA-256/, 'SHA-512-256']],
    ['no count', [/nc=\d+/, 'nc=1']],
    ['a count of nine digits', [/nc=/, 'nc=0']],
    ['a count with more after it', [/nc=\d+/, '$&x']],
    ['another name', [/username="[^"]*"/, 'username="bob"']],
    ['a blank as the scheme', [/^Digest/, 'Other']],
    ['no response', [/response="[^"]*"/, 'response=""']],
  ] as const) {
    it(`refuses an answer with ${what}`, () => {
      const check = newCheck();
      const [challenge] = asked(check);
      assert.ok(challenge);
      const [[, value] = ['', '']] = answer(challenge).headers;
      const changed = value.replace(change[0], change[1]);
      assert.notEqual(changed, value);
      assert.equal(check.check(headWith(changed), inTheOpen), 'wrong');
    });
  }

  for (const [what, changes] of [
    ['another realm', { realm: 'x' }],
    ['an algorithm that was not offered', { algorithm: 'SHA-512-256' }],
    ['a session', { algorithm: 'SHA-256-sess' }],
    ['no quality', { qop: undefined }],
  ] as const) {
    it(`refuses an answer with ${what}, right as it is for that`, () => {
      const check = newCheck();
      const [challenge] = asked(check);
      assert.ok(challenge);
      const parameters = new Map(challenge.parameters);
      for (const [name, value] of Object.entries(changes))
        if (value === undefined) parameters.delete(name);
        else parameters.set(name, value);
      assert.equal(check.check(answer({ ...challenge, parameters }), inTheOpen), 'wrong');
      assert.equal(check.check(answer(challenge), inTheOpen), 'accepted');
    });
  }

  for (const algorithm of ['', 'algorithm=md5, ', 'algorithm=MD5, ']) {
    it(`takes an answer with "${algorithm}" for MD5`, () => {
      const check = newCheck();
      const challenge = asked(check)[1];
      assert.ok(challenge);
      const [[, value] = ['', '']] = answer(challenge).headers;
      const changed = value.replace('algorithm=MD5, ', algorithm);
      assert.equal(changed.includes('algorithm'), algorithm !== '');
      assert.equal(check.check(headWith(changed), inTheOpen), 'accepted');
    });
  }

  it('counts five minutes from when the nonce was drawn', () => {
    const check = newCheck();
    const [challenge] = asked(check, { nowMs: 1_000_000, isPrivate: false });
    assert.ok(challenge);
    const at = (count: number, nowMs: number) =>
      check.check(answer(challenge, count), { nowMs, isPrivate: false });
    assert.deepEqual([at(1, 1_300_000), at(2, 1_300_001)], ['accepted', 'stale']);
  });

  it('writes its headers', () => {
    const nonce = 'nonce="nonce-1"';
    assert.deepEqual(newCheck().challenges(false, inPrivate), [
      ['WWW-Authenticate', `Digest realm="Platen", qop="auth", algorithm=SHA-256, ${nonce}`],
      ['WWW-Authenticate', `Digest realm="Platen", qop="auth", algorithm=MD5, ${nonce}`],
      ['WWW-Authenticate', 'Basic realm="Platen", charset="UTF-8"'],
    ]);
    assert.deepEqual(newCheck().challenges(true, inTheOpen), [
      ['WWW-Authenticate', `Digest realm="Platen", qop="auth", algorithm=SHA-256, ${nonce}, stale=true`],
      ['WWW-Authenticate', `Digest realm="Platen", qop="auth", algorithm=MD5, ${nonce}, stale=true`],
    ]);
  });

  for (const [value, result] of [
    [undefined, 'missing'],
    ['', 'wrong'],
    ['Bearer abc', 'wrong'],
    ['Digest', 'wrong'],
    ['Basic', 'wrong'],
    ['Basic !!!', 'wrong'],
    ['Basic YWxpY2U6c2VjcmV0', 'wrong'],
    [`Digest ${'username="alice", '.repeat(10_000)}`, 'wrong'],
  ] as const) {
    it(`calls ${JSON.stringify(value?.slice(0, 30))} ${result} where somebody can listen`, () => {
      assert.equal(newCheck().check(headWith(value), inTheOpen), result);
    });
  }

  for (const [value, result] of [
    ['basic YWxpY2U6c2VjcmV0', 'accepted'],
    ['Basic   YWxpY2U6c2VjcmV0 ', 'accepted'],
    ['xbasic YWxpY2U6c2VjcmV0', 'wrong'],
    ['BasicYWxpY2U6c2VjcmV0', 'wrong'],
    ['Basic YWxpY2U6U2VjcmV0', 'wrong'],
  ] as const) {
    it(`calls "${value}" ${result} where nobody can listen`, () => {
      assert.equal(newCheck().check(headWith(value), inPrivate), result);
    });
  }
});
