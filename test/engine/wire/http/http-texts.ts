/** HTTP messages that are whole, and texts that are none or mean two things. */
export const whole: readonly [name: string, text: string, expected: readonly string[]][] = [
  [
    'with a length',
    'POST /ipp/print HTTP/1.1\r\nHost: lab\r\nContent-Length: 4\r\n\r\nabcd',
    ['POST /ipp/print', 'body "abcd"'],
  ],
  [
    'with chunks',
    'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n',
    ['POST /', 'body "abc0123456789"'],
  ],
  [
    'with trailers',
    'POST / HTTP/1.1\r\ntransfer-encoding: Chunked\r\n\r\n1\r\na\r\n0\r\nX: y\r\nZ: w\r\n\r\n',
    ['POST /', 'body "a"'],
  ],
  ['without a body', 'GET / HTTP/1.1\r\n\r\n', ['GET /', 'body ""']],
  [
    'one after another',
    'GET /1 HTTP/1.1\r\nContent-Length: 0\r\n\r\n\r\nGET /2 HTTP/1.1\r\n\r\n',
    ['GET /1', 'body ""', 'GET /2', 'body ""'],
  ],
  ['with bare line feeds', 'HTTP/1.1 200 OK\nContent-Length: 2\n\nok', ['200', 'body "ok"']],
  [
    'that say to continue first',
    'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx',
    ['100', 'body ""', '200', 'body "x"'],
  ],
  [
    'with one length twice',
    'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx',
    ['200', 'body "x"'],
  ],
  ['without a reason', 'HTTP/1.1 426\r\nContent-Length: 0\r\n\r\n', ['426', 'body ""']],
  ['without content', 'HTTP/1.1 204 No Content\r\n\r\n', ['204', 'body ""']],
];

export const doubtful: readonly [name: string, text: string, expected: RegExp][] = [
  ['no HTTP', 'hello\r\n\r\n', /no HTTP: "hello"/],
  ['another protocol', '220 lab FTP\r\n\r\n', /no HTTP: "220 lab FTP"/],
  ['a folded header', 'GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n', /no HTTP/],
  ['a blank before the colon', 'GET / HTTP/1.1\r\nContent-Length : 4\r\n\r\n', /no HTTP/],
  ['two lengths', 'GET / HTTP/1.1\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\n', /gave the length/],
  ['a negative length', 'GET / HTTP/1.1\r\nContent-Length: -4\r\n\r\n', /gave the length "-4"/],
  ['a hexadecimal length', 'GET / HTTP/1.1\r\nContent-Length: 0x10\r\n\r\n', /gave the length/],
  [
    'a length beyond all bounds',
    'GET / HTTP/1.1\r\nContent-Length: 99999999999999999\r\n\r\n',
    /gave the length/,
  ],
  [
    'a length and chunks',
    'GET / HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n',
    /both a length/,
  ],
  [
    'an encoding of no use here',
    'GET / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n',
    /transfer encoding "gzip"/,
  ],
  ['a chunk without a size', 'GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n\r\n', /chunk size ""/],
  ['a chunk of words', 'GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', /chunk size "zz"/],
  ['a negative chunk', 'GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n', /chunk size "-5"/],
  [
    'a chunk longer than it says',
    'GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabcd\r\n',
    /did not end a chunk/,
  ],
  ['a head without end', `GET / HTTP/1.1\r\n${'A: b\r\n'.repeat(10_000)}`, /more than 16384 bytes/],
  ['a line without end', 'x'.repeat(20_000), /more than 16384 bytes/],
  ['a hundred and one headers', `GET / HTTP/1.1\r\n${'A: b\r\n'.repeat(101)}\r\n`, /more than 100 headers/],
  [
    'an endless extension of a chunk',
    `GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1;${'x'.repeat(300)}`,
    /more than 256 bytes/,
  ],
  [
    'endless trailers',
    `GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n${'A: b\r\n'.repeat(4000)}`,
    /trailers of more than/,
  ],
];
