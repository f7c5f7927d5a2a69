/** Logins as the standards' own examples have them, and challenges however they are written. */
import assert from 'node:assert/strict';
import {
  authorization,
  chooseChallenge,
  type HttpChallenge,
  httpChallenges,
} from '../../../../src/engine/wire/http/http-authentication.ts';

function challengesIn(...values: string[]): HttpChallenge[] {
  const headers = values.map((value) => ['WWW-Authenticate', value] as const);
  return httpChallenges({ kind: 'response', status: 401, reason: '', minor: 1, headers });
}

describe('HTTP logins', () => {
  // RFC 7616 §3.9.1.
  const example = (algorithm: string) =>
    `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`;
  const request = {
    method: 'GET',
    target: '/dir/index.html',
    clientNonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
    count: 1,
  };
  const login = { user: 'Mufasa', password: 'Circle of Life' };

  for (const [algorithm, response] of [
    ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
    ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
  ] as const) {
    it(`answer to a Digest with ${algorithm} as RFC 7616 does`, () => {
      const [challenge] = challengesIn(example(algorithm));
      assert.ok(challenge);
      const value = authorization(challenge, login, request);
      assert.match(value, new RegExp(`response="${response}"`));
      assert.match(value, /username="Mufasa".*qop=auth, nc=00000001/);
    });
  }

  it('answer to a Digest without a quality as RFC 2069 does', () => {
    const [challenge] = challengesIn(
      'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"',
    );
    assert.ok(challenge);
    // The user and password of RFC 2617 §3.5.
    const value = authorization(challenge, { user: 'Mufasa', password: 'Circle Of Life' }, request);
    assert.match(value, /response="670fd8c2df070c60b045671b8b24ff02"/);
    assert.doesNotMatch(value, /qop/);
  });

  it('answer to Basic as RFC 7617 does', () => {
    const [challenge] = challengesIn('Basic realm="foo", charset="UTF-8"');
    assert.ok(challenge);
    const value = authorization(challenge, { user: 'test', password: '123£' }, request);
    assert.equal(value, 'Basic dGVzdDoxMjPCow==');
  });

  for (const [name, values, isPrivate, expected] of [
    ['the strongest Digest', [example('MD5'), example('SHA-256')], false, 'digest SHA-256'],
    ['a Digest before Basic', ['Basic realm="a", Digest realm="b", nonce="n"'], true, 'digest undefined'],
    ['Basic where nobody listens', ['Basic realm="a"'], true, 'basic undefined'],
    ['nothing but Basic where somebody may listen', ['Basic realm="a"'], false, undefined],
    ['a Digest of an unknown algorithm', ['Digest realm="a", nonce="n", algorithm=SHA-9'], true, undefined],
    [
      'a Digest that protects the body alone',
      ['Digest realm="a", nonce="n", qop="auth-int"'],
      true,
      undefined,
    ],
    ['a scheme of others', ['Negotiate', 'Bearer realm="a"'], true, undefined],
    ['nothing', [], true, undefined],
  ] as const) {
    it(`choose, of ${name}, ${expected ?? 'none'}`, () => {
      const chosen = chooseChallenge(challengesIn(...values), { isPrivate });
      assert.equal(chosen && `${chosen.scheme} ${chosen.parameters.get('algorithm')}`, expected);
    });
  }

  it('read what a hostile printer may write, and never a line break of it', () => {
    for (const value of [
      '',
      ',,,=',
      'Digest',
      'Digest realm="a',
      `Digest realm="${'x'.repeat(9000)}"`,
      'a '.repeat(5000),
    ]) {
      const challenges = challengesIn(value);
      assert.ok(challenges.length <= 10);
      for (const one of challenges) assert.doesNotMatch(authorization(one, login, request), /[\r\n]/);
    }
  });
});
