/** The claims of each incident's article. */

import { cups1046Claims } from './certificate-changes/certificate-changes-claims.ts';
import { kb822553Claims } from './cluster-loopback/cluster-loopback-claims.ts';
import { rfc8011Claims } from './format-refused/format-refused-claims.ts';
import type { IncidentId } from './incident.ts';
import type { IncidentClaim } from './incident-claim.ts';
import { q129007Claims } from './jetdirect-resets/jetdirect-resets-claims.ts';
import { q249017Claims } from './lpr-hang/lpr-hang-claims.ts';

export const incidentClaims: Readonly<Record<IncidentId, readonly IncidentClaim[]>> = {
  q249017: q249017Claims,
  q129007: q129007Claims,
  kb822553: kb822553Claims,
  cups1046: cups1046Claims,
  rfc8011: rfc8011Claims,
};

/** Where each article can be read. */
export const articleLinks: Readonly<Record<IncidentId, string>> = {
  q249017: 'https://jeffpar.github.io/kbarchive/kb/249/Q249017/',
  q129007: 'https://jeffpar.github.io/kbarchive/kb/129/Q129007/',
  kb822553: 'https://mskb.pkisolutions.com/kb/822553',
  cups1046: 'https://github.com/OpenPrinting/cups/issues/1046',
  rfc8011: 'https://www.rfc-editor.org/rfc/rfc8011',
};
