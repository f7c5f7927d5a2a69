/** A password in a device URI: files like this one are kept in version control and shown in logs. */
import { isSecretName } from '../../knowledge/secret-spans.ts';
import { placeOf } from '../../model/span.ts';
import { hasUnusualUri, ownUri, writtenUri, writtenUriPath } from '../../site/devices/device-uris.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'device-uri-secret',
  severity: 'warning',
  on: ['devices', 'ports'],
  where: hasUnusualUri,
  check(entry, { site, report }) {
    const uri = ownUri(site, entry);
    if (!uri?.hasPassword) return;
    const at = writtenUri(site, entry);
    if (!at) return;
    // The message names the host only: a log of findings must not repeat the secret.
    report({
      span: placeOf(entry, at),
      message: `The URI of ${uri.host === '' ? 'this device' : `the device at ${uri.host}`} holds a password.${
        unencrypted.has(uri.scheme)
          ? ` With ${uri.scheme}: it also crosses the network readable to all where the device asks for Basic.`
          : ''
      }`,
      fixes: {
        title: 'Remove the password from the URI',
        safe: false,
        edits: [
          {
            kind: 'set',
            path: writtenUriPath(entry),
            value: withoutPassword(at.value),
          },
        ],
      },
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A password written in a device URI.',
  why: `Whoever can read the file, its history or a log that names the device can read the password. Leave it out of the URI;
the print system asks for it or keeps it in a place of its own. Over \`ipp:\` and \`http:\`, a device that asks for Basic gets it in the clear
(RFC 7617 §4); \`ipps:\` encrypts it, where the device offers that.`,
  sources: ['RFC 3986 §3.2.1', 'RFC 7617 §4'],
};

const unencrypted: ReadonlySet<string> = new Set(['ipp', 'http']);

/** In CUPS, options stand between "&" or "+". */
function withoutPassword(uri: string): string {
  const [address = '', ...query] = uri.replace(/(\/\/[^/?#:]*):[^/?#]*@/, '$1@').split('?');
  if (query.length === 0) return address;
  const kept = query
    .join('?')
    .split(/(?<=[&+])/)
    .filter((option) => !isSecretName(option.split('=')[0] ?? ''));
  return kept.length === 0 ? address : `${address}?${kept.join('').replace(/[&+]$/, '')}`;
}

export const examples: RuleExamples = {
  bad: `{
  "ports": { "IPP1": { "device": "ipp://alice:secret@10.20.0.13/ipp/print" } }
}`,
  good: `{
  "ports": { "IPP1": { "device": "ipp://alice@10.20.0.13/ipp/print" } }
}`,
};
