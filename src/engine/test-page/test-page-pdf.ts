/** The test page as PDF 1.4 (ISO 32000-1 §7.5): five objects, standard fonts, one page that fits A4 and Letter. */
import { type TestPageContent, testPageRows } from './test-page-content.ts';

const lineHeight = 16;
const firstRowY = 666;
const maxValueLength = 72;

export function pdfTestPage(content: TestPageContent): string {
  const drawing = drawPage(content);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  return `${file}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}

function drawPage(content: TestPageContent): string {
  const rows = testPageRows(content).flatMap(([name, value], index) => {
    const y = firstRowY - index * lineHeight;
    return [
      `BT /F1 10 Tf 56 ${y} Td ${pdfString(name.slice(0, 20))} Tj ET`,
      `BT /F2 9 Tf 166 ${y} Td ${pdfString(shorten(value))} Tj ET`,
    ];
  });
  return ['1 w 37 37 521 718 re S', 'BT /F1 24 Tf 56 710 Td (Platen test page) Tj ET', ...rows].join('\n');
}

/** Unescaped, a bracket in a printer's name would end the string. */
function pdfString(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&')})`;
}

function shorten(value: string): string {
  return value.length <= maxValueLength ? value : `${value.slice(0, maxValueLength - 3)}...`;
}
