/** `docs/print-faults.md`: what can go wrong on the way to paper, what Platen does, and the test that shows it. */
import { evidenceText } from './evidence-text.ts';
import { type PrintFault, printFaults } from './print-faults.ts';

export function printFaultsDocs(): string {
  const all = printFaults.flatMap(({ faults }) => faults);
  const count = (state: PrintFault['state']): number => all.filter((fault) => fault.state === state).length;
  return `${[
    '# What goes wrong on the way to paper',
    '<!-- Generated from build/generate/print-faults.ts: npm run update -->',
    `${all.length} cases, collected from the sources and issues of print systems. Each line names the test that shows it; a test checks that these are there. ${count(undefined)} are handled, ${count('decided against')} are decided otherwise ([decisions](decisions.md)).`,
    ...printFaults.flatMap(({ title, faults }) => [
      `## ${title}`,
      [
        '| case | fault | what Platen does | shown by |',
        '| --- | --- | --- | --- |',
        ...faults.map(row),
      ].join('\n'),
    ]),
  ].join('\n\n')}\n`;
}

function row({ id, fault, answer, shownBy }: PrintFault): string {
  return `| ${id} | ${fault} | ${answer} | ${evidenceText(shownBy)} |`;
}
