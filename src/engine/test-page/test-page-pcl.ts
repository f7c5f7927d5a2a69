/** The test page in PCL 5, framed by UEL and PJL as HP's PJL Technical Reference has it, so that no printer prints the commands as text. */
import { type TestPageContent, testPageRows } from './test-page-content.ts';

const escapeByte = '\u001b';
/** Universal exit language: back to PJL, whatever language ran before. */
const uel = `${escapeByte}%-12345X`;
const reset = `${escapeByte}E`;

export function pclTestPage(content: TestPageContent): string {
  const rows = testPageRows(content).map(([name, value]) => `${`${name}:`.padEnd(16)}${value.slice(0, 62)}`);
  return [
    `${uel}@PJL ENTER LANGUAGE=PCL\r\n`,
    reset,
    // Portrait, Courier at 10 characters an inch, end-of-line wrap off.
    `${escapeByte}&l0O${escapeByte}(8U${escapeByte}(s0p10h12v0s0b3T`,
    `${escapeByte}(s3BPlaten test page${escapeByte}(s0B\r\n\r\n`,
    ...rows.map((row) => `${row}\r\n`),
    '\r\n',
    rule(1500, 6),
    '\f',
    reset,
    uel,
  ].join('');
}

/** A black rule, in 300ths of an inch: shows whether the device renders graphics. */
function rule(width: number, height: number): string {
  return `${escapeByte}*c${width}a${height}b0P`;
}
