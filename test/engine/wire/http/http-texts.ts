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
  [
    'whose length is not that of a body here',
    'HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\nHTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nHTTP/1.1 199 X\r\nContent-Length: 5\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx',
    ['304', 'body ""', '204', 'body ""', '199', 'body ""', '200', 'body "x"'],
  ],
  ['after empty lines', '\n\r\n\nGET / HTTP/1.1\r\n\r\n', ['GET /', 'body ""']],
  [
    'that end with both ends of lines',
    'GET /1 HTTP/1.1\r\n\nGET /2 HTTP/1.1\n\r\n',
    ['GET /1', 'body ""', 'GET /2', 'body ""'],
  ],
  [
    'with sizes of chunks in all spellings',
    'POST / HTTP/1.1\nTransfer-Encoding: chunked\n\n10 \t;x=y\n0123456789abcdef\n000000000001\t\nx\n0a\n0123456789\n0;last\n\n',
    ['POST /', 'body "0123456789abcdefx0123456789"'],
  ],
  [
    'with trailers twice',
    'POST /1 HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nA: b\r\n\r\nPOST /2 HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ['POST /1', 'body ""', 'POST /2', 'body ""'],
  ],
];

const chunked = 'GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n';

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
  [
    'an encoding within chunks',
    'GET / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n',
    /transfer encoding "gzip, chunked"/,
  ],
  [
    'chunks twice',
    'GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n',
    /transfer encoding "chunked, chunked"/,
  ],
  [
    'an encoding of many words',
    `GET / HTTP/1.1\r\nTransfer-Encoding: ${'x'.repeat(50)}\r\n\r\n`,
    /transfer encoding "x{40}"/,
  ],
  [
    'a length of many words',
    `GET / HTTP/1.1\r\nContent-Length: ${'x'.repeat(50)}\r\n\r\n`,
    /length "x{40}"$/,
  ],
  ['a length of two numbers', 'GET / HTTP/1.1\r\nContent-Length: 1, 1\r\n\r\n', /gave the length "1, 1"/],
  ['a first line of one letter', 'x\nGET / HTTP/1.1\r\n\r\n', /no HTTP: "x"/],
  ['a return alone before it', '\rGET / HTTP/1.1\r\n\r\n', /no HTTP/],
  ['a long first line', `${'x'.repeat(70)}\r\n\r\n`, /no HTTP: "x{60}"$/],
  ['a header of one letter', 'GET / HTTP/1.1\r\nx\nA: b\r\n\r\n', /no HTTP: "GET/],
  ['a chunk size of two words', `${chunked}1 x\r\nx`, /chunk size "1 x"/],
  ['a chunk size of 13 digits', `${chunked}0000000000001\r\nx`, /chunk size "0000000000001"/],
  ['a chunk size with something before it', `${chunked}x1\r\nx`, /chunk size "x1"/],
  ['a long chunk size', `${chunked}${'x'.repeat(50)}\r\nx`, /chunk size "x{40}"$/],
  ['a return within a chunk size', `${chunked}1\r1\n`, /chunk size/],
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
