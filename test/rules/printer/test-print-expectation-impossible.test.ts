/** What test-print-expectation-impossible reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { itReports } from '../marked-text.ts';
import { fixTitles } from '../offered-fixes.ts';

const site = (device: string, expect: string, more = '', test = ''): string => `{
  "ports": { "P": { "device": "${device}"${more} } },
  "printers": { "A": { "port": "P", "testPrint": { ${test}"expect": { ${expect} } } } }
}`;

const marked = (device: string, expect: string, marks: string, more = '', test = ''): string => {
  const lines = site(device, expect, more, test).split('\n');
  const start = (lines[2] ?? '').indexOf(expect) + marks.length - marks.trimStart().length;
  return [
    ...lines.slice(0, 3),
    `${' '.repeat(start)}${marks.trim()} warning test-print-expectation-impossible`,
    ...lines.slice(3),
  ].join('\n');
};

const lpd = 'lpd://10.0.0.1/raw';
const hash = 'ab'.repeat(32);

describe('test-print-expectation-impossible', () => {
  itReports({
    'printed over raw': marked('socket://h', '"outcome": "printed"', '           ^^^^^^^^^'),
    'accepted over raw': marked('socket://h', '"outcome": "accepted"', '           ^^^^^^^^^^'),
    'printed over LPR': marked(lpd, '"outcome": "printed"', '           ^^^^^^^^^'),
    'printed over a Standard TCP/IP port that speaks LPR': marked(
      lpd,
      '"outcome": "printed"',
      '           ^^^^^^^^^',
      ', "monitor": "standard-tcpip"',
    ),
    'sides over raw': marked('socket://h', '"pages": 1', '         ^'),
    'sides over LPR': marked(lpd, '"pages": 2', '         ^'),
    'source ports of a raw port': marked(
      'socket://h',
      '"sourcePorts": "rfc1179"',
      '               ^^^^^^^^^',
    ),
    'source ports of an IPP port': marked(
      'ipp://h/ipp',
      '"sourcePorts": "reserved"',
      '               ^^^^^^^^^^',
    ),
    'source ports that the port does not send from': marked(
      lpd,
      '"sourcePorts": "1024-2000"',
      '               ^^^^^^^^^^^',
      ', "sourcePorts": "721-731"',
    ),
    'what is no range': marked(lpd, '"sourcePorts": "731-721"', '               ^^^^^^^^^'),
    'what is no SHA-256': marked(lpd, '"sha256": "ab"', '          ^^^^', '', '"file": "page.txt", '),
    'the SHA-256 of a page that shows the time': marked(
      lpd,
      `"sha256": "${hash}"`,
      `          ${'^'.repeat(66)}`,
    ),
    'a page that shows the time against a file': marked(lpd, '"equals": "page.txt"', '          ^^^^^^^^^^'),
    'a virtual printer by its kind': `{
  "ports": { "P": { "device": "virtual:v" } },
  "printers": { "A": { "port": "P", "testPrint": { "expect": { "outcome": "printed" } } } },
                                                                          ^^^^^^^^^ warning test-print-expectation-impossible
  "virtualPrinters": { "v": { "kind": "lpd" } }
}`,
    'sent over raw': site('socket://h', '"outcome": "sent"'),
    'a failure over raw': site('socket://h', '"outcome": "failed"'),
    'none sent, and cancelled': site('socket://h', '"outcome": "not-sent", "outcome": "cancelled"').replace(
      '"outcome": "not-sent", ',
      '',
    ),
    'accepted over LPR': site(lpd, '"outcome": "accepted"'),
    'printed sides over IPP': site('ipp://h/ipp', '"outcome": "printed", "pages": 1'),
    'source ports that overlap': site(lpd, '"sourcePorts": "512-1023"', ', "sourcePorts": "rfc1179"'),
    'source ports of a port that writes none': site(lpd, '"sourcePorts": "rfc1179"'),
    'the SHA-256 of a file': site(lpd, `"sha256": "${hash}"`, '', '"file": "page.txt", '),
    'a file against a file, and texts': site(
      lpd,
      '"equals": "page.txt", "contains": "x"',
      '',
      '"file": "page.txt", ',
    ),
    'a virtual IPP printer': `{
  "ports": { "P": { "device": "virtual:v" } },
  "printers": { "A": { "port": "P", "testPrint": { "expect": { "outcome": "printed" } } } },
  "virtualPrinters": { "v": { "kind": "ipp" } }
}`,
    'only the first port of a pool': `{
  "ports": { "P": { "device": "ipp://h/ipp" }, "Q": { "device": "socket://h" } },
  "printers": { "A": { "port": ["P", "Q"], "testPrint": { "expect": { "outcome": "printed" } } } }
}`,
  });

  it('offers what can be met', () => {
    const titles = (device: string, expect: string, more = '') =>
      fixTitles(site(device, expect, more), 'test-print-expectation-impossible');
    assert.deepEqual(titles('socket://h', '"outcome": "printed"'), ['unsafe: Expect sent']);
    assert.deepEqual(titles(lpd, '"outcome": "printed", "pages": 1'), [
      'unsafe: Expect accepted',
      'unsafe: Remove "pages"',
    ]);
    assert.deepEqual(titles(lpd, '"sourcePorts": "1-2"', ', "sourcePorts": "rfc1179"'), [
      'unsafe: Expect source ports rfc1179',
    ]);
    assert.deepEqual(titles('socket://h', '"sourcePorts": "1-2"'), ['unsafe: Remove "sourcePorts"']);
  });
});
