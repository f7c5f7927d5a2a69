/** Which attributes an answer has: those that `requested-attributes` names, one by one or by group (RFC 8011 §4.2.5.1, §4.3.4.1). */
import { describesJobTemplate, isJobTemplateName } from '../../../../knowledge/ipp/job-template-names.ts';
import type { IppAttribute } from '../../../wire/ipp/ipp-message.ts';

export interface Requested {
  readonly attributes: readonly IppAttribute[];
  /** What was asked for and is known to nobody. */
  readonly unknown: readonly string[];
}

/** Nothing asked for is everything. A database of media comes only by its name (PWG 5100.7 §6.3.1): it is most of an answer. */
export function requestedOfPrinter(all: readonly IppAttribute[], names: readonly string[]): Requested {
  const isNamed = (name: string) => names.includes(name);
  const wants = names.length === 0 ? ['all'] : names;
  const attributes = all.filter(({ name }) => {
    if (isNamed(name)) return true;
    if (name === 'media-col-database') return false;
    const group = describesJobTemplate(name) ? 'job-template' : 'printer-description';
    return wants.includes('all') || wants.includes(group);
  });
  const groups = ['all', 'printer-description', 'job-template'];
  return { attributes, unknown: namesBeside(names, [...groups, ...all.map(({ name }) => name)]) };
}

/** `known` are names of attributes that this job happens not to have. */
export function requestedOfJob(
  all: readonly IppAttribute[],
  names: readonly string[],
  known: readonly string[],
): Requested {
  const attributes = all.filter(({ name }) => {
    const group = isJobTemplateName(name) ? 'job-template' : 'job-description';
    return names.includes('all') || names.includes(group) || names.includes(name);
  });
  const groups = ['all', 'job-description', 'job-template'];
  return {
    attributes,
    unknown: namesBeside(names, [...groups, ...known, ...all.map(({ name }) => name)]),
  };
}

function namesBeside(names: readonly string[], known: readonly string[]): string[] {
  const all = new Set(known);
  return names.filter((name) => !all.has(name));
}
