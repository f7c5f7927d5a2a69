/** Answers to the questions that people give without being asked: what they compared, and whether it worked. */
import { fact, type MessageFact, words } from '../message-fact.ts';

const good =
  '(?:works?|worked|working|prints?|printed|fine|ok|okay|succeed(?:s|ed)?|success(?:ful(?:ly)?)?|normal(?:ly)?|fast|quick(?:ly)?|immediate(?:ly)?|yes|accepted|opens?|listed|responds?|answers?|shown|correct(?:ly)?|no (?:problem|error)s?|goes through|comes? out|200(?: ok)?|helps?|helped|cures?|cured|gone|disappears?|recovers?|visible|back|reappears?|(?:is |are )?there|stable|quiet|instant(?:ly)?)';
const bad =
  "(?:fail(?:s|ed|ure)?|refused|rejected|errors?|nothing|not|none|never|cannot|can't|doesn't|hangs?|stuck|tim(?:es?|ed) ?out|timeouts?|denied|forbidden|4\\d\\d|5\\d\\d|wrong|garbage|garbled|slow|crash(?:es|ed)?|unreachable|unknown|offline|missing|blank|empty|same|still|prompt(?:s|ed)?|broken|unable|bad request|no)";

/** Somebody tried `what` (a piece of a pattern), and it worked: "what -> fine", "works with what", "what prints". */
function worked(what: string): RegExp {
  return new RegExp(
    `(?:${what})[^>]{0,90}->(?!.{0,150}\\b${bad}\\b).{0,150}\\b${good}\\b|(?<!not |never |nothing |n't )\\b(?:works|prints|worked|succeeds)(?: (?:fine|well|again|only|normally|immediately|when|if|once|it|they|jobs|sent|done))* (?:${what})|(?:${what}),? (?:\\w+ ){0,3}(?<!not |never |n't )(?:works?|worked|prints?|succeeds?|is fine|is normal)\\b`,
    'i',
  );
}

function failed(what: string): RegExp {
  return new RegExp(
    `(?:${what})[^>]{0,90}->.{0,150}\\b${bad}\\b|\\b(?:fails?|failed|refused|breaks?|hangs?)(?: (?:only|when|if|always|once|it|jobs))* (?:${what})|(?:${what}),? (?:\\w+ ){0,3}(?:fails?|failed|does not|do not|cannot|never|is refused|hangs?)\\b`,
    'i',
  );
}

const source = 'reports in words';

/** The two rows of a contrast. */
function contrast(id: string, subject: string, what: string): readonly MessageFact[] {
  return [
    fact(`${id}=works`, worked(what), `${subject} works`, source, { in: words }),
    fact(`${id}=fails`, failed(what), `${subject} does not work either`, source, {
      in: words,
      not: worked(what),
    }),
  ];
}

const ofName =
  "by (?:its |the )?(?:numeric )?(?:ip|address|ip address)\\b|(?:with|using|via|to) (?:the |its )?(?:server'?s? |printer'?s? |numeric |plain )?(?:ip|ip address|ipv4 address|address)\\b|\\b(?:ip address|numeric address|\\d+\\.\\d+\\.\\d+\\.\\d+|<ip>)(?: instead| in(?:stead of)?| literal)?|\\\\\\\\(?:<ip>|\\d+\\.\\d+\\.\\d+\\.\\d+)";

export const contrasts: readonly MessageFact[] = [
  ...contrast('by-address', 'The address instead of the name', ofName),
  ...contrast(
    'other-name',
    'Another name of the same server',
    "(?:real|own|canonical|true|actual|full|fully qualified|short|netbios|other|node'?s?) (?:host ?|server |computer |dns |machine )?name|\\bfqdn\\b|name of the (?:node|server|host)",
  ),
  ...contrast(
    'localhost',
    'The server itself',
    '\\blocalhost\\b|\\b127\\.0\\.0\\.1\\b|(?:on|from|at) the (?:print )?(?:server|host|machine)(?: itself)?\\b|\\blocal(?:ly)? (?:print|job|request|client|access|queue)|from (?:the )?(?:same|local) (?:host|machine)',
  ),
  ...contrast(
    'other-machine',
    'Another client machine',
    '(?:from |on )?(?:an?)?other (?:clients?|machines?|computers?|hosts?|pcs?|workstations?|phones?|laptops?|systems?)\\b|from (?:a |an )?(?:windows|mac(?:os)?|linux|android|older|old|new) ?(?:clients?|machines?|pcs?|computers?|laptops?|system)?|\\b(?:windows|mac(?:os)?|linux) clients?\\b',
  ),
  ...contrast(
    'other-network',
    'A client in the same network',
    '(?:same|local) (?:subnet|network|lan|segment|vlan)|inside the (?:lan|network)|within the (?:lan|site)',
  ),
  ...contrast(
    'other-user',
    'Another user',
    '(?:an?)?other (?:users?|accounts?|logons?|profiles?)|new (?:user|profile|account)|different (?:user|account)',
  ),
  ...contrast(
    'administrator',
    'An administrator',
    '\\b(?:as |for |by |with )?(?:an? |the )?(?:local |domain )?(?:administrators?|admins?|root|sudo)\\b|\\belevated\\b',
  ),
  ...contrast(
    'other-queue',
    'Another queue',
    "(?:an?)?other (?:queues?|printers?|shares?|vendor'?s? (?:queue|printer|driver))|(?:same|the) (?:.{0,20} )?on an? \\w+:// queue|different (?:queue|printer)|second queue|other \\w+ queues",
  ),
  ...contrast(
    'other-device',
    'Another device',
    '(?:an?)?other (?:devices?|models?|units?)|(?:same driver|straight|directly) (?:.{0,20} )?to an? (?:hp|xerox|ricoh|canon|kyocera|\\w+) printer|different (?:model|device)',
  ),
  ...contrast(
    'other-application',
    'Another application',
    '(?:from |in )?(?:an?)?other (?:applications?|apps?|programs?|software|browsers?)|from (?:notepad|wordpad|word|acrobat|chrome|firefox)|\\b64-bit (?:application|program|app)|\\bnotepad\\b',
  ),
  ...contrast(
    'other-document',
    'Another document',
    '(?:an?)?other (?:documents?|files?|pdfs?|jobs?)|test page|different (?:document|file)|plain text|small (?:job|document|file)s?|short (?:job|document)s?',
  ),
  ...contrast(
    'other-driver',
    'Another driver',
    "(?:an?)?other (?:drivers?|ppds?)|different (?:driver|ppd)|(?:vendor|manufacturer)(?:'?s)?(?: own)? driver|driverless|generic driver|type 4|older driver|newer driver|\\bpcl ?[56]e? driver|postscript driver|class driver",
  ),
  ...contrast(
    'other-protocol',
    'Another protocol',
    '\\b(?:raw|lpd|lpr|socket|9100|jetdirect|ipp|usb|wsd|tcp/ip|smb|http)\\b(?: (?:port|queue|printing|uri|instead|connection|backend))|over (?:usb|lpd|lpr|raw|ipp|tcp/ip)|standard tcp/ip port|(?:socket|lpd|ipp|ipps|http|usb)://\\S*',
  ),
  ...contrast(
    'without-tls',
    'The same without TLS',
    'without (?:tls|ssl|encryption|https)|\\bipp:// instead|\\bunencrypted|\\bplain (?:ipp|http)\\b|encryption=?(?: )?never|\\bhttp:// (?:instead|url)',
  ),
  ...contrast(
    'direct-to-device',
    'The device, sent to directly',
    'direct(?:ly)? (?:to|at) the (?:device|printer)|straight to the (?:device|printer)|\\bnc\\b|\\bnetcat\\b|\\btelnet\\b|lp -h|cat .{0,150} >|copy /b',
  ),
  ...contrast(
    'single-job',
    'A single job',
    'single (?:jobs?|labels?|documents?|pages?|prints?|receipts?)|one (?:job|label|document|receipt) (?:at a time|alone)|(?:with|after) (?:a )?(?:pause|delay|wait)|slowly|one by one',
  ),
  ...contrast(
    'full-desktop',
    'A full desktop or the console',
    'full desktop|(?:at|on|from) the console|local session|interactive(?:ly)?|desktop session',
  ),
  ...contrast(
    'older-version',
    'An older version',
    '(?<!from (?:the |an? )?)(?:previous|older|old|earlier|prior|last) (?:version|release|firmware|build|cups|kernel|package)|downgrad\\w+|roll(?:ed|ing)? ?back|revert\\w*|uninstall(?:ed|ing)?(?: the)? (?:update|kb|patch)|remov(?:e|ed|ing)(?: the)? (?:update|kb)|(?:with|on|under|in) (?:cups |cups-filters |cups-browsed |version |v)?\\d+\\.\\d+(?:\\.\\d+)?(?=[^>]{0,90}->)|older (?:cups|distribution)',
  ),
  ...contrast(
    'newer-version',
    'A newer version',
    '(?:newer|later|latest|current|new|next) (?:version|release|firmware|build|cups|package)|after upgrad\\w+|\\bgit (?:master|main|head)\\b|snapshot',
  ),
  ...contrast(
    'restart-service',
    'After a restart of the service',
    're-?start(?:ing|ed)?(?: of)?(?: the)? (?:spooler|cups\\w*|cupsd|service|daemon|avahi\\S*|smbd|samba|print spooler|server|client|scheduler|printer service)|(?:spooler|cups|cupsd|service|daemon) re-?start(?:ed)?|reload(?:ing|ed)? (?:smbd|samba|cups)|systemctl restart \\S+|service \\S+ restart|net stop spooler|kill(?:ed|ing)? (?:the )?\\S+',
  ),
  ...contrast(
    'restart-device',
    'After the device was switched off and on',
    '(?:re-?start|re-?boot|power[- ]cycl)\\w*(?: of)?(?: the)? (?:printer|device|mfp|plotter)|power[- ]cycl\\w+|(?:printer|device) (?:re-?start|re-?boot|off and on)\\w*|switch\\w* (?:it|the (?:printer|device)) off and on',
  ),
  ...contrast(
    'firewall-off',
    'The packet filter off',
    '(?:firewall|iptables|packet filter|windows defender firewall|ufw|nftables)(?: \\w+){0,3} (?:off|disabled|open|opened|stopped)|without (?:the )?firewall|disabl\\w+ (?:the )?firewall',
  ),
  ...contrast(
    'security-module-off',
    'SELinux or AppArmor permissive',
    'setenforce 0|permissive|(?:selinux|apparmor)(?: \\w+){0,2} (?:off|disabled|permissive|complain)|aa-complain|aa-disable',
  ),
  ...contrast(
    'device-status-off',
    'SNMP status off',
    'snmp(?: \\w+){0,3} (?:off|disabled|unchecked|cleared)|(?:disabl|untick|uncheck|clear|switch off|turn off)\\w* snmp|without snmp',
  ),

  fact(
    'prints-anyway=yes',
    /\b(?:jobs?|pages?|print(?:s|ing)?|print to (?:them|it)|paper|printer|documents?|output)[^>]{0,60}->\s*(?:still )?(?:(?:all )?(?:jobs )?(?:prints?|printed|works?|come out|came out|fine|ok|normal(?:ly)?|unaffected|correct|as expected))|\b(?:prints?|printing|jobs?)\b(?:[^.]|\.(?=\w)){0,40}\b(?:nevertheless|anyway|unaffected|goes on|continues?|still prints?|normally|all right|is fine|are fine|without (?:any )?(?:problem|fault)s?)\b|\bstill (?:prints?|work)|\beverything (?:prints|works)|->\s*(?:prints?|jobs print)\b[^,]*normal/i,
    'Jobs print in spite of it',
    source,
    { in: words, not: /\bnot print|nothing prints|no longer|never prints/i },
  ),
  fact(
    'prints-anyway=no',
    /\bnothing (?:is )?(?:prints|printed|comes out)|\bno (?:paper|page|output|print)\b|\bdoes not print|\bnever print|\bcannot print|\bno longer prints?|\bprinting (?:fails|breaks|stops|stopped|is impossible)/i,
    'Jobs do not print',
    source,
    { in: words },
  ),
  fact(
    'name-resolves=no',
    /(?:getent|nslookup|ping|resolve-dnsname|dig|host|dscacheutil|resolvectl|gethostbyname|getaddrinfo|(?:name|dns|host) (?:look-?up|resolution)|resolver)[^>]{0,90}->\s*.{0,150}\b(?:not? (?:found|answer|address|such|result|known)|fails?|unknown|nothing|nxdomain|cannot|does not|servfail|empty|none)|name does not resolve|cannot (?:be )?resolved?/i,
    'The name does not resolve',
    source,
    { in: words },
  ),
  fact(
    'name-resolves=yes',
    /(?:getent|nslookup|resolve-dnsname|dig|name (?:look-?up|resolution))[^>]{0,90}->\s*(?!.{0,150}\b(?:not?|fails?|unknown|nothing|nxdomain|cannot)\b).{0,150}(?:\d+\.\d+|ok|right|correct|resolves|address|yes|works)/i,
    'The name resolves',
    source,
    { in: words },
  ),
  fact(
    'avahi-resolves=yes',
    /(?:avahi-\w+|dns-sd|mdns-scan|bonjour browser|ippfind)[^>]{0,90}->\s*(?!.{0,150}\b(?:not?|fails?|nothing|empty|none|missing|time)\b)\S|avahi (?:can |does )?(?:resolves?|finds?)/i,
    'Avahi finds it',
    source,
    { in: words },
  ),
  fact(
    'avahi-resolves=no',
    /(?:avahi-\w+|dns-sd|mdns-scan|ippfind)[^>]{0,90}->\s*.{0,150}\b(?:not?|fails?|nothing|empty|none|missing|tim(?:es?|ed) ?out)\b/i,
    'Avahi does not find it',
    source,
    { in: words },
  ),
  fact(
    'ping=yes',
    /\bping[^>]{0,90}->\s*(?!.{0,150}\b(?:not?|fails?|nothing|lost|unreachable|cannot|unknown)\b).{0,150}(?:ok|answers?|repl|works?|fine|yes|ms|reachable)|\banswers? (?:to )?ping|\b(?:pings|pingable)\b/i,
    'It answers to ping',
    source,
    { in: words },
  ),
  fact(
    'ping=no',
    /\bping[^>]{0,90}->\s*.{0,150}\b(?:no|not|fails?|nothing|lost|unreachable|cannot|unknown|timed?)\b|does not (?:answer|reply|respond) to ping/i,
    'It does not answer to ping',
    source,
    { in: words },
  ),
  fact(
    'port-open=accepted',
    /(?:telnet|nc|port|test-netconnection|connect\w*|9100|631|515)[^>]{0,90}->\s*(?!.{0,150}\b(?:not?|fails?|refused|clos)\w*\b).{0,150}\b(?:open|accepted|connects?|connected|succeed\w*|TcpTestSucceeded.{0,150}true)\b/i,
    'The port accepts connections',
    source,
    { in: words },
  ),
  fact(
    'port-open=refused',
    /(?:telnet|nc|port|test-netconnection|connect\w*|9100|631|515|443)[^>]{0,90}->\s*.{0,150}\b(?:refused|closed|rst|reset)\b|connection (?:was )?(?:actively )?refused|\bFailed to connect to \S+ port \d+|\bCouldn't connect to server/i,
    'The port refuses connections',
    source,
    { in: words },
  ),
  fact(
    'port-open=timed-out',
    /(?:telnet|nc|port|test-netconnection|connect\w*|9100|631|515)[^>]{0,90}->\s*.{0,150}\b(?:tim(?:es?|ed) ?out|filtered|no answer|blocked|TcpTestSucceeded.{0,150}false)\b/i,
    'A connection to the port times out',
    source,
    { in: words },
  ),
  fact(
    'listening-on=loopback-only',
    /(?:ss|netstat|lsof|listen\w*)\b[^>]{0,90}->\s*.{0,150}(?:127\.0\.0\.1|localhost|::1|loopback)|\b(?:127\.0\.0\.1|\[?::1\]?):631\b.{0,150}\bLISTEN|LISTEN\s.{0,150}\b(?:127\.0\.0\.1|\[::1\]):631|LISTEN\b.{0,60}(?:127\.0\.0\.1|\[::1\]):\d+\b.{0,80}\bcupsd/i,
    'The service listens on loopback only',
    source,
  ),
  fact(
    'listening-on=all-addresses',
    /(?:ss|netstat|lsof|listen\w*)\b[^>]{0,90}->\s*.{0,150}(?:0\.0\.0\.0|\*:\d|\[::\]|all addresses|everywhere)|LISTEN\s.{0,150}(?:0\.0\.0\.0|\*|\[::\]):631|LISTEN\b.{0,60}(?:0\.0\.0\.0|\*|\[::\]):\d+\b.{0,80}\bcupsd/i,
    'The service listens on all addresses',
    source,
  ),
  fact(
    'listening-on=another-program',
    /(?:ss|netstat|lsof|listen\w*|port 631|who (?:has|holds))\b[^>]{0,90}->\s*.{0,150}\b(?:java|node|docker-proxy|httpd|apache|nginx|python|another|other|foreign|systemd-resolve|vmware|dnsmasq)\b/i,
    'Another program listens there',
    source,
  ),
  fact(
    'in-container=yes',
    /\bdocker\b|\bcontainer(?:s|ised|ized)?\b|\bkubernetes\b|\bpod(?:man)?\b|\blxc\b|\bsnap\b|\bcompose file\b|\bk8s\b|\bhome-?assistant add-?on\b/i,
    'It runs in a container',
    source,
  ),
  fact(
    'behind-proxy=yes',
    /\b(?:reverse )?proxy\b|\bssh tunnel|\btunnel(?:led|ed)?\b|\bsidecar\b|\bistio\b|\bnginx\b|\bhaproxy\b|\btraefik\b|\bport[- ]forward|\bnat\b|\bstunnel\b|\bingress\b|\bslirp\b|\buser-mode net|\bforwarded (?:port|to)\b|\bssh -[LR]\b/i,
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
    /\bsometimes\b|\bnow and then\b|\boccasional(?:ly)?\b|\bfrom time to time\b|\bintermittent(?:ly)?\b|\bsporadic(?:ally)?\b|\brandom(?:ly)?\b|\ba few \w+ a (?:day|week)\b|\bevery (?:few|\d+) (?:jobs|days|hours)\b|\bonce in a while\b|\bmost of the time\b|\bnot always\b/i,
    'It happens now and then',
    source,
    { in: words },
  ),
  fact(
    'how-often=at-boot',
    /\b(?:after|at|during|on|since) (?:every |each |a |the )?(?:re-?boot|boot|start-?up|start of the (?:machine|server)|power-?up)\b|\bbooting\b/i,
    'It happens at start',
    source,
    { in: words },
  ),
  fact(
    'how-often=after-idle',
    /\bafter (?:a (?:long )?(?:pause|while without)|some (?:hours|minutes|time) (?:of |without )|idle|inactivity|standby|sleep|the night|a weekend|lunch)\b|\bidle (?:for|connection|time)|\bfirst job (?:of the day|in the morning|after)/i,
    'It happens after a pause',
    source,
    { in: words },
  ),
  fact(
    'how-often=under-load',
    /\bunder (?:heavy )?load\b|\bmany (?:jobs|users|sessions|clients|printers)\b|\bin quick (?:succession|sequence)\b|\bat (?:peak|busy) (?:time|hours)\b|\bback to back\b|\brapid(?:ly)?\b|\bburst\b|\bbatch(?:es)? of\b|\bseries of\b|\bhundreds\b|\bquickly after|\blarge number of jobs\b|\bmany jobs\b|\bat once\b|\bsecond (?:one|job)\b/i,
    'It happens under load',
    source,
    { in: words },
  ),
  fact(
    'how-often=after-a-while',
    /\bafter (?:some|a few|several|\d+) (?:hours|days|weeks|minutes|jobs)\b|\bafter a while\b|\bover (?:days|weeks|time)\b|\bgrow(?:s|ing)?\b|\bgradual(?:ly)?\b|\bslower and slower\b|\bslowly fills/i,
    'It comes after a while',
    source,
    { in: words },
  ),
  fact(
    'on-paper=source-or-garbage',
    /\b(?:paper|printout|output|prints|printed|pages? of|comes out|label)\b.{0,150}\b(?:garbage|gibberish|source|raw|codes?|commands?|junk|odd characters|random characters|symbols|headers?|binary|text of the)\b|\bgarbage\b|\bgarbled\b|\bgibberish\b|%!PS|\bcommand text\b|\bstrange characters|\bodd characters/i,
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
    /\bnothing (?:is )?(?:prints|printed|comes out|happens|on paper)\b|\bno (?:paper|page|output)\b|\bnever (?:prints|comes out|appears on)\b|paper -> (?:nothing|none|no)/i,
    'Nothing comes out',
    source,
    { in: words },
  ),
  fact(
    'queue-shows=completed',
    /\b(?:job|queue|status|cups|log|lpstat)\b(?:[^.]|\.(?=\w)){0,70}\b(?:completed|complete|successful|success|done|printed)\b|\bcompleted\b/i,
    'The queue shows the job as completed',
    source,
    { in: [...words, 'output'], not: /not complete|never complete|\d% complete|EXPECTED|to complete/i },
  ),
  fact(
    'queue-shows=held',
    /\bheld\b|\bon hold\b|\bhold(?:s|ing)? (?:the )?jobs?\b/i,
    'The queue holds the job',
    source,
    { in: [...words, 'output'] },
  ),
  fact(
    'queue-shows=stopped',
    /\bqueues?\b(?:[^.]|\.(?=\w)){0,70}\b(?:stopped|stops?|disabled|paused)\b|\bprinter (?:\S+ )?(?:stopped|disabled|paused)\b|\bdisabled since\b|\bdeaktiviert seit\b|\bprinter-state=5\b|State Stopped|\bstopped queue|\bstops the queue/i,
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
    /\b(?:job|jobs|queues?|printers?)\b(?:[^.]|\.(?=\w)){0,70}\b(?:vanish(?:es|ed)?|disappear(?:s|ed)?|gone|lost|deleted|removed)\b/i,
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
    /\b(?:since|after|upgrad\w+ (?:from|to))\b(?:[^.]|\.(?=\w)){0,70}\b(?:cups(?:-\w+)?|samba|avahi|gutenprint|hplip|ghostscript|poppler)\b(?:[^.]|\.(?=\w)){0,70}(?:\d+\.\d+|upgrade|update)|\bupgrad\w+ (?:to )?(?:cups|from cups)/i,
    'It began with other print software',
    source,
    { in: words },
  ),
  fact(
    'changed=firmware',
    /\b(?:since|after|new)\b(?:[^.]|\.(?=\w)){0,70}\bfirmware\b|\bfirmware (?:update|upgrade)/i,
    'It began with firmware',
    source,
    { in: words },
  ),
  fact(
    'changed=certificate',
    /\b(?:new|renew\w*|replac\w+|regenerat\w+|changed) (?:\w+ )?(?:certificate|self-signed|key)|certificate(?:[^.]|\.(?=\w)){0,70}(?:renewed|replaced|regenerated|changed|new)/i,
    'It began with another certificate',
    source,
    { in: words },
  ),
  fact(
    'changed=address-or-network',
    /\b(?:new|changed|different|another|other) (?:ip|address|subnet|vlan|router|network)\b|\b(?:address|subnet|vlan|router|network)\b(?:[^.]|\.(?=\w)){0,70}\b(?:changed|moved|replaced|renumbered)\b|\bmoved to (?:an?other|new) (?:network|subnet|vlan|building)|\bdhcp\b(?:[^.]|\.(?=\w)){0,70}(?:lease|new|changed|other)/i,
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
    /\b(?:disk|volume|drive|partition|spool|\/var|C:)(?:[^.]|\.(?=\w)){0,70}(?:->|is|was)\s*(?:almost )?(?:full|0 bytes|100 ?%|no space)|no space left|disk full|0 bytes free|out of disk|\bfree (?:disk )?space\b[^>]{0,50}->\s*(?:a few|almost|no|nearly|0|\d{1,2} ?MB)|\bfew MB (?:free|left)/i,
    'There is no space for the spool',
    source,
  ),
  fact(
    'file-exists=no',
    /(?:which|ls|file|stat|where|find)\b[^>]{0,90}->\s*.{0,150}(?:no such file|not found|missing|absent|nothing|does not exist)|\b(?:is|are) not installed\b/i,
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
    /fingerprints?(?:[^.]|\.(?=\w)){0,70}(?:differ|other|changed|not equal|mismatch)|certificate[^>]{0,90}->(?:[^.]|\.(?=\w)){0,70}(?:differ|other|new|another|changed)|stored (?:certificate|copy)(?:[^.]|\.(?=\w)){0,70}(?:old|other|differ)/i,
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
    /\b(?:printer|device)\b(?:[^.]|\.(?=\w)){0,70}(?:is|was|->)\s*(?:switched |turned |powered )?off\b|\bpowered off\b|\bunplugged\b/i,
    'The device is off',
    source,
    {
      in: words,
      not: /off and on|\b(?:second|other|clone\w*|neighbou?r\w*|first) (?:machine|host|board|server|box|computer|pi|vm|pc|node)\b/i,
    },
  ),
];
