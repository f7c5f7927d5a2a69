/** The remedies of a cause that are lines of a configuration, or properties of ours, as edits of the configurations among the evidence. */
import { ownFormat } from '../format/config-format.ts';
import { applyTextEdits } from '../format/edit/edit-text.ts';
import type { TextEdit } from '../format/edit/text-edit.ts';
import { type ConfLine, readConfLines } from '../interchange/cups/conf-lines.ts';
import { lineBreakOf, replacedValue } from '../interchange/cups/write-conf.ts';
import { recogniseFormat } from '../interchange/formats.ts';
import { isOwnFileName } from '../knowledge/own-file-name.ts';
import { diagnose } from '../language/diagnosis/diagnose.ts';
import { defaultSettings } from '../model/settings.ts';
import { createSite, type WholeSite } from '../site/site.ts';
import type { Cause, RemedyDirective, RemedyProperty } from './cause.ts';
import type { Observation } from './observation.ts';
import type { Evidence, Session } from './session.ts';

export interface RemedyEdit {
  /** The line as it will be: "ServerAlias print.example.org"; of ours "LPR_LAB: sourcePorts = rfc1179". */
  readonly title: string;
  /** Whose text it changes. */
  readonly evidence: string;
  readonly edit: TextEdit;
}

/** @param supporting the observations that speak for the cause: what they captured may be what is to be written */
export function remedyEdits(
  { directives = [], properties = [] }: Cause,
  supporting: readonly Observation[],
  { evidence, printer }: Pick<Session, 'evidence' | 'printer'>,
): readonly RemedyEdit[] {
  const whole = evidence.filter(({ firstLine = 1 }) => firstLine === 1);
  return [
    ...directives.flatMap((directive) => {
      const value = writtenValue(directive, supporting);
      if (value === undefined) return [];
      return whole
        .filter(({ name, text }) => recogniseFormat(name, text)?.id === directive.format)
        .flatMap(({ name, text }) => {
          const edit = directiveEdit(text, directive, value);
          return edit ? [{ title: `${directive.name} ${value}`, evidence: name, edit }] : [];
        });
    }),
    ...properties.flatMap((property) =>
      whole.filter(({ name }) => isOwnFileName(name)).flatMap((one) => propertyEdits(one, property, printer)),
    ),
  ];
}

/** What a log captured was sent by anybody: only a host name or an address is taken from it. */
function writtenValue(
  { value, hostOf }: RemedyDirective,
  supporting: readonly Observation[],
): string | undefined {
  if (hostOf === undefined) return value;
  const captured = supporting.find(({ id }) => id === hostOf)?.value?.replace(/:\d{1,5}$/, '');
  return captured !== undefined && /^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?$/i.test(captured)
    ? captured
    : undefined;
}

/** Outside of all blocks. A list gets one more line, of anything else the last line counts. */
function directiveEdit(
  text: string,
  { name, isList = false }: RemedyDirective,
  value: string,
): TextEdit | undefined {
  const lines = topLevelLines(text);
  const same = lines.filter(({ nameText }) => nameText.toLowerCase() === name.toLowerCase());
  const last = same.at(-1);
  const wanted = value.toLowerCase();
  const isThere = isList
    ? same.some(({ valueText }) => valueText.toLowerCase().split(/\s+/).includes(wanted))
    : last?.valueText.toLowerCase() === wanted;
  if (isThere) return undefined;
  if (last && !isList) return replacedValue(last, value);
  const after = last ?? lines.at(-1);
  if (!after) return { start: 0, end: 0, newText: `${name} ${value}${lineBreakOf(text)}` };
  const at = after.line.end;
  const isEnded = text[at - 1] === '\n';
  const line = `${name} ${value}`;
  return {
    start: at,
    end: at,
    newText: isEnded ? `${line}${lineBreakOf(text)}` : `${lineBreakOf(text)}${line}`,
  };
}

function topLevelLines(text: string): readonly ConfLine[] {
  let depth = 0;
  const lines: ConfLine[] = [];
  for (const line of readConfLines(text)) {
    if (line.kind === 'open') depth += 1;
    else if (line.kind === 'close') depth = Math.max(0, depth - 1);
    else if (depth === 0) lines.push(line);
  }
  return lines;
}

/** Of the ports of the printer in question; without one, of the only port that there is. Nothing that would be a finding. */
function propertyEdits(
  { name, text }: Evidence,
  { path: [property, part], value }: RemedyProperty,
  printer: Session['printer'],
): readonly RemedyEdit[] {
  const site = createSite(ownFormat.read(text));
  return portsOf(site, printer?.evidence === name ? printer.id : undefined).flatMap((port) => {
    const path = ['ports', port, property];
    const isThere = part !== undefined && Object.hasOwn(site.find('ports', port) ?? {}, property);
    const [edits] = ownFormat.write(text, [
      [
        part === undefined
          ? { kind: 'set', path, value }
          : isThere
            ? { kind: 'set', path: [...path, part], value }
            : { kind: 'set', path, value: { [part]: value } },
      ],
    ]);
    const [edit] = edits ?? [];
    if (!edits || !edit || edits.length > 1) return [];
    const after = applyTextEdits(text, edits);
    if (after === text || findingCount(after) > findingCount(text)) return [];
    const written = part === undefined ? property : `${property}.${part}`;
    return [{ title: `${port}: ${written} = ${value}`, evidence: name, edit }];
  });
}

function portsOf(site: WholeSite, printer: string | undefined): readonly string[] {
  if (printer === undefined) {
    const all = [...site.all('ports')];
    return all.length === 1 ? all.map(({ id }) => id) : [];
  }
  const found = [...site.all('printers')].find(({ id }) => id.toLowerCase() === printer.toLowerCase());
  return (found?.ports ?? []).flatMap(({ value }) => site.find('ports', value)?.id ?? []);
}

function findingCount(text: string): number {
  return diagnose(text, defaultSettings, maxFindings, ownFormat).findings.length;
}

const maxFindings = 200;
