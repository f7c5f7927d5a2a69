/** What of a job's wishes a printer can do, by its own -supported attributes (RFC 8011 §4.1.7, §5.2). */
import { isJobTemplateName } from '../../../../knowledge/ipp/job-template-names.ts';
import {
  findGroup,
  type IppAttribute,
  type IppMessage,
  type IppValue,
  unsupportedValue,
} from '../../../wire/ipp/ipp-message.ts';

export interface CheckedTemplate {
  readonly accepted: readonly IppAttribute[];
  /** As an answer returns them: with the values that are not supported, or the value "unsupported" where nothing of the name is. */
  readonly unsupported: readonly IppAttribute[];
}

export function checkJobTemplate(request: IppMessage, printer: readonly IppAttribute[]): CheckedTemplate {
  const supported = new Map(printer.map((one) => [one.name, one.values]));
  const wishes = [
    // Clients put them among the operation attributes, too; CUPS and its ippeveprinter take them from there.
    ...(findGroup(request, 'operation')?.attributes ?? []).filter(({ name }) => isJobTemplateName(name)),
    ...(findGroup(request, 'job')?.attributes ?? []),
  ];
  const accepted: IppAttribute[] = [];
  const unsupported: IppAttribute[] = [];
  for (const one of wishes) {
    const possible = supported.get(`${one.name}-supported`);
    const refused = one.values.filter((value) => !isAmong(value, possible ?? [], one.name));
    if (!possible) unsupported.push({ name: one.name, values: [unsupportedValue] });
    else if (refused.length > 0) unsupported.push({ name: one.name, values: refused });
    else accepted.push(one);
  }
  return { accepted, unsupported };
}

function isAmong(wish: IppValue, possible: readonly IppValue[], name: string): boolean {
  const { value } = wish;
  // Its -supported is a number of levels on a scale of 1 to 100 (RFC 8011 §5.2.1).
  if (name === 'job-priority') return typeof value === 'number' && value >= 1 && value <= 100;
  // Page ranges and others are supported or not, whatever their values.
  if (possible.some((one) => one.value === true)) return true;
  if (typeof value === 'object' && 'kind' in value && value.kind === 'collection') {
    const members = new Set(possible.map((one) => one.value));
    return value.members.every((member) => members.has(member.name));
  }
  return possible.some((one) => covers(one, wish));
}

function covers({ value: possible }: IppValue, { value }: IppValue): boolean {
  if (typeof possible !== 'object' || !('kind' in possible)) return possible === value;
  if (possible.kind === 'range')
    return typeof value === 'number' && value >= possible.low && value <= possible.high;
  if (possible.kind === 'resolution' && typeof value === 'object' && 'kind' in value)
    return (
      value.kind === 'resolution' &&
      value.across === possible.across &&
      value.along === possible.along &&
      value.unit === possible.unit
    );
  return false;
}
