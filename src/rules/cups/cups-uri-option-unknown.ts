/** An option of a device URI that the backend of CUPS does not read, or a value that it does not take (CUPS backend/*.c). */
import {
  type BackendOptions,
  backendOptions,
  isTaken,
  type UriOption,
} from '../../knowledge/cups/cups-uri-options.ts';
import { withUriOption, withUriOptionName } from '../../knowledge/cups/uri-option.ts';
import type { DeviceUri } from '../../knowledge/device-uri.ts';
import type { System } from '../../knowledge/systems.ts';
import type { Device, Port } from '../../model/config.ts';
import { placeOf } from '../../model/span.ts';
import { isPort } from '../../site/devices/described-devices.ts';
import { hasUriOptions, ownUri, writtenUri, writtenUriPath } from '../../site/devices/device-uris.ts';
import { closestName, suggestOrList } from '../../site/names/closest-name.ts';
import type { Site } from '../../site/site.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'cups-uri-option-unknown',
  severity: 'warning',
  acrossValues: true,
  on: ['devices', 'ports'],
  where: hasUriOptions,
  check(entry, { site, report }) {
    const uri = ownUri(site, entry);
    const at = writtenUri(site, entry);
    if (!uri || !at) return;
    const systems = systemsOf(site, entry);
    if (!systems.every(({ family }) => family === 'cups')) return;
    // Web servers have options of their own.
    if (systems.length === 0 && uri.scheme.startsWith('http')) return;
    const set = (title: string, value: string, safe: boolean) => ({
      title,
      safe,
      edits: [{ kind: 'set' as const, path: writtenUriPath(entry), value }],
    });
    const span = placeOf(entry, at);
    if (systems.some(needsSlash) && /^[^/?]*:\/\/[^/?]*:\d+\?/.test(at.value))
      report({
        span,
        message: `${systems.find(needsSlash)?.title} takes no options behind a port number: write a "/" before the "?".`,
        fixes: [set('Write a "/" before the "?"', at.value.replace('?', '/?'), true)],
      });
    for (const { message, instead } of unknownOptions(uri)) {
      const value = instead?.(at.value);
      report({
        span,
        message,
        fixes: value === undefined || value === at.value ? [] : [set(`Write ${value}`, value, false)],
      });
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'An option or value in a device URI that the backend of CUPS does not know.',
  why: `CUPS reads options from the device URI alone: \`?mode=stream\`, \`?waiteof=false\`, \`?version=1.1\`. A misspelt one is skipped, or
noted in the error log at each job, and the queue works as if it were not there. A switch takes \`on\`, \`yes\` and \`true\`; anything
else, \`1\` too, is off. CUPS to 1.4 takes no options behind a port number without a \`/\` before the \`?\`
(apple/cups issues 3859, 3878).`,
  sources: ['CUPS backend/lpd.c, socket.c, ipp.c', 'CUPS doc/help/network.html', 'apple/cups#3859, #3878'],
};

export const examples: RuleExamples = {
  bad: [
    `{
  "servers": { "spool1": { "system": "cups-2.4" } },
  "ports": { "P1": { "device": "lpd://10.20.0.11/raw?mode=strem", "server": "spool1" } }
}`,
    `{
  "ports": { "P1": { "device": "socket://10.20.0.11/?waitoef=false" } }
}`,
  ],
  good: `{
  "ports": { "P1": { "device": "ipp://10.20.0.11/ipp/print?version=1.1&waitjob=false" } }
}`,
};

interface Unknown {
  readonly message: string;
  /** The URI with what was probably meant. */
  readonly instead?: (uri: string) => string;
}

function unknownOptions({ scheme, options }: DeviceUri): readonly Unknown[] {
  const backend = backendOptions(scheme);
  if (!backend) return [];
  const found: Unknown[] = [];
  options.forEach((value, name) => {
    const option = backend.options.get(name);
    const unknown = option ? unknownValue(name, value, option) : unknownOption(name, scheme, backend);
    if (unknown) found.push(unknown);
  });
  return found;
}

function unknownOption(name: string, scheme: string, backend: BackendOptions): Unknown | undefined {
  const names = [...backend.options.keys()];
  const closest = closestName(name, names);
  if (closest === undefined && !backend.isComplete) return undefined;
  // Its value is not shown: it may be a secret.
  return {
    message: `CUPS knows no option "${name}" of ${scheme}: URIs, and ignores it. ${suggestOrList(closest, names)}`,
    ...(closest !== undefined && { instead: (uri) => withUriOptionName(uri, name, closest) }),
  };
}

function unknownValue(name: string, value: string, option: UriOption): Unknown | undefined {
  if (isTaken(option, value)) return undefined;
  const { words, otherwise } = option;
  // A version is no slip of the finger.
  const closest = /^[\d.]+$/.test(value) ? undefined : closestName(value, words);
  const hint = words.length === 0 ? '' : ` ${suggestOrList(closest, words)}`;
  return {
    message: `"${value}" is no value of ${name}: ${otherwise}.${hint}`,
    ...(closest !== undefined && { instead: (uri) => withUriOption(uri, name, closest) }),
  };
}

/** #3859 was found in 1.4.6, #3878 in 1.4.7. */
function needsSlash({ id }: System): boolean {
  return /^cups-1\.[1-4](?:\.|$)/.test(id);
}

function systemsOf(site: Site, entry: Device | Port): readonly System[] {
  return isPort(entry)
    ? site.systemsOf(entry)
    : site.portsNaming(entry.id).flatMap((port) => site.systemsOf(port));
}
