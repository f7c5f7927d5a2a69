/** The test page in PCL 5, framed by UEL and PJL as HP's PJL Technical Reference has it, so that no printer prints the commands as text. */
import { type TestPageContent, testPageRows } from './test-page-content.ts';

const escapeByte = '\u001b';
/** Universal exit language: back to PJL, whatever language ran before. */
const uel = `${escapeByte}%-12345X`;
const reset = `${escapeByte}E`;

export const pclTitle = 'Platen test page';
/** The black rule below the rows, in 300ths of an inch. */
export const pclRule = { width: 1500, height: 6 };

export function pclTestPage(content: TestPageContent): string {
  return pclPage(
    testPageRows(content).map(([name, value]) => `${`${name}:`.padEnd(16)}${value.slice(0, 62)}`),
  );
}

/** Rows of text below the title, and a rule below them. */
export function pclPage(rows: readonly string[]): string {
  return [
    `${uel}@PJL ENTER LANGUAGE=PCL\r\n`,
    reset,
    // Portrait, Courier at 10 characters an inch, end-of-line wrap off.
    `${escapeByte}&l0O${escapeByte}(8U${escapeByte}(s0p10h12v0s0b3T`,
    `${escapeByte}(s3B${pclTitle}${escapeByte}(s0B\r\n\r\n`,
    ...rows.map((row) => `${row}\r\n`),
    '\r\n',
    rule(pclRule.width, pclRule.height),
    '\f',
    reset,
    uel,
  ].join('');
}

/** Shows whether the device renders graphics. */
function rule(width: number, height: number): string {
  return `${escapeByte}*c${width}a${height}b0P`;
}
