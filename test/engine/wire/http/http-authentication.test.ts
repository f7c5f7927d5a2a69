/** Logins as the standards' own examples have them, and challenges however they are written. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  authorization,
  chooseChallenge,
  type HttpChallenge,
  httpChallenges,
  readChallenges,
  staysOnThisMachine,
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
    [
      'a Digest that protects the body or not',
      ['Digest nonce="n", qop="auth-int, auth"'],
      false,
      'digest undefined',
    ],
    ['a Digest with a session', ['Digest nonce="n", algorithm=MD5-sess'], false, 'digest MD5-sess'],
    [
      'the strongest with a session',
      [
        'Digest nonce="n", algorithm=SHA-512-256',
        'Digest nonce="n", algorithm=MD5',
        'Digest nonce="n", algorithm=SHA-256-sess',
      ],
      false,
      'digest SHA-512-256',
    ],
    [
      'a session and something weaker',
      ['Digest nonce="n", algorithm=MD5', 'Digest nonce="n", algorithm=SHA-256-sess'],
      false,
      'digest SHA-256-sess',
    ],
    ['a session in mid-word', ['Digest nonce="n", algorithm=MD-sess5'], false, undefined],
    ['a name that every object has', ['Digest nonce="n", algorithm=toString'], false, undefined],
    ['a Digest without a nonce', ['Digest realm="a"'], false, undefined],
    ['another scheme with a nonce', ['Other realm="a", nonce="n"'], true, undefined],
    ['a scheme of others', ['Negotiate', 'Bearer realm="a"'], true, undefined],
    ['nothing', [], true, undefined],
  ] as const) {
    it(`choose, of ${name}, ${expected ?? 'none'}`, () => {
      const chosen = chooseChallenge(challengesIn(...values), { isPrivate });
      assert.equal(chosen && `${chosen.scheme} ${chosen.parameters.get('algorithm')}`, expected);
    });
  }

  const hashOf = (algorithm: string) => (text: string) => createHash(algorithm).update(text).digest('hex');
  const sha = hashOf('sha256');
  const md5 = hashOf('md5');
  const asked = 'GET:/dir/index.html';
  const nonce = request.clientNonce;

  const answers: readonly [challenge: string, answer: string][] = [
    [
      'Digest realm="a \\"b\\\\c", nonce=n, algorithm=SHA-256-sess, qop=auth, opaque="o\\"p"',
      `Digest username="Mufasa", realm="a \\"b\\\\c", nonce="n", uri="/dir/index.html", response="${sha(`${sha(`${sha('Mufasa:a "b\\c:Circle of Life')}:n:${nonce}`)}:n:0000001f:${nonce}:auth:${sha(asked)}`)}", algorithm=SHA-256-sess, opaque="o\\"p", qop=auth, nc=0000001f, cnonce="${nonce}"`,
    ],
    [
      'Digest',
      `Digest username="Mufasa", realm="", nonce="", uri="/dir/index.html", response="${md5(`${md5('Mufasa::Circle of Life')}::${md5(asked)}`)}"`,
    ],
    [
      'Digest realm = "a\rb\nc\0d" , nonce\t=\tn, algorithm="M D5!"',
      `Digest username="Mufasa", realm="abcd", nonce="n", uri="/dir/index.html", response="${md5(`${md5('Mufasa:a\rb\nc\0d:Circle of Life')}:n:${md5(asked)}`)}", algorithm=MD5`,
    ],
  ];
  for (const [challenge, answer] of answers) {
    it(`answer to ${JSON.stringify(challenge)}`, () => {
      const [one] = challengesIn(challenge);
      assert.ok(one);
      assert.equal(authorization(one, login, { ...request, count: 31 }), answer);
    });
  }

  const read: readonly [text: string, challenges: readonly string[]][] = [
    ['', []],
    ['a=b', []],
    ['a=b, Basic realm="x", c=d', ['basic realm=x c=d']],
    ['Negotiate, NTLM', ['negotiate', 'ntlm']],
    ['Digest Realm = "a, b=c" ,nonce=, x=""', ['digest realm=a, b=c nonce= x=']],
    ['Digest a="x\\"y\\\\z"', ['digest a=x"y\\z']],
    ['Digest a="x', ['digest a=', 'x']],
    ['a b c d e f g h i j', [...'abcdefghij']],
    ['a b c d e f g h i j k', [...'abcdefghij']],
    [`A ${'x=y,'.padEnd(4094)}B`, ['a x=y']],
    [`A ${'x=y,'.padEnd(4093)}BC`, ['a x=y', 'b']],
  ];
  for (const [text, challenges] of read) {
    it(`are read of ${JSON.stringify(text.slice(0, 30))}: ${challenges.length} challenges`, () => {
      assert.deepEqual(
        readChallenges(text).map(({ scheme, parameters }) =>
          [scheme, ...[...parameters].map((pair) => pair.join('='))].join(' '),
        ),
        challenges,
      );
    });
  }

  for (const [host, stays] of [
    ['127.0.0.1', true],
    ['127.255.0.9', true],
    ['::1', true],
    ['localhost', true],
    ['LocalHost', true],
    ['x127.0.0.1', false],
    ['10.127.0.1', false],
    ['1270.0.0.1', false],
    ['fe80::1', false],
    ['::1f', false],
    ['localhost.example', false],
    ['mylocalhost', false],
    ['', false],
  ] as const) {
    it(`${stays ? 'stay' : 'do not stay'} on this machine with "${host}"`, () => {
      assert.equal(staysOnThisMachine(host), stays);
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
