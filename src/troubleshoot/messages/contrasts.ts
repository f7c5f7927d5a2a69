/** Answers to the questions that people give without being asked: what they compared, and whether it worked. */
import { fact, type MessageFact, words } from '../message-fact.ts';

const good =
  '(?:works?|worked|working|prints?|printed|fine|ok|okay|succeed(?:s|ed)?|success(?:ful(?:ly)?)?|normal(?:ly)?|fast|quick(?:ly)?|immediate(?:ly)?|yes|accepted|opens?|listed|responds?|answers?|shown|correct(?:ly)?|no (?:problem|error|issue|crash)\\w*|goes through|comes? out|200(?: ok)?|helps?|helped|cures?|cured|fix(?:es|ed)|solve[sd]|(?<!(?:queues?|printers?|jobs?) (?:are |is )?)(?:gone|disappears?)|recovers?|visible|back|reappears?|(?:is |are )?there|stable|quiet|instant(?:ly)?|written|complete)';
const bad =
  "(?:fail(?:s|ed|ure)?|refused|rejected|(?<!no |without |any )(?:errors?|crash(?:es|ed)?)|nothing|not|none|never|cannot|can't|doesn't|won't|hangs?|stuck|tim(?:es?|ed) ?out|timeouts?|denied|forbidden|4\\d\\d|5\\d\\d|wrong|garbage|garbled|gibberish|slow|unreachable|unknown|offline|missing|blank|empty|same|still(?! (?:prints?|works?))|prompt(?:s|ed)?|broken|unable|bad request|no(?! (?:problem|error|issue|crash|longer|redirect|more)))";
/** Between what was tried and whether it worked, in one clause. */
const filler = '(?:(?!not|never|nothing|no|only|cannot|neither|while|but|and|that|which|who)\\w+ ){0,3}';
/** It worked, and not "it prints nothing". */
const workedThen =
  '(?:works?|worked|prints?(?! (?:server|queue|driver|dialog|job|spooler|share|system|management))|printed|succeeds?|helps?|helped|cures?|cured|fixes|fixed|solve[sd]|(?:is|was|are) (?:fine|normal))\\b(?! (?:nothing|neither|only|garbage|gibberish|blank|not|empty))';

/** What only somebody says who tried it. */
const cures =
  '(?<!not |never )(?:(?:fixe[sd]|solve[sd]|resolve[sd]|cure[sd]) (?:it|this|that|the|my|everything)\\b|(?:makes?|made|gets?|got|allows?) (?:it |them |that |everything )?(?:to )?(?:print(?:ing)?|work(?:ing)?)(?: (?:to )?work)?(?: again)?\\b(?! not))';

/** Somebody tried `what` (a piece of a pattern), and it worked: "what -> fine", "works with what", "what prints", "if what, it prints". */
function worked(what: string): RegExp {
  return new RegExp(
    `(?<!\\w)(?:${what})[^>]{0,90}->(?!.{0,150}\\b${bad}\\b).{0,150}\\b${good}\\b|(?<!not |never |nothing |n't |n’t )\\b(?:works|prints|worked|printed|succeeds|prints)(?: (?:fine|well|again|only|normally|correctly|perfectly|immediately|when|if|once|it|they|jobs|sent|done|i|we|you|from|with|using|under|in|on|for|as))* (?:the |an? |my |its )?(?:${what})|(?<!\\w)(?:${what}),? ${filler}(?<!not |never |n't )${workedThen}|(?<!\\w)(?:${what})\\b[^.;>|]{0,40}?\\b(?:it|they|everything|all jobs|printing|jobs?|i can|we can|you can|they can) (?:still |also |always |just |all |now )?(?:print\\b|work\\b|${workedThen})|(?<!\\w)(?:${what})\\b[^;>|]{0,60}\\b(?:${cures})|\\b(?:fixed|solved|resolved|cured) (?:it |this )?(?:by|with|after) (?:\\w+ ){0,2}(?:${what})|\\b(?<!not )can (?:still |also )?(?:print|open|see)\\b(?: (?!not)\\w+){0,3} (?:from |with |by |via |over |using |as |on |through |to )?(?:the |an? |my )?(?:${what})`,
    'i',
  );
}

function failed(what: string): RegExp {
  return new RegExp(
    `(?<!\\w)(?:${what})[^>]{0,90}->.{0,150}\\b${bad}\\b|\\b(?:fails?|failed|refused|breaks?|hangs?)(?: (?:only|when|if|always|once|it|jobs|also|too))* (?:${what})|(?<!\\w)(?:${what}),? ${filler}(?:fails?|failed|does not|do not|doesn't|don't|cannot|can't|never|is refused|hangs?)\\b|\\bsame (?:error|problem|issue|result|behaviou?r|thing)s? (?:(?:happens )?(?:on|from|with|using|as|for|in|by|over|via|after) )(?:the |an? |my )?(?:${what})|(?<!\\w)(?:${what})\\b[^.;>|]{0,40}\\b(?:same (?:error|problem|issue|result|behaviou?r)|(?:no|any) difference|(?:does|did)(?:n't| not) (?:help|work|change|fix))`,
    'i',
  );
}

const source = 'reports in words';
/** When something is started, and no more. */
export const startsThen =
  /->\s*(?:starts?|started|runs?|is (?:started|run|enabled))(?: only| once)? (?:at|on|during) (?:the |each |every )?boot\s*$/i;
/** What looks at a log, or asks for a name, is no job that was tried. */
const isNoTrial =
  /^[^>]{0,90}\b(?:logs?|error_log|access_log|capture|ping|nslookup|getent|dig|nmap)\b[^>]{0,90}->/i;

/** The two rows of a contrast; `needed` is what works each time, and `and` stands on the line somewhere: without it nothing longer is tried. */
function contrast(
  id: string,
  subject: string,
  what: string,
  { needed, and = what }: { readonly needed?: string; readonly and?: string } = {},
): readonly MessageFact[] {
  const plain = worked(what);
  const works = needed === undefined ? plain : new RegExp(`${plain.source}|${needed}`, 'i');
  return [
    fact(`${id}=works`, works, `${subject} works`, source, {
      in: words,
      and: new RegExp(needed === undefined ? and : `${and}|${needed}`, 'i'),
      not: isNoTrial,
    }),
    fact(`${id}=fails`, failed(what), `${subject} does not work either`, source, {
      in: words,
      and: new RegExp(and, 'i'),
      not: new RegExp(`${isNoTrial.source}|${works.source}`, 'i'),
    }),
  ];
}

/** What somebody needs again and again works each time. */
function needed(doing: string, what: string): string {
  return `\\b(?:have|has|need|needs|had) to (?:manually |always )?${doing} (?:the |my )?${what}|\\b(?:until|unless|again (?:only )?after|only (?:after|when)) (?:i|we|you|somebody|someone) (?:manually )?${doing} (?:the |my )?${what}`;
}

const ofName =
  "by (?:using |its |the )*(?:numeric )?(?:ip|address|ip address)\\b|(?:with|using|via|to|use|used|enter|entering) (?:the |its |an? )?(?:server'?s? |printer'?s? |numeric |plain )?(?:ip|ip address|ipv4 address|address)\\b(?! (?:range|reservation))|\\b(?:ip|ip address|numeric address|<ip>) (?:instead|in(?:stead of| place of)|rather than|literal)|(?:\\w+:\\/\\/|\\\\\\\\|\\b(?:to|by|with|using) )(?:\\d{1,3}(?:\\.\\d{1,3}){3}|<ip>)(?![\\/.]\\d)";

const otherMachine =
  '(?:from |on |with )?(?:(?:an|the |all |my )?other|second|different) (?:clients?|machines?|computers?|hosts?|pcs?|workstations?|phones?|laptops?|notebooks?|tablets?|macs?)\\b';
const namedMachine =
  "(?:from|on) (?:an? |my |the |our )?(?:windows|mac(?: ?os)?|linux|android|older|old|new)(?: (?:\\d+|xp))? (?:clients?|machines?|pcs?|computers?|laptops?|phones?|tablets?|workstations?|systems?|box|vm)\\b|from (?:an? |my |the |our )?(?:windows|mac(?:os|book)?|linux|android|iphone|ipad)\\b(?!['’-]| (?:\\w+ )?(?:app|server|print|service))|\\b(?:windows|mac(?:os)?|linux) clients?\\b";
/** Where somebody sits, and not where the shared printer is. In each of the places where the machine may stand it would cost too much to compile. */
const otherClient = `(?<!(?:printers?|shared?|queues?|connected|attached|offered|hosted|installed)[^.;>|]{0,20})${otherMachine}|${namedMachine}`;

const protocol = '(?:raw|lpd|lpr|socket|jetdirect|ipp|usb|wsd|smb|tcp/ip|9100)';

export const contrasts: readonly MessageFact[] = [
  ...contrast('by-address', 'Naming it by its address', ofName),
  ...contrast(
    'other-name',
    'Another name of the same server',
    "(?:real|own|canonical|true|actual|full|fully qualified|short|netbios|other|node'?s?) (?:host ?|server |computer |dns |machine )?name\\b|\\bfqdn\\b|name of the node",
  ),
  ...contrast(
    'localhost',
    'The server itself',
    '\\blocalhost\\b|\\b127\\.0\\.0\\.1\\b|(?:on|from|at) the (?:print )?(?:server|host|machine) (?:itself|directly)|(?:print(?:s|ed|ing)?|test page|page|jobs?|queue|lpr?|curl|browser)(?: \\w+){0,2} (?:on|from|at) the (?:print )?(?:server|host|machine)\\b|(?<!usb )\\blocal(?:ly)? (?:print|job|request|client|access|queue)\\w*|printing locally|from (?:the )?(?:same|local) (?:host|machine)',
  ),
  ...contrast('other-machine', 'Another client machine', `${otherMachine}|${namedMachine}`, {
    and: otherClient,
  }),
  ...contrast(
    'other-network',
    'A client in the same network',
    '(?:same|local|main) (?:subnet|network|lan|segment|vlan)|inside the (?:lan|network)|within the (?:lan|site)',
  ),
  ...contrast(
    'other-user',
    'Another user',
    "(?:an?)?other (?:users?|accounts?|logons?|profiles?)\\b(?!['’:])|new (?:user|profile|account)|different (?:user|account)",
  ),
  ...contrast(
    'administrator',
    'An administrator',
    '(?:as |for |by |with )(?:an? |the )?(?:local |domain )?(?:administrators?|admins?|root|sudo)\\b(?![\\/-]|\\.\\w)|^(?:administrators?|admins?|root)\\b|\\bsudo\\b|\\badmin(?:istrator)? (?:rights|privileges|account)|(?:logged in as|run(?:ning)? as) (?:an? )?(?:admin(?:istrator)?|root)|\\belevated\\b',
  ),
  ...contrast(
    'other-queue',
    'Another queue',
    "(?:an?)?other (?:queues?|printers?|shares?|vendor'?s? (?:queue|printer|driver))|(?:same|the) (?:.{0,20} )?on an? \\w+:// queue|different (?:queue|printer)|second queue|other \\w+ queues",
  ),
  ...contrast(
    'other-device',
    'Another device',
    '(?:an?)?other (?:printer )?(?:models?|units?|brands?|makes?)\\b|(?:to|on|with) (?:an?)?other (?:print(?:er)? )?devices?\\b|(?:same driver|straight|directly) (?:.{0,20} )?to an? (?:hp|xerox|ricoh|canon|kyocera|\\w+) printer|different (?:model|device)',
  ),
  ...contrast(
    'other-application',
    'Another application',
    '(?:from |in )?(?:an?)?other (?:applications?|apps?|programs?|software|browsers?)\\b(?! (?:is |was )?(?:closed|stopped|killed|ended|quit|off|not))|from (?:notepad|wordpad|word|excel|acrobat|adobe reader|chrome|firefox|edge|libreoffice|gedit|paint)|\\b64-bit (?:application|program|app)s?|\\bnotepad\\b',
  ),
  ...contrast(
    'other-document',
    'Another document',
    '(?:an?)?other (?:pdf )?(?:documents?|files?|pdfs?)|test ?pages?|different (?:document|file)|plain text (?:files?|documents?)|small(?:er)? (?:jobs?|documents?|files?)|short (?:jobs?|documents?)',
  ),
  ...contrast(
    'other-driver',
    'Another driver',
    "(?:an?)?other (?:drivers?|ppds?)|different (?:driver|ppd)|(?:with|using|by|through|queue with) (?:the |an? )?(?:monolithic )?(?:vendor|manufacturer)(?:'?s)?(?: own)? driver\\b(?! (?:update|tool|package))|(?:(?:with|using|by|via|as|hand with|the) )driverless|driverless (?:queue|printing|set-?up)|(?:a |the )?generic (?:\\w+ )?driver|type 4 driver|older driver|newer driver|\\bpcl ?[56]e? driver|postscript driver|class driver",
  ),
  ...contrast(
    'other-protocol',
    'Another protocol',
    `(?:(?<!ipp )over|via|through|by|using|with) (?:an? |the |plain )?${protocol}\\b(?!-| over usb| library)(?: (?:port|queue|printing|uri|connection|cable|protocol))?|(?:on|to) an? ${protocol} (?:port|queue|connection)|\\b${protocol}(?: (?:port|queue|uri|connection|protocol))?(?: \\d+)? instead|(?:plain|standard) (?:ipp|socket|lpd|usb) backend|standard tcp/ip port|(?:socket|lpd|ipp|ipps|usb)://\\S*|\\busb queue`,
  ),
  ...contrast(
    'without-tls',
    'The same without TLS',
    'without (?:tls|ssl|encryption|https)|\\bipp:// instead|\\bipp instead of ipps|\\bunencrypted|\\bplain (?:ipp|http)\\b(?! backend)|encryption=?(?: )?never|\\bhttp:// (?:instead|url)|\\bhttp instead of https|disabl\\w+ (?:tls|ssl|encryption|https)|(?:tls|ssl|encryption) (?:is |was )?(?:off|disabled)',
  ),
  ...contrast(
    'direct-to-device',
    'The device, sent to directly',
    '(?<!print )direct(?:ly)? (?:to|at) the (?:device|printer)|straight to the (?:device|printer)|\\b(?:nc|netcat)\\b|\\btelnet \\S+ 9100|\\bcat \\S+ ?> ?/dev/|copy /b',
  ),
  ...contrast(
    'single-job',
    'A single job',
    '(?<!every )single (?:jobs?|labels?|documents?|pages?|prints?|receipts?|tickets?)|one (?:job|label|document|receipt) (?:at a time|alone)|with (?:a |some |a short )?(?:pause|delay|wait)s?\\b(?: between| of)?|one by one|one after (?:the other|another)',
  ),
  ...contrast(
    'full-desktop',
    'A full desktop or the console',
    'full desktop|(?:at|on|from) the console|local session|interactive(?:ly)?|desktop session',
  ),
  ...contrast(
    'older-version',
    'An older version',
    '(?<!from (?:the |an? )?)(?:previous|older|old|earlier|prior) (?:version|release|firmware|build|cups|package)\\b(?! (?:of )?(?:the )?(?:linux|ubuntu|debian|fedora|windows|mint|macos|os|system|distribution))|downgrad\\w+(?: to \\S+)?|regress(?:ed|ing) back|roll(?:ed|ing)? ?back|revert\\w*|uninstall(?:ed|ing)?(?: the)? (?:update|kb|patch)|remov(?:e|ed|ing)(?: the)? (?:update|kb)|(?:with|on|under|in|back to) (?:(?:lib)?cups[\\w-]* |libppd |version |v)?\\d+\\.\\d+(?:\\.\\d+)?(?![.\\d]| in the header| ?(?:m?s|sec\\w*|min\\w*|[kmg]b|%))(?=[^>]{0,90}->)|older (?:cups|distribution)|(?<!since the )(?:build|package|version|release) before\\b',
  ),
  ...contrast(
    'newer-version',
    'A newer version',
    '(?:newer|later|latest|current|new|next) (?:version|release|firmware|build|cups|package)|after upgrad\\w+|\\bgit (?:master|main|head)\\b|snapshot',
  ),
  ...contrast(
    'restart-service',
    'After a restart of the service',
    're-?start(?:ing|ed)?(?: of)?(?: the)? (?:spooler|cups\\w*|cupsd|service|daemon|avahi\\S*|smbd|samba|print spooler|server|client|scheduler|printer service)|(?:spooler|cups|cupsd|service|daemon) re-?start(?:ed)?|reload(?:ing|ed)? (?:smbd|samba|cups)|systemctl restart \\S+|service \\S+ restart|net stop spooler|kill(?:ed|ing)? (?:of )?(?:the )?(?:cups\\S*|smbd|spool\\S*|backend|daemon)',
    {
      needed: needed(
        're-?start(?:ed|s)?',
        '(?:print )?(?:spooler|cups\\S*|service|daemon|avahi\\S*|smbd|samba)\\b',
      ),
    },
  ),
  ...contrast(
    'restart-device',
    'After the device was switched off and on',
    '(?:re-?start|re-?boot|power[- ]cycl)\\w*(?: of)?(?: the)? (?:printer|device|mfp|plotter)|power[- ]cycl\\w+|(?:printer|device) (?:re-?start|re-?boot|off and on)\\w*|(?:switch|turn)\\w* (?:it|the (?:printer|device)) off and (?:back )?on',
    { needed: needed('(?:re-?start|re-?boot|power[- ]cycle)(?:ed|d|s)?', '(?:printer|device|plotter)\\b') },
  ),
  ...contrast(
    'firewall-off',
    'The packet filter off',
    '(?:\\w*firewall|\\w+wall|zonealarm|comodo|internet security|iptables|packet filter|ufw|nftables)(?: \\w+){0,3} (?:off|disabled|deactivated|open|opened|stopped)|without (?:the |a )?firewall|(?:disabl|deactivat|turn(?:ed|ing)? off|switch(?:ed|ing)? off|stopp)\\w* (?:the |my |windows )*(?:defender )?firewall',
  ),
  ...contrast(
    'security-module-off',
    'SELinux or AppArmor permissive',
    'setenforce 0|permissive|(?:selinux|apparmor)(?: \\w+){0,2} (?:off|disabled|permissive|complain)|aa-complain|aa-disable|(?:disabl|turn(?:ed|ing)? off)\\w* (?:selinux|apparmor)',
  ),
  ...contrast(
    'device-status-off',
    'SNMP status off',
    'snmp(?: \\w+){0,3} (?:off|disabled|unchecked|cleared)|(?:disabl|untick|uncheck|clear|deactivat|switch(?:ed|ing)? off|turn(?:ed|ing)? off)\\w* (?:the )?snmp|without snmp',
  ),

  fact(
    'prints-anyway=yes',
    /\b(?:(?:prints?|printing|jobs?)\b(?:[^.]|\.(?=\w)){0,40}\b(?:nevertheless|anyway|unaffected|goes on|still prints?|all right|without (?:any )?(?:problem|fault|error|issue)s?)\b|(?:prints?|printing|jobs?) (?:is |are |works? )?(?:perfectly |just |all )*(?:fine|normal(?:ly)?|as expected)\b(?!,? (?:and|but|then|until|for|at first|after a))|still (?:prints?|works?)\b|everything (?:prints|works)|(?:despite|in spite of) (?:this|that|the (?:error|message|warning))[^.;|]{0,20}\bprints?\b)|(?:^|[|;.]\s*)(?:the |all )?(?:jobs?|print(?:s|ing|outs?)?|print jobs?|paper|documents?|output|pages?|labels?|printer|print to (?:them|it)|printing to (?:them|it|either)|(?:our |later |my )(?:own )?(?:jobs?|documents?))(?: (?:themselves|in both cases|afterwards|meanwhile|all))? ->\s*(?:still )?(?:all )?(?:jobs )?(?:prints?|printed|works?|come out|came out|fine|ok|normal(?:ly)?|unaffected|correct|as (?:expected|before))\b(?! nothing| only)/i,
    'Jobs print in spite of it',
    source,
    { in: words, not: /\bnot print|nothing prints|no longer|never prints/i },
  ),
  fact(
    'prints-anyway=no',
    /\b(?:nothing (?:is )?(?:prints|printed|comes out|gets printed)|no (?:paper (?:comes|came)|page (?:comes|appears|is printed)|output|print)\b|(?:does not|doesn't|do not|don't|won't|will not) print\b|never print|(?:cannot|can't|can not|could not|couldn't) print\b|no longer prints?|printing (?:fails|breaks|stops|stopped|is impossible)|unable to print\b)/i,
    'Jobs do not print',
    source,
    { in: words },
  ),
  fact(
    'name-resolves=no',
    /\b(?:getent|nslookup|resolve-dnsname|dig|dscacheutil|resolvectl|gethostbyname|getaddrinfo|(?:name|dns|host) (?:look-?up|resolution)|resolver|host ?name|^host \S+)[^>]{0,90}->\s*.{0,150}\b(?:not? (?:found|answer|address|such|result|known)|fails?|unknown|nothing|nxdomain|cannot|does not|servfail|empty|none)|\bping[^>]{0,90}->\s*.{0,40}\b(?:could not find|unknown host|name or service|cannot resolve|not resolve)|\b(?:name|host) does(?:n't| not) resolve|\b(?:cannot|can't|could not|couldn't|unable to|does not|doesn't) (?:be )?resolved? (?!to\b)/i,
    'The name does not resolve',
    source,
    { in: words },
  ),
  fact(
    'name-resolves=yes',
    /\b(?:getent|nslookup|resolve-dnsname|dig|name (?:look-?up|resolution))\b[^>]{0,90}->\s*(?!.{0,150}\b(?:not?|fails?|unknown|nothing|nxdomain|cannot)\b).{0,150}(?:\d+\.\d+|ok|right|correct|resolves|address|yes|works)|\bname (?:is )?resolve[sd] (?:fine|ok|correctly)/i,
    'The name resolves',
    source,
    { in: words },
  ),
  fact(
    'avahi-resolves=yes',
    /\b(?:avahi-(?:resolve\S*|browse)|dns-sd -[BLZG]|mdns-scan|bonjour browser|ippfind)\b[^>]{0,90}->\s*(?!.{0,150}\b(?:not?|only|fails?|nothing|empty|none|missing|time)\b)\S|\bavahi (?:can |does )?(?:resolves?|finds?)|\bavahi-browse (?:shows|lists|finds|sees) (?:the|my|it|all)\b/i,
    'Avahi finds it',
    source,
    { in: words },
  ),
  fact(
    'avahi-resolves=no',
    /\b(?:avahi-(?:resolve\S*|browse)|dns-sd -[BLZG]|mdns-scan|ippfind)\b[^>]{0,90}->\s*.{0,150}\b(?:not?|fails?|nothing|empty|none|missing|tim(?:es?|ed) ?out)\b|\bavahi-browse (?:does not|doesn't) (?:show|list|find|see)/i,
    'Avahi does not find it',
    source,
    { in: words },
  ),
  fact(
    'ping=yes',
    /\b(?:ping[^>]{0,90}->\s*(?!.{0,150}\b(?:not?|fails?|nothing|lost|unreachable|cannot|unknown)\b).{0,150}(?:ok|answers?|repl|works?|fine|yes|ms|reachable)|(?:answers?|responds?|replies) (?:to )?(?:a )?pings?\b|(?<!not )pingable\b|(?:it|printer|device|server|address|ip) pings\b|(?:can|could|able to) (?:still )?ping (?:it|the|my|both|all)\b|ping(?:ing)? (?:works|is ok|is fine))/i,
    'It answers to ping',
    source,
    { in: words },
  ),
  fact(
    'ping=no',
    /\b(?:ping[^>]{0,90}->\s*(?!.{0,40}(?:could not find|unknown host))(?:.{0,150}\b(?:no|not|fails?|nothing|lost|unreachable|cannot|timed?)\b)|(?:does not|doesn't|won't|no longer) (?:answer|reply|respond)(?: to)? (?:a )?pings?\b|(?:cannot|can't|can not|unable to|couldn't) (?:even )?ping (?:it|the|my)\b|not pingable\b|no (?:answer|response|reply) to (?:a )?ping)/i,
    'It does not answer to ping',
    source,
    { in: words },
  ),
  fact(
    'port-open=accepted',
    /\b(?:telnet|nc|ncat|nmap|port|test-netconnection|tnc|connection|connects? to|tcp \d+|9100|631|515)\b[^>]{0,90}->\s*(?!.{0,150}\b(?:not?|fails?|refused|clos)\w*\b).{0,150}\b(?:open|accepted|connects?|connected|succeed\w*|TcpTestSucceeded.{0,150}true)\b|\bport \d+ (?:is |seems )open\b/i,
    'The port accepts connections',
    source,
    { in: words },
  ),
  fact(
    'port-open=refused',
    /\b(?:telnet|nc|ncat|nmap|port|test-netconnection|tnc|connection|connects? to|tcp \d+|9100|631|515|443)\b[^>]{0,90}->\s*.{0,150}\b(?:refused|closed|rst|reset)\b|connection (?:was |is )?(?:actively )?refused|\bport \d+ is closed\b|\bFailed to connect to \S+ port \d+|\bCouldn't connect to server/i,
    'The port refuses connections',
    source,
    { in: words },
  ),
  fact(
    'port-open=timed-out',
    /\b(?:telnet|nc|ncat|nmap|port|test-netconnection|tnc|connection|connects? to|tcp \d+|9100|631|515)\b[^>]{0,90}->\s*.{0,150}\b(?:tim(?:es?|ed) ?out|filtered|no answer|blocked|TcpTestSucceeded.{0,150}false)\b|\bport \d+ is (?:filtered|blocked)\b/i,
    'A connection to the port times out',
    source,
    { in: words },
  ),
  fact(
    'listening-on=loopback-only',
    /\b(?:ss|netstat|lsof|listen(?:s|ing)?)\b[^>]{0,90}->\s*.{0,150}(?:127\.0\.0\.1|localhost|::1|loopback)|\b(?:127\.0\.0\.1|\[?::1\]?):631\b.{0,150}\bLISTEN|LISTEN\s.{0,150}\b(?:127\.0\.0\.1|\[::1\]):631|LISTEN\b.{0,60}(?:127\.0\.0\.1|\[::1\]):\d+\b.{0,80}\bcupsd|\b(?:only )?listen(?:s|ing) (?:only )?on (?:localhost|loopback|127\.0\.0\.1)\b/i,
    'The service listens on loopback only',
    source,
    { in: [...words, 'output'] },
  ),
  fact(
    'listening-on=all-addresses',
    /\b(?:ss|netstat|lsof|listen(?:s|ing)?)\b[^>]{0,90}->\s*.{0,150}(?:0\.0\.0\.0|\*:\d|\[::\]|all addresses|everywhere)|(?<!open )LISTEN\s+\d.{0,150}(?:0\.0\.0\.0|\*|\[::\]):631|LISTEN\b.{0,60}(?:0\.0\.0\.0|\*|\[::\]):\d+\b.{0,80}\bcupsd/i,
    'The service listens on all addresses',
    source,
    { in: [...words, 'output'] },
  ),
  fact(
    'listening-on=another-program',
    /\b(?:ss|netstat|lsof|listen(?:s|ing)?|port 631|who (?:has|holds))\b[^>]{0,90}->\s*.{0,150}\b(?:java|node|httpd|apache\d?|nginx|python\d?|systemd-resolved?|vmware|dnsmasq|(?:an?)?(?:other|foreign) (?:program|process|service|daemon))\b/i,
    'Another program listens there',
    source,
  ),
  fact(
    'in-container=yes',
    /\b(?:docker\b|kubernetes\b|pod(?:man)?\b|lxc\b|compose file\b|k8s\b|home-?assistant add-?on\b)|(?<!\b(?:ad|printers|directory) )\bcontainer(?:s|ised|ized)?\b/i,
    'It runs in a container',
    source,
  ),
  fact(
    'behind-proxy=yes',
    /\b(?:(?:reverse )?proxy\b|ssh tunnel|tunnel(?:led|ed)?\b|sidecar\b|istio\b|nginx\b|haproxy\b|traefik\b|port[- ]forward|nat\b|stunnel\b|ingress\b|slirp\b|user-mode net|forwarded (?:port|to)\b|ssh -[LR]\b)/i,
    'A proxy, tunnel or address translation stands between',
    source,
  ),
  fact(
    'restarted-since-edit=no',
    /\bnot restarted (?:since|after)\b|\bwithout (?:a )?restart(?:ing)?\b|\bnever restarted\b|\brestart\w* since the edit ->\s*no\b/i,
    'The daemon was not restarted',
    source,
    { in: words },
  ),
  fact(
    'how-often=sometimes',
    /\b(?:sometimes\b|now and then\b|occasional(?:ly)?\b|from time to time\b|intermittent(?:ly)?\b|sporadic(?:ally)?\b|at random\b|randomly\b|random (?:jobs?|times|intervals|moments|prints)\b|a few \w+ a (?:day|week)\b|every (?:few|\d+) (?:jobs|days|hours)\b|once in a while\b|every now and again\b|most of the time\b|not always\b)/i,
    'It happens now and then',
    source,
    { in: words },
  ),
  fact(
    'how-often=at-boot',
    /(?<!\b(?:prints?|works?|worked|fine|(?<!not )reachable|back|time)\b.{0,12})\b(?:after|at|during|on|since) (?:every |each |a |the )?(?:re-?boot|boot|start-?up|start of the (?:machine|server)|power-?up)\b(?! ->\s*(?:prints?|works?|present|fine|there|ok|reachable))|\bbooting\b/i,
    'It happens at start',
    source,
    // When something is started says nothing of when it fails.
    { in: words, not: startsThen },
  ),
  fact(
    'how-often=after-idle',
    /\b(?:after (?:a (?:long )?(?:pause|while without|break)|some (?:hours|minutes|time) (?:of |without )|idle|inactivity|standby|sleep|the night|a weekend|lunch|(?:it|the printer) (?:was|has been|sleeps|is) (?:idle|asleep|sleeping|not used|unused))\b|idle (?:for|connection|time)|first job (?:of the day|in the morning|after)|(?:wakes?|waking) (?:up )?from (?:sleep|standby)|(?:has|had|was) not (?:been )?used for (?:a|some|\d)|every morning\b)/i,
    'It happens after a pause',
    source,
    { in: words },
  ),
  fact(
    'how-often=under-load',
    /\b(?:under (?:heavy |high )?load\b|many jobs\b|(?:with|when|while|if) (?:\w+ ){0,2}many (?:users|sessions|clients|printers|documents)\b|(?:many|several|multiple|two|three|all|lots of) [^.;|>]{0,30}\bat (?:once|the same (?:time|moment))\b|in quick (?:succession|sequence)\b|at (?:peak|busy) (?:time|hours)\b|back to back\b|rapid(?:ly)?\b|burst\b|batch(?:es)? of\b|series of (?:\w+ )?(?:jobs|labels|receipts|documents|prints|pages)\b|hundreds of (?:jobs|users|sessions|clients|documents|labels)\b|quickly after|large number of jobs\b|second job\b)/i,
    'It happens under load',
    source,
    { in: words },
  ),
  fact(
    'how-often=after-a-while',
    /\b(?:after (?:some|a few|several|\d+) (?:hours|days|weeks|minutes|jobs)\b|after a while\b|over (?:days|weeks|time)\b|grow(?:s|ing)?\b|gradual(?:ly)?\b|slower and slower\b|slowly fills)/i,
    'It comes after a while',
    source,
    { in: words },
  ),
  fact(
    'on-paper=source-or-garbage',
    /\b(?:garbage\b(?! collect)|garbled\b|gibberish\b|command text\b|hieroglyph\w*|(?:strange|odd|random|weird|unreadable|cryptic|funny) (?:characters|symbols|letters|signs|code)\b(?! in )|(?:PostScript|PCL|PJL|EPL|ZPL|ESC\/?POS|printer|styling|control|escape|source|raw) (?:source|codes?|commands?|text) (?:(?:is|are|gets?) printed|comes? out|on (?:the )?(?:paper|page)|instead)|(?:print(?:s|ed|ing)?|comes? out|paper\b[^|>]{0,30}->|pages? of|label ->|sheets? (?:of|with))[^.;|]{0,40}\b(?:(?:PostScript|PCL|PJL|EPL|ZPL|ESC\/?POS|styling|source|raw) (?:source|codes?|commands?|text)|codes? instead|source code|(?:network|printer) commands|http headers?|pages? (?:of|full of) (?:code|letters|characters|PostScript)|pages of PostScript|junk)\b)|%!PS/i,
    'Source or garbage comes out',
    source,
    { in: words },
  ),
  fact(
    'on-paper=part-of-it',
    /\b(?:truncated|cut off|incomplete|partial|half (?:a|the|of the) (?:page|job|document)|missing (?:pages|labels|lines|end)|last (?:page|part|lines?) (?:is |are )?(?:missing|lost)|only the first (?:page|part|label)|end of the (?:job|document) (?:is )?(?:missing|lost))\b/i,
    'A part of the job comes out',
    source,
    { in: words },
  ),
  fact(
    'on-paper=blank',
    /\bblank (?:pages?|paper|sheets?|labels?)\b|\bempty (?:pages?|sheets?)\b|\bwhite pages?\b/i,
    'Blank pages come out',
    source,
    { in: words },
  ),
  fact(
    'on-paper=nothing',
    /\b(?:nothing (?:is |gets )?(?:prints|printed|comes out|happens|on paper)\b|no (?:paper (?:comes|came|moves)|page (?:comes|appears|is printed)|output)\b|no paper,|no paper comes|never (?:prints|comes out|appears on))|, no paper\b|paper -> (?:nothing|none|no)/i,
    'Nothing comes out',
    source,
    { in: words },
  ),
  fact(
    'queue-shows=completed',
    /\b(?:jobs?|print\w*|queue|status|state|cups|lpstat)\b(?:[^.]|\.(?=\w)){0,60}\b(?:completed|complete|successful(?:ly)?|success)\b|^completed\b|'completed'|-> completed\b|\b(?:says|shows?|reports?|marked|listed)(?: (?:it|as|the job))* (?:printed|done|success\w*|complete)\b|\b(?:job|queue|status)\b[^.;|]{0,30}\bdone\b/i,
    'The queue shows the job as completed',
    source,
    { in: [...words, 'output'], not: /not complete|never complete|\d% complete|EXPECTED|to complete/i },
  ),
  fact(
    'queue-shows=held',
    /(?<!\bbeing )\bheld\b(?! (?:by|open|down))|\bon hold\b|\bhold(?:s|ing)? (?:the )?jobs?\b/i,
    'The queue holds the job',
    source,
    { in: [...words, 'output'] },
  ),
  fact(
    'queue-shows=stopped',
    /\b(?:queues?\b(?:[^.]|\.(?=\w)){0,50}\b(?:stopped|stops?(?! accepting|-printer)|disabled|paused)\b|printer (?:\S+ ){0,3}(?:stopped|disabled|paused)\b(?! working| printing| responding)|disabled since\b|deaktiviert seit\b|printer-state=5\b|stopped queue|stop(?:s|ped) the (?:queue|printer)\b)|State Stopped/i,
    'The queue is stopped',
    source,
    { not: /stopped by "/ },
  ),
  fact(
    'queue-shows=processing',
    /\b(?:stays?|remains?|stuck|sits?|hangs?)\b(?:[^.]|\.(?=\w)){0,70}\b(?:processing|printing|spooling|queue)\b|\bnow printing\b|\bprocessing since\b|\bprocessing \(forever\)/i,
    'The job stays in processing',
    source,
    { in: [...words, 'output'] },
  ),
  fact(
    'queue-shows=error',
    /\b(?:job|document|status|queue|state)\b(?:[^.]|\.(?=\w)){0,70}\berror\b|\bError - Printing\b/i,
    'The queue shows an error',
    source,
    { in: words },
  ),
  fact('queue-shows=offline', /\boffline\b/i, 'The printer is shown as offline', source),
  fact(
    'queue-shows=vanished',
    /\b(?:jobs?|queues?|printers?)\b[^.;|]{0,40}\b(?:vanish(?:es|ed)?|disappear(?:s|ed)?|(?:is|are|was|were|then|be|has|have) (?:just )?gone|(?:get|gets|is|are) lost|lost as|from the queue|is deleted)\b|\b(?:jobs?|queues?|printers?) (?:gone|lost|deleted by itself)\b/i,
    'Job or queue vanishes',
    source,
    { in: words },
  ),
  fact(
    'changed=system-update',
    /\b(?:since|after|with|installed|following)\b(?:[^.]|\.(?=\w)){0,70}\b(?:windows |security |cumulative |monthly |system |quality |feature |preview )?(?:updates?|upgrade|patch(?:es|day)?|KB\d{6,7})\b|\bKB ?\d{6,7}\b|\bapt upgrade|\bdist-upgrade/i,
    'It began with an update',
    source,
    { in: words },
  ),
  fact(
    'changed=driver',
    /\b(?:since|after|with|new)\b(?:[^.]|\.(?=\w)){0,70}\bdriver (?:update|upgrade|change|version|installation)|\bupdated? (?:the )?drivers?\b|\bnew driver\b/i,
    'It began with a driver',
    source,
    { in: words },
  ),
  fact(
    'changed=print-software',
    /\b(?:(?:since|after|upgrad\w+|updat\w+)\b[^.;|>]{0,40}\b(?:upgrad\w+|updat\w+|new version)\b[^.;|>]{0,40}\b(?:cups(?:-\w+)?|samba|avahi|gutenprint|hplip|ghostscript|poppler)\b|(?:since|after)\b[^.;|>]{0,20}\b(?:(?:lib)?cups[\w-]*|libppd|(?:filter|print) (?:library|package)|filters|samba|avahi|gutenprint|hplip|ghostscript|poppler) (?:\d+\.\d+|(?:was |got |has been )?(?:upgraded|updated)|upgrade|update)\b|(?:update|upgrade) (?:to|of) (?:cups(?:-\w+)?|libcups\w*|hplip|gutenprint|ghostscript)[^.;|>]{0,20} (?:broke|breaks)\b|(?:upgrad|updat)\w+ (?:to |from |of )?(?:cups|samba|avahi|gutenprint|hplip|ghostscript|poppler)\b|upgrad\w+ (?:from|to)\b[^.;|>]{0,30}\b(?:cups(?:-\w+)?|samba|gutenprint|hplip) ?\d)/i,
    'It began with other print software',
    source,
    { in: words },
  ),
  fact(
    'changed=firmware',
    /\b(?:since|after)\b[^.;|>]{0,50}\bfirmware\b|\bnew firmware\b|\bfirmware (?:was |got |has been |is )?(?:updated|upgraded)\b/i,
    'It began with firmware',
    source,
    { in: words },
  ),
  fact(
    'changed=certificate',
    /\b(?:new|renew\w*|replac\w+|regenerat\w+|changed) (?:\w+ )?(?:certificate|self-signed|(?:tls|ssl|private) key)|certificate(?:[^.]|\.(?=\w)){0,50}(?:renewed|replaced|regenerated|changed)/i,
    'It began with another certificate',
    source,
    { in: words },
  ),
  fact(
    'changed=address-or-network',
    /\b(?:(?:new|changed|different) (?:ip|ip address|address|subnet|vlan|router|network|wifi|wlan|internet provider)\b|another (?:ip|ip address|address)\b|(?:address|subnet|vlan|router|network|wifi) (?:\w+ ){0,3}(?:changed|moved|replaced|renumbered)\b(?! nothing)|chang(?:ed|ing) (?:of )?(?:the |its |our |my )?(?:ip|ip address|address|router|subnet|network|wifi)\b|moved to (?:an?other|new|the new) (?:network|subnet|vlan|building)|dhcp\b[^.;|]{0,50}\b(?:new|changed|other|another|different) (?:lease|address|ip))/i,
    'It began with another address or network',
    source,
    { in: words },
  ),
  fact(
    'changed=domain-controller',
    /\bdomain controllers?\b|\bDCs? (?:updated|patched)/i,
    'Domain controllers changed',
    source,
    { in: words },
  ),
  fact(
    'changed=policy',
    /\b(?:new|changed) (?:group )?policy\b|\bgpo\b(?:[^.]|\.(?=\w)){0,70}(?:new|changed|applied)|\bhardening\b|\bhardened\b/i,
    'It began with a policy',
    source,
    { in: words },
  ),
  fact(
    'changed=migration',
    /\bmigrat(?:ed|ion|ing)\b|\bprintbrm\b|\bmoved to (?:a )?new (?:print )?server|\bprint migrator/i,
    'It began with a migration',
    source,
    { in: words },
  ),
  fact(
    'changed=nothing',
    /\bnothing (?:was |has )?changed\b|\bout of (?:nowhere|the blue)\b/i,
    'Nothing was changed',
    source,
    { in: words },
  ),
  fact(
    'spool-space=no',
    /(?:\b(?:disk|volume|drive|partition|spool)|\/var|\bC:)(?![\w.])(?:[^.]|\.(?=\w)){0,50}(?:->|is|was)\s*(?:almost )?(?:full|100 ?%|out of space|no space)|no space left|disk full|0 bytes free|out of disk|\bfree (?:disk )?space\b[^>]{0,50}->\s*(?:a few|almost|no|nearly|0|\d{1,2} ?MB)|\bfew MB (?:free|left)/i,
    'There is no space for the spool',
    source,
  ),
  fact(
    'file-exists=no',
    /(?:^|[|$#] ?)(?:sudo )?(?:which|ls|file|stat|where|find|command -v)\b[^>]{0,90}->\s*.{0,150}(?:no such file|not found|missing|absent|nothing|does not exist)|\b(?:file|filter|program|backend) (?:\S+ )?(?:is|are) (?:not (?:there|installed|present)|missing)\b|\b(?:file|filter|program|backend)\b[^.;|]{0,40}\bdoes(?:n't| not) exist\b/i,
    'The file or program is not there',
    source,
    { in: words },
  ),
  fact(
    'file-exists=yes',
    /\b(?:which|ls|file|stat|where|find)\b[^>|]{0,90}->\s*(?:it )?(?:is )?(?:there|exists|present|found|installed)\b|\bls -l\b[^>|]{0,90}->\s*-rw/i,
    'The file or program is there',
    source,
    { in: words },
  ),
  fact(
    'certificate-same=no',
    /fingerprints?(?:[^.]|\.(?=\w)){0,50}(?:differ|changed|not equal|mismatch|not the same)|certificate[^>]{0,90}->(?:[^.]|\.(?=\w)){0,50}(?:differs?\b|different|another (?:one|certificate)|not the same|changed)|stored (?:certificate|copy)(?:[^.]|\.(?=\w)){0,50}(?:old|other|differ)/i,
    'Stored and presented certificates differ',
    source,
    { in: words },
  ),
  fact(
    'password-accepted=yes',
    /(?:password|credentials?|logon|login)[^>]{0,90}->\s*(?:ok|accepted|right|correct|works)|same (?:password|credentials) (?:works|accepted)/i,
    'The credentials are accepted elsewhere',
    source,
    { in: words },
  ),
  fact(
    'device-on=no',
    /\b(?:printer|device)\b(?:'s)?(?:[^.;|]|\.(?=\w)){0,50}(?:is|was|->)\s*(?:switched |turned |powered )?off\b(?! the| from|line)|\b(?:printer|device|mfp|plotter)\b[^.;|]{0,30}\b(?:powered off|unplugged)\b|\b(?:power|switch) of (?:the|that) (?:printer|device)[^.;|]{0,20}->\s*off\b|\bprinter -> (?:switched |powered )?off\b/i,
    'The device is off',
    source,
    {
      in: words,
      // Who prints to it while it is off knows that, and asks about something else.
      not: /off and on|\b(?:if|when(?:ever)?|while|though)\b[^.;|]{0,50}\boff\b|\b(?:second|other|clone\w*|neighbou?r\w*|first) (?:machine|host|board|server|box|computer|pi|vm|pc|node)\b/i,
    },
  ),
];
