/** An expectation of a test print that nothing can meet: by its protocol, by its port, or because the page is never the same twice. */
import type { PortKind } from '../../knowledge/port-monitors.ts';
import type { Port, Printer, TestPrint } from '../../model/config.ts';
import type { Fix } from '../../model/finding.ts';
import { meetsExpectation, type Outcome } from '../../model/outcome.ts';
import { describePortRange, type PortRange, readSourcePorts } from '../../model/port-range.ts';
import { type Located, placeOf } from '../../model/span.ts';
import { kindOfVirtualPrint } from '../../site/print-plan/print-kind.ts';
import { writtenSourcePorts } from '../../site/source-ports/source-ports.ts';
import { defineRule, type Report, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'test-print-expectation-impossible',
  severity: 'warning',
  acrossValues: true,
  on: 'printers',
  where: 'testPrint',
  check(printer, { site, report }) {
    const { expect } = printer.testPrint;
    if (!expect) return;
    // One path is proved at a time: the first.
    const port = printer.ports[0] && site.find('ports', printer.ports[0].value);
    const kind = port && kindOfVirtualPrint(site, port);
    const test: Test = { printer, expect, port, kind };
    for (const check of checks) {
      const found = check(test);
      if (found) report(found);
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'A test print expects what its protocol, its port or its page can never give.',
  why: `What is known of a job depends on how it is sent: raw TCP has no acknowledgement, so that \`sent\` is the most there is; LPR acknowledges
a job (RFC 1179 §6) and says nothing of paper; only IPP reports that a job is completed and how many sides it printed (RFC 8011 §5.3.7 and
§5.3.18). Source ports are chosen by LPR ports alone, from what is written. A test page shows the time, so that no two are the same:
\`sha256\` and \`equals\` are for a \`file\`. Such a test is missed however well the printer works.`,
  sources: ['RFC 1179', 'RFC 8011'],
};

export const examples: RuleExamples = {
  bad: [
    `{
  "ports": { "RAW1": { "device": "socket://10.20.0.11:9100" } },
  "printers": { "Lobby": { "port": "RAW1", "testPrint": { "expect": { "outcome": "printed" } } } }
}`,
    `{
  "ports": { "LPR1": { "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" }, "sourcePorts": "rfc1179" } },
  "printers": { "Lobby": { "port": "LPR1", "testPrint": { "expect": { "sourcePorts": "1024-65535" } } } }
}`,
  ],
  good: `{
  "ports": {
    "IPP1": { "device": "ipp://10.20.0.11/ipp/print" },
    "LPR1": { "device": { "uri": "lpd://10.20.0.12/raw", "acceptsSourcePorts": "rfc1179" }, "sourcePorts": "rfc1179" }
  },
  "printers": {
    "Lobby": { "port": "IPP1", "testPrint": { "expect": { "outcome": "printed", "pages": 1 } } },
    "Desk": { "port": "LPR1", "testPrint": { "expect": { "outcome": "accepted", "sourcePorts": "721-731" } } }
  }
}`,
};

interface Test {
  readonly printer: Printer;
  readonly expect: NonNullable<TestPrint['expect']>;
  /** Undefined where none is known. */
  readonly port: Port | undefined;
  readonly kind: PortKind | undefined;
}

const checks: readonly ((test: Test) => Report | undefined)[] = [
  outcome,
  pages,
  sourcePorts,
  sha256,
  ({ expect, ...test }) => neverTheSame({ ...test, expect }, expect.equals),
];

function outcome({ printer, expect, kind }: Test): Report | undefined {
  const expected = expect.outcome;
  if (!expected || !kind) return undefined;
  const { bestOutcome: best, protocol } = kind;
  const isAtLeast = meetsExpectation('printed', expected.value as Outcome);
  if (!isAtLeast || meetsExpectation(best, expected.value as Outcome)) return undefined;
  return {
    span: placeOf(printer, expected),
    message: `The test expects ${expected.value}, but ${protocol} never says more than ${best}: it is always missed.`,
    fixes: {
      title: `Expect ${best}`,
      safe: false,
      edits: [{ kind: 'set', path: expectPath(printer, 'outcome'), value: best }],
    },
  };
}

function pages({ printer, expect, kind }: Test): Report | undefined {
  if (!expect.pages || !kind || kind.reportsPages) return undefined;
  return {
    span: placeOf(printer, expect.pages),
    message: `The test expects ${expect.pages.value} printed sides, but ${kind.protocol} reports none: only IPP does.`,
    fixes: removal(printer, 'pages'),
  };
}

function sourcePorts({ printer, expect, port, kind }: Test): Report | undefined {
  const expected = expect.sourcePorts;
  if (!expected) return undefined;
  const span = placeOf(printer, expected);
  const reading = readSourcePorts(expected.value);
  if (!reading.ok)
    return {
      span,
      message: `The test expects source ports "${expected.value}", which is no range: write "MIN-MAX" within 1-65535, "rfc1179", "reserved" or "unprivileged".`,
    };
  if (!port || !kind) return undefined;
  if (!kind.takes.includes('sourcePorts'))
    return {
      span,
      message: `The test expects source ports ${expected.value}, but ${kind.protocol} chooses none: only LPR ports do.`,
      fixes: removal(printer, 'sourcePorts'),
    };
  const written = writtenSourcePorts(port);
  if (!written || overlaps(written, reading.range)) return undefined;
  const what = describePortRange(written);
  return {
    span,
    message: `The test expects source ports ${expected.value}, but the port ${port.id} sends from ${what} only.`,
    related: [{ span: placeOf(port, port.sourcePorts), message: 'The source ports of the port.' }],
    fixes: {
      title: `Expect source ports ${port.sourcePorts?.value ?? what}`,
      safe: false,
      edits: [
        {
          kind: 'set',
          path: expectPath(printer, 'sourcePorts'),
          value: port.sourcePorts?.value ?? what,
        },
      ],
    },
  };
}

function sha256(test: Test): Report | undefined {
  const expected = test.expect.sha256;
  if (!expected) return undefined;
  if (/^[\da-f]{64}$/i.test(expected.value)) return neverTheSame(test, expected);
  return {
    span: placeOf(test.printer, expected),
    message: 'The test expects what is no SHA-256: that has 64 hexadecimal digits.',
  };
}

function neverTheSame({ printer }: Test, expected: Located<string> | undefined): Report | undefined {
  if (!expected || printer.testPrint?.file) return undefined;
  return {
    span: placeOf(printer, expected),
    message:
      'The test expects the same bytes each time, but prints a test page, which shows the time. Name a document by "file".',
  };
}

function removal(printer: Printer, property: string): Fix {
  return {
    title: `Remove "${property}"`,
    safe: false,
    edits: [{ kind: 'remove', path: expectPath(printer, property) }],
  };
}

function expectPath({ id }: Printer, property: string): string[] {
  return ['printers', id, 'testPrint', 'expect', property];
}

function overlaps(one: PortRange, other: PortRange): boolean {
  return one.min <= other.max && other.min <= one.max;
}
