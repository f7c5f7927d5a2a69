/** What findings of the rules mean as evidence. Their messages are for people; only here, by the rule, do they count. */
import { fact, type MessageFact } from '../message-fact.ts';

export const findingFacts: readonly MessageFact[] = [
  found(
    'source-ports-refused',
    'lpr-source-ports-(?:outside-rfc1179|default|not-settable)',
    'The source ports of the port are not those that the LPD accepts',
    'RFC 1179 §3.1; Q249017',
  ),
  found(
    'source-ports-few',
    'lpr-source-ports-exhausted',
    'The port has fewer source ports than its jobs need',
    'KB 2003449; Q149532',
  ),
  found(
    'server-name-missing',
    'server-name-unanswered',
    'cupsd listens under names that it does not answer to',
    'cups:scheduler/client.c, valid_host',
  ),
  found(
    'certificate-over',
    'device-certificate-expired',
    'The certificate of the device, as written, is over',
    'RFC 5280 §4.1.2.5',
  ),
  found(
    'local-name-on-old-system',
    'local-name-unresolved',
    'The server does not resolve names below .local',
    'RFC 6762 §3',
  ),
  found(
    'everywhere-not-ipp',
    'everywhere-without-ipp',
    'A driverless queue prints to a device without IPP',
    'cups:doc/help/man-lpadmin',
  ),
  found(
    'policy-stops-queue',
    'error-policy-stops-printer',
    'One failed job stops the queue',
    'cups:man/printers.conf.5',
  ),
  found(
    'snmp-settings-differ',
    'port-snmp-mismatch',
    'The port asks by SNMP otherwise than the device answers',
    'KB 946198; RFC 3805',
  ),
  found(
    'pool-without-snmp',
    'pool-snmp-off',
    'The ports of a pool do not ask how their devices are',
    'KB 244680',
  ),
  found(
    'jetdirect-floods',
    'jetdirect-job-based-high-volume',
    'Each of many jobs makes the JetDirect reset',
    'Q129007',
  ),
  found(
    'jetdirect-held',
    'jetdirect-continuous-shared',
    'One server keeps the connection that others need',
    'Q129007',
  ),
  found(
    'lpd-queue-unknown',
    'lpr-queue-(?:known-device|missing-on-server|backslash)',
    'The queue is not one that the LPD has',
    'RFC 1179 §5',
  ),
  found('byte-count-refused', 'lpr-size-not-announced', 'The LPD takes no job of unknown size', 'KB 297076'),
  found(
    'protocol-differs',
    'port-(?:protocol|monitor)-mismatch',
    'The port does not speak what its device does',
    'cups:man/backend.7',
  ),
  found(
    'format-refused',
    'test-print-format-refused',
    'The device does not print the format of the document',
    'docs/format.md',
  ),
  found(
    'connections-few',
    'device-connections-exceeded',
    'More queues print to the device than it takes connections',
    'cups:backend/socket.c',
  ),
];

/** @param rules their ids, as the middle of a regular expression */
function found(id: string, rules: string, means: string, source: string): MessageFact {
  return fact(`finding-${id}`, new RegExp(`^${rules}:`), means, source, { in: ['finding'] });
}
