/** Trials that one cause alone explains: what was changed, and that it helped; and one message that names its reason. */
import { account, fact, type MessageFact } from '../message-fact.ts';

const helped =
  '(?:works?|worked|prints?|printed|helps?|helped|cures?|cured|connects?|fine|goes|answers?|complete|all (?:pages|labels))';

/** "what -> it helped", "with what it helped", "what ... cures it", within one sentence. */
function cured(what: string): RegExp {
  return new RegExp(
    `(?:${what})[^>.|\\n]{0,40}->[^|\\n]{0,60}\\b${helped}\\b|(?:with|after|once|by|setting) (?:\\w+ ){0,3}(?:${what})[^|\\n]{0,25}\\b${helped}\\b`,
    'i',
  );
}

const reports = 'reports in words';

export const decisiveTrials: readonly MessageFact[] = [
  fact(
    'policy-prevents-queue',
    /\bA policy is in effect on your computer which prevents you from connecting to this print queue/i,
    'Windows names a policy as the reason',
    'Group Policy, Printers',
  ),
  fact(
    'named-pipes-cure',
    cured('RpcUseNamedPipeProtocol(?: ?= ?1)?|RPC over named pipes'),
    'It works once print RPC goes over named pipes',
    'Windows 11 22H2, print RPC settings',
  ),
  fact(
    'other-community-answers',
    /-c (\S{1,40}) ?(?:->|:) ?(?:time\w*|no (?:answer|response|reply))[^\n]{0,80}-c (?!\1 )\S{1,40} ?(?:->|:) ?(?:answers?|works?|ok|replies|value)/i,
    'The device answers SNMP with another community',
    'RFC 1157',
    { in: account },
  ),
  fact(
    'address-moved',
    /\b(?:display|panel|screen|configuration page|status page)[^\n|]{0,40}?\b((?:\d{1,3}\.){3}\d{1,3})\b[^\n]{0,60}\bports?\b[^\n]{0,40}?\b(?!\1\b)(?:\d{1,3}\.){3}\d{1,3}\b/i,
    'The device shows another address than its port has',
    reports,
    { in: account },
  ),
  fact(
    'half-close-off-cures',
    cured('\\??waiteof=false|half_close@|without (?:the )?half[- ]close'),
    'Nothing is lost once the sender keeps its side open',
    'cups:backend/socket.c',
  ),
  fact(
    'other-port-cures',
    cured('socket://[^\\s:>|]{1,80}:910[1-9]|(?:tcp )?port 910[1-9]|:910[1-9] instead'),
    'It prints by another raw port of the same box',
    'HP JetDirect, ports 9100 to 9102',
  ),
  fact(
    'authority-import-cures',
    cured('import(?:ing|ed)? (?:of )?(?:the |its )?(?:ca|root|authority|certificate)\\b[^|\\n]{0,30}'),
    'It works once the certificate or its authority is imported',
    'RFC 8010 §8',
  ),
  fact(
    'sent-to-inner-name',
    /\b(?:redirect\w*|(?:buttons?|links?|forms?)\b[^.\n]{0,40}\b(?:sends?|leads?|points?|goes?))\b[^\n]{0,60}https?:\/\/[^\s"]{1,80}[^\n]{0,40}\b(?:nobody|outside|not reachable|unreachable|cannot (?:be )?(?:open|reach)\w*|internal)/i,
    'Pages lead to a name that clients cannot reach',
    'cupsd.conf(5), ServerName',
  ),
  fact(
    'open-on-one-side',
    /\b(?:printer|device|peer|other side)\b[^.\n|]{0,30}\b(?:has|shows?|knows?|holds?) no (?:such )?connection\b[^\n]{0,120}\bESTABLISHED\b/i,
    'One side holds a connection that the other does not know',
    'RFC 9293 §3.5.1',
    { in: account },
  ),
  fact(
    'queue-unit-cures',
    /\b(?:restart\w*|start\w*|rerun\w*)\b[^.\n|]{0,30}\bensure-?printers\b[^.\n|]{0,40}\b(?:back|recreat\w*|helps?|cures?|there)\b/i,
    'The unit that makes the queues brings them back',
    'NixOS, hardware.printers.ensurePrinters',
  ),
  fact(
    'restart-after-address-change',
    /\bchang\w* (?:of )?(?:the |its )?(?:ip|network|address)[^\n|]{0,120}\b(?:until|after) (?:it (?:is|was) |a )?(?:power[- ]?cycl\w*|restart\w*|reboot\w*|switched off)/i,
    'A service of the device comes back with a restart, after its address was changed',
    reports,
  ),
  fact(
    'same-ipv6-on-both',
    /\b(?:both|two) (?:hosts?|machines?|servers?)?[^\n|]{0,30}\b(?:have|has|hold|show|use)\b[^\n|]{0,15}\b(?:fd|fe80|2)[0-9a-f]{0,3}:[0-9a-f:]{2,}/i,
    'Two hosts have one IPv6 address',
    'RFC 4862 §5.4',
  ),
];
