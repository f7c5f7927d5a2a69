/** What RFC 8011 and PWG 5100.14 say of document formats, claim by claim in our words, and which test shows each happening. */
import type { IncidentClaim } from '../incident-claim.ts';

export const rfc8011Claims: readonly IncidentClaim[] = [
  {
    claim:
      'A printer lists the formats of the documents that it takes: `document-format-supported` (§5.4.22).',
    kind: 'background',
    shownBy: 'asks the printer for its list, and names it with the first job that is held',
  },
  {
    claim: 'A job with a document of another format is refused (§4.1.6).',
    kind: 'cause',
    shownBy: 'prints none of the pages that the printer does not list, and sends nothing of them',
  },
  {
    claim:
      'The printer answers with the status client-error-document-format-not-supported, 0x040A (Appendix B).',
    kind: 'symptom',
    shownBy: undefined,
    reason:
      'The port of Platen looks at the list first and never asks for what is not in it. That the virtual printer answers so is shown in test/engine/printers/ipp.',
    link: 'https://www.rfc-editor.org/rfc/rfc8011#appendix-B.1.4.11',
  },
  {
    claim:
      'A printer of IPP Everywhere has to take PWG Raster and JPEG, and no other format: PostScript and PCL need not be among them (PWG 5100.14).',
    kind: 'condition',
    shownBy: 'takes what such a printer has to take, and no PostScript, PCL or plain text',
  },
  {
    claim: 'A document in a format of the list prints.',
    kind: 'resolution',
    shownBy: 'prints every page in a format of the list, as the fix of the finding has it',
  },
];
