/** A `#`, `@` or blank in the user or password of a DeviceURI, which ends them there (RFC 3986 3.2.1; cups/file.c). */
import { problemRule } from '../problem-rule.ts';
import type { RuleExamples, RuleExplanation } from '../rule.ts';

export default problemRule('device-uri-unescaped', 'error');

export const explanation: RuleExplanation = {
  summary: 'A "#", "@" or blank as it is in the user or password of a device URI.',
  why: `In a URI the user ends at the first \`@\`, and in \`printers.conf\` a \`#\` begins a comment and a blank ends what backends read: the
rest of the name is taken for a host, or lost, and the device is not reached. Such characters are written as \`%23\`, \`%40\` and \`%20\`.`,
  sources: ['RFC 3986 §3.2.1', 'CUPS cups/file.c, cupsFileGetConf'],
};

export const examples: RuleExamples = {
  file: 'printers.conf',
  bad: [
    '<Printer lab>\nDeviceURI smb://scan@corp@server/share\n</Printer>\n',
    '<Printer lab>\nDeviceURI smb://scan#1@server/share\n</Printer>\n',
  ],
  good: '<Printer lab>\nDeviceURI smb://scan%40corp@server/share\n</Printer>\n',
};
