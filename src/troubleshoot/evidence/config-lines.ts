/** A configuration as evidence: its lines, and what the rules find in it. */
import { ownFormat } from '../../format/config-format.ts';
import { recogniseFormat } from '../../interchange/formats.ts';
import { diagnose } from '../../language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../model/settings.ts';
import type { EvidenceLine } from '../observation.ts';

/** More than that says nothing new. */
const maxFindings = 200;

/**
 * @param path says which format it is, as in the name of a file; decides together with the text
 * @returns nothing where it is no configuration that Platen reads
 */
export function configLines(path: string, text: string): readonly EvidenceLine[] {
  const format = /printers\.jsonc$/.test(path) ? ownFormat : recogniseFormat(path, text);
  if (!format) return [];
  const { findings } = diagnose(text, defaultSettings, maxFindings, format);
  const lines = text.split('\n').map(
    (line, index): EvidenceLine => ({
      kind: 'config',
      text: line.trim(),
      place: { evidence: path, line: index + 1 },
    }),
  );
  return [
    ...lines.filter((line) => line.text !== ''),
    ...findings.map(
      ({ rule, message, span }): EvidenceLine => ({
        kind: 'finding',
        text: `${rule}: ${message}`,
        place: { evidence: path, line: text.slice(0, span.start).split('\n').length },
      }),
    ),
  ];
}
