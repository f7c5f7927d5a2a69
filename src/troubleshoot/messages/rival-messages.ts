/** Lines that speak for causes which are easily taken for others: packet filters, passwords, daemons that do not run, devices that are away. */
import { fact, type MessageFact, words } from '../message-fact.ts';

const reports = 'reports in words';

export const rivalMessages: readonly MessageFact[] = [
  fact(
    'filter-drops',
    /\b(?:firewall|iptables|nftables|ufw|packet filter|firewalld)\b.{0,60}\b(?:blocks?|drops?|closed|denies|rejects|on|active|enabled)\b/i,
    'A packet filter is active',
    reports,
    { not: /\boff\b|disabled/i },
  ),
  fact(
    'filter-drops-mdns',
    /\b(?:5353|mdns)\b.{0,60}\b(?:blocked|dropped|filtered|closed)\b|\b(?:firewall|filter)\b.{0,60}\b(?:5353|mdns|multicast)\b/i,
    'A packet filter drops mDNS',
    reports,
  ),
  fact(
    'password-refused',
    /\bwrong password|\bbad password|NT_STATUS_WRONG_PASSWORD|\bpassword (?:is |was )?(?:refused|rejected|not accepted|expired)|pam_unix\(cups:auth\): authentication failure/i,
    'A password is refused',
    'pam_unix(8); samba: ntstatus',
  ),
  fact(
    'spool-server-full',
    /\bno space on (?:the )?(?:remote|server)|\bserver (?:is )?out of (?:disk )?space/i,
    'The LPD has no space',
    'RFC 1179; lpd',
  ),
  fact(
    'operation-missing',
    /\boperation-not-supported\b|0x0?501\b/i,
    'The server lacks the operation',
    'RFC 8011, server-error-operation-not-supported',
  ),
  fact(
    'device-memory',
    /\bout of memory\b|\bmemory overflow|\bmem overflow|\bprint overrun|\binsufficient memory/i,
    'The device has too little memory',
    'messages of devices',
  ),
  fact(
    'media-sensor-words',
    /\bcalibrat\w*|\bgap sensor|\bmedia sensor|\blabel sensor/i,
    'The sensor for labels takes part',
    'manuals of label printers',
  ),
  fact(
    'grey-rendering',
    /\b(?:grey|gray)(?:scale)?\b.{0,60}\b(?:colou?r|cannot|not|still)\b|\bColorModel\b/i,
    'Grey is printed in colour, or not at all',
    reports,
    { in: words },
  ),
  fact(
    'other-sender',
    /\b(?:other|second|another) (?:program|sender|server|application)\b.{0,60}\b(?:9100|same printer|sends|writes|prints)\b|\bmonitoring\b.{0,40}\b9100\b|\bodd characters\b/i,
    'Something else may write to the device',
    reports,
    { in: words },
  ),
  fact(
    'user-denied',
    /\b(?:DenyUser|AllowUser)\b|\bnot allowed to print\b|\buser\b.{0,30}\bnot allowed\b/i,
    'Users of the queue are limited',
    'cups:man/lpadmin.8, -u',
  ),
  fact(
    'queue-unknown',
    /\bThe printer or class does not exist|\bunknown destination|\bno such (?:queue|printer)|\bInvalid destination/i,
    'The queue does not exist there',
    'cups:scheduler/ipp.c',
  ),
  fact(
    'ssl-folder',
    /\/etc\/cups\/ssl\b.{0,80}(?:drw|permission|mode|denied|0?7\d\d)|Unable to (?:create|write|read|save).{0,60}\/ssl\b|Error in the push function/i,
    'The folder of keys takes part',
    'cups:cups/tls.c',
  ),
  fact(
    'key-type',
    /\b(?:RSA|ECDSA|EC|Ed25519)\b (?:key|certificate)|\bno shared cipher|\bkey type/i,
    'The type of a key takes part',
    'RFC 8446',
  ),
  fact(
    'ipv6-off',
    /ipv6\.disable=1|disable_ipv6|\bipv6\b.{0,30}\b(?:disabled|off)\b/i,
    'IPv6 is off on the host',
    'sysctl',
  ),
  fact(
    'browsed-not-running',
    /is cups-browsed running\?|cups-browsed\S* (?:is )?(?:not running|inactive|dead)/i,
    'cups-browsed may not run',
    'OpenPrinting/cups-browsed',
  ),
  fact(
    'sleep-mode',
    /\b(?:sleep|power[- ]save|energy save|deep sleep|standby)\b/i,
    'The device sleeps',
    reports,
  ),
  fact(
    'second-address',
    /\b(?:second|another|two|additional) (?:ip |ipv6 )?(?:address|subnet|interface)e?s?\b/i,
    'There is a second address or network',
    reports,
    { in: words },
  ),
  fact(
    'closes-at-once',
    /\b(?:accepts? and closes|closes? (?:at once|immediately)|closed by peer at once)\b/i,
    'The peer closes at once',
    reports,
  ),
  fact(
    'browser-rejects',
    /\b(?:browser|phone|client)\b.{0,50}\b(?:certificate_unknown|bad_certificate|unknown_ca)|TLS alert: (?:certificate unknown|unknown CA)/i,
    'A client ends TLS at a self-signed certificate',
    'RFC 8446, alerts',
  ),
  fact('iis-named', /\bIIS\b/, 'IIS takes part', 'names of programs'),
  fact(
    'two-versions-compared',
    /(?<![\w-])(?:lib)?cups(?:d)?(?: version)? v?\d+\.\d+(?:\.\d+)?[^>|]{0,60}->[^|]{0,80}\b(?:prints?|works?|fine|ok|good|normal|quiet)\b/i,
    'A version of CUPS works',
    reports,
    { in: words },
  ),
  fact(
    'network-answers-late',
    /\b(?:getent|lookup|resolv\w*|name|time between|\.local)\b[^>|]{0,60}->\s*(?:about |after )?[1-9]\d?(?:\.\d+)? ?(?:s\b|seconds?)|\bwaits? (?:\w+ )?(?:five|5|ten|10) seconds/i,
    'A lookup takes seconds',
    reports,
    { in: words },
  ),
  fact(
    'loopback-v6-unassigned',
    /(?:\[v1\.::1\]|\[::1\]):\d+\b.{0,40}Cannot assign requested address/i,
    'The machine has no IPv6 loopback',
    'cups:scheduler/listen.c',
  ),
];
