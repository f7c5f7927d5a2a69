/** Trials that one cause alone explains: what was changed, and that it helped; and one message that names its reason. */
import { account, fact, type MessageFact, words } from '../message-fact.ts';

const helped =
  '(?:works?|worked|prints?|printed|helps?|helped|cures?|cured|fixe[sd]|solve[sd]|connects?|fine|goes|answers?|complete|all (?:pages|labels))';
const worked = `${helped}\\b(?! (?:nothing|garbage|gibberish|only|blank|not|neither))`;

/** "what -> it helped", "with what it helped", "what ... cures it", within one sentence. */
function cured(what: string): RegExp {
  return new RegExp(
    `(?:${what})[^>.|\\n]{0,40}->(?![^|\\n]{0,60}\\b(?:not|nothing|no (?!more|longer))\\b)[^|\\n]{0,60}\\b${worked}|(?:with|after|once|by|setting) (?:\\w+ ){0,3}(?:${what})(?:(?!\\b(?:not|no|never|nothing|n't)\\b)[^|.\\n]){0,30}\\b${worked}|(?:${what}) (?:\\w+ ){0,2}(?:fixed|fixes|solve[sd]|cures?|cured|helped|helps)\\b`,
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
    /\b(?:display|panel|screen|configuration page|status page)[^\n|]{0,40}?\b((?:\d{1,3}\.){3}\d{1,3})\b(?:(?!gateway|mask|router)[^\n]){0,60}\bports?\b(?! ?\d)(?:(?!gateway|mask|router)[^\n]){0,40}?\b(?!\1\b)(?:\d{1,3}\.){3}\d{1,3}\b|\baddress in the \w+\D{1,9}((?:\d{1,3}\.){3}\d{1,3})\b[^\n]{0,60}(?:self-?test|status|panel)[^|\d]{0,60}\b(?!\2\b)(?:\d{1,3}\.){3}\d{1,3}\b/i,
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
    cured(
      'socket://[^\\s:>|]{1,80}:910[1-9]|(?:tcp )?port 910[1-9]|:910[1-9] instead|without (?:the )?port(?: argument| number)?|default port',
    ),
    'It prints by another port',
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
    /\b(?:printer|device|peer|other side)\b[^.\n|]{0,30}\b(?:has|shows?|knows?|holds?) no (?:such )?connection\b[^\n]{0,120}\bESTAB(?:LISHED)?\b|\b(?:printer|device|peer|other|server|far)(?:'s)? (?:side|end)\b[^>\n|]{0,30}->\s*no (?:such |open )?connection\b/i,
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
    /\b(?:both|two) (?:hosts?|machines?|servers?)?[^\n|]{0,30}\b(?:have|has|hold|show|use)\b[^\n|]{0,15}\b(?:fd[0-9a-f]{2}|fe80|2[0-9a-f]{3}):(?=[0-9a-f:]*:)[0-9a-f:]+\b(?![\w:]|(?:\/\d+)? and (?:fd|fe80|2))|\bon both (?:hosts?|machines?|servers?|boards?|boxes|nodes?)\b[^\n|]{0,40}\b(?:fd[0-9a-f]{2}|fe80|2[0-9a-f]{3}):(?=[0-9a-f:]*:)[0-9a-f:]+|\bsame (?:static |fixed |manual )?ipv?6(?: address)?\b[^\n|]{0,40}\b(?:both|twice|two)\b|\b(?:static|fixed|manual)\b[^\n|]{0,20}\bipv?6\b[^\n|]{0,60}\b(?:twice|same)\b/i,
    'Two hosts have one IPv6 address',
    'RFC 4862 §5.4',
  ),
  fact(
    'other-host-off-cures',
    /\b(?:second|other|clone\w*|twin|neighbou?r\w*) (?:machine|host|board|server|box|computer|pi|vm|pc|node)\b[^>|]{0,40}\b(?:off|unplugged|down|disconnected|removed|stopped)\b[^>|]{0,20}->\s*(?:[^|]{0,40}\b)?(?:no more|conflicts?\b|stays?|stable|keeps (?:its|the) name)|\bIPv6 (?:off|disabled) (?:on|at) (?:the )?(?!this\b)[\w-]+[^>|]{0,20}->(?![^|]{0,40}\b(?:same|no change|still|not)\b)/i,
    'It ends while another machine is off',
    reports,
  ),
  fact(
    'names-all-differ',
    /\b(?:host ?names?|names of (?:all|the) (?:machines|hosts|computers))\b[^|]{0,60}->\s*(?:all )?(?:different|differ|unique)|\b(?:no|is not a|isn't a) (?:second|other|another) (?:machine|host|computer|device|one)\b[^.|]{0,30}\bname|\bonly one (?:machine|host|computer) (?:has|of|with|by) (?:this|that|the) name|\bonly one (?:machine|host|computer) is called/i,
    'No other machine has that name',
    reports,
  ),
  fact(
    'mdns-entry-cures',
    /\bmdns4?(?:_minimal)?\b[^>|]{0,60}\b(?:added|inserted|put|written|before dns|in front)\b[^>|]{0,30}->\s*(?:[^|]{0,30}\b)?(?:works?|prints?|resolves?|found|fine|ok)\b|\b(?:adding|added|inserting|putting) mdns\w*(?:[^.>|]|\.(?=\w)){0,60}\b(?:fixe[sd]|solve[sd]|helps?|helped|cures?|(?:and|now) (?:it )?(?:prints|works|resolves))\b/i,
    'It works once nsswitch.conf names mDNS',
    'nss-mdns README',
  ),
  fact(
    'stuck-after-intervention',
    /\b(?:paper|tray|cover|door|lid|toner|jam|intervention)\b[^|]{0,60}\b(?:filled|refilled|closed|cleared|replaced|loaded)\b[^|]{0,80}\b(?:stays?|never|remains?|still|does not (?:go|continue|resume|print)|doesn't (?:go|continue|resume|print)|not continue\w*|stuck|hangs?)\b|\b(?:stays?|never|remains?|stuck|hangs?|does not (?:go|continue|resume|print))\b[^|]{0,60}\bafter (?:somebody |someone |i |we |the |a )?(?:\w+ )?(?:paper|tray|cover|door|lid|toner|jam|filled|closed)/i,
    'A job or state stays after the device is ready again',
    'WS-Eventing',
    { in: words },
  ),
  fact(
    'clients-ask-endlessly',
    /\bclients?\b[^.|]{0,60}\b(?:calls?|asks?|requests?|quer(?:y|ies)|opens?|contacts?|polls?)\b[^.|]{0,80}\b(?:again and again|repeated\w*|constant\w*|continu\w+|without end|endless\w*|all the time|every (?:second|minute|few|\d+))\b|\b(?:thousands?|hundreds?|\d{3,}) (?:of )?(?:\w+ )?(?:requests|calls|queries)\b[^.|]{0,20}\b(?:a|per|each|every) (?:second|minute|hour)/i,
    'Clients ask the server without end',
    'MS-RPRN, notification of changes',
    { in: words },
  ),
  fact(
    'filter-before-clients',
    /\b(?:client|workstation|pc)s?(?:'s?)? (?:firewalls?|packet filters?)\b|\b(?:firewall|filter)s?\b[^|>]{0,20}\b(?:on|of) (?:the |one |a |all )?(?:clients?|workstations?|pcs?)\b|\b(?:incoming|inbound)\b[^|]{0,40}\bfrom the (?:print )?server\b/i,
    'A packet filter stands before the clients',
    reports,
    {
      in: words,
      not: /->[^|]*\b(?:same|no (?:change|difference)|still|not)\b|\b(?:no|without) (?:client )?firewall/i,
    },
  ),
  fact(
    'certificate-end-shown',
    /\bnotAfter\s*=|\bNot After\s*:|\b-enddate\b/i,
    'Somebody looked until when a certificate is valid',
    'openssl-x509(1)',
  ),
  fact(
    'new-certificate-cures',
    /\b(?:crt|certificates?|cert|keys?)\b[^>|]{0,60}\b(?:removed|deleted|renewed|regenerated|replaced|made anew|recreated)\b[^>|]{0,60}->\s*(?:[^|]{0,30}\b)?(?:works?|prints?|fine|ok|again)\b/i,
    'It works with a certificate made anew',
    reports,
    { in: words },
  ),
  fact(
    'lost-with-container',
    /\b(?:docker[- ]compose (?:pull|down|up)|(?:container|image) (?:\w+ ){0,2}(?:updated|recreated|re-created|rebuilt|pulled|replaced|started again|restarted)|(?:updat|recreat|re-creat|rebuild|pull|restart)\w* (?:of )?(?:the |my )?(?:docker )?(?:container|image))[^\n]{0,200}\b(?:no destinations|(?:queues?|printers?|settings|configuration) (?:\w+ ){0,3}(?:gone|lost|missing|empty|disappeared|vanished)|(?:los[et]s?|forgets?|forgot) (?:all )?(?:its |my |the )?(?:\w+ )?(?:printers?|queues?|settings)|queue not there)\b/i,
    'Queues are lost when the container is made anew',
    reports,
    { in: [...words, ...account] },
  ),
  fact(
    'host-network-cures',
    /\b(?:network_mode|--net(?:work)?)\b[^>|]{0,20}\bhost\b[^>|]{0,20}->\s*(?:[^|]{0,30}\b)?(?:works?|prints?|found|finds?|seen|sees?|appears?|there|listed|visible|fine|ok)\b|\b(?:without|outside) (?:the |a )?(?:docker|container|pod)\b[^>|]{0,40}->\s*(?:[^|]{0,30}\b)?(?:found|finds|seen|sees|listed|visible|appears)\b|\b(?:with|using|after (?:setting|switching to)) (?:the )?(?:host network(?:ing)?|network_mode: ?host|--net(?:work)?[= ]host)\b[^.>|]{0,30}\b(?:works?|prints?|found|finds|sees?|appears?|visible)\b/i,
    'It works outside the network of the container',
    reports,
    { in: words },
  ),
  fact(
    'outside-container-works',
    /\b(?:without|outside) (?:the |a )?(?:docker|container|pod)\b[^>|]{0,40}->\s*(?:[^|]{0,30}\b)?(?:works?|prints?|fine|ok)\b|\b(?:works?|prints?)(?: \w+)? (?:without|outside) (?:of )?(?:the |a )?(?:docker|container|pod)\b/i,
    'It works outside the container',
    reports,
    { in: words },
  ),
  fact(
    'status-late',
    /\bF5 (?:helps?|shows?|is needed|needed)|\b(?:press(?:ing)?|hit(?:ting)?|after|only with) F5\b|\brefresh\w* (?:helps?|shows?|by hand)\b|\b(?:window|list|status|queue)s?\b[^.|]{0,40}\b(?:stale|minutes? (?:late|after)|only after (?:a )?refresh)\b/i,
    'What clients show of a queue is late',
    'MS-RPRN',
    { in: words },
  ),
  fact(
    'ipp-usb-off-cures',
    /\b(?:ipp-usb|ippusbxd)\b[^>|]{0,40}\b(?:stopped|off|disabled|removed|purged|masked|killed)\b[^>|]{0,40}->\s*(?:[^|]{0,40}\b)?(?:works?|prints?|claimed|fine|ok)\b|\b(?:stop|stopping|disable|disabling|remov\w+|purg\w+|mask\w*|kill\w*) (?:the )?(?:ipp-usb|ippusbxd)\b[^>|]{0,40}->\s*(?:[^|]{0,40}\b)?(?:works?|prints?|claimed|fine|ok)\b|\b(?:stopp|disabl|uninstall|remov|purg|mask|kill)(?:ed|ing) (?:the )?(?:ipp-usb|ippusbxd)\b[^.>|]{0,40}\b(?:fixe[sd]|solve[sd]|helped|helps|(?:it|and) (?:\w+ )?(?:prints|printed|works|worked))\b/i,
    'It prints once IPP over USB is stopped',
    'ipp-usb(8)',
    { in: words },
  ),
  fact(
    'ios-prints',
    /\b(?:iOS|iPhones?|iPads?|AirPrint)\b[^>|]{0,30}->\s*(?:prints?|works?|found|listed|fine|ok)\b|\b(?:iPhones?|iPads?|iOS devices?) (?:can |also |still |all )*(?:prints?|works?)\b(?! not)/i,
    'Devices with iOS print',
    reports,
    { in: words },
  ),
  fact(
    'browsed-no-destination',
    /\bNo (?:free )?destination host found|\bimplicitclass returned status [57]|\bimplicitclass\) stopped with status [57]/i,
    'cups-browsed gives its queue no destination',
    'OpenPrinting/cups-browsed: backend implicitclass',
  ),
  fact(
    'browsed-queue-fails',
    /\bqueues?\b[^.|>]{0,30}\b(?:made|created|generated|added|set up) (?:by|with|through) cups-browsed\b[^>|]{0,30}->\s*(?:[^|]{0,30}\b)?(?:fails?|loops?|nothing|stuck|hangs?|never|not|waits?|error\w*)\b/i,
    'Only the queue of cups-browsed fails',
    reports,
    { in: words },
  ),
  fact(
    'peer-restarted-within-job',
    /\b(?:printer|device|server|peer)\b[^.|]{0,40}\b(?:re-?boot\w*|re-?start\w*|power-?cycled|switched off|lost power|unplugged)\b[^.|]{0,40}\b(?:during|while|within|in the middle of)\b[^.|]{0,20}\b(?:job|print\w*|transfer|sending|it)\b/i,
    'The other side restarted in the middle of a job',
    'RFC 9293 §3.5.1',
    { in: words },
  ),
  fact(
    'reads-for-ever',
    /\b(?:recv ?\(|blocked in (?:recv|read|poll|select|write|send)|hangs? for ?ever\b|never (?:times? out|exits|returns|ends)\b|processing for (?:\w+ )?(?:hours|days)\b)/i,
    'A program waits for the other side without end',
    'recv(2)',
  ),
  fact(
    'responder-off-cures',
    /\b(?:avahi|responder|bonjour|mdns\w*|systemd-resolved)\b[^>|]{0,40}\b(?:off|stopped|disabled|masked|killed|removed)\b[^>|]{0,20}->\s*(?:[^|]{0,40}\b)?(?:lists?|sees?|found|finds|visible|works?|listed|no more|stable|gone)\b/i,
    'It works once another mDNS responder is stopped',
    'RFC 6762 §15',
    { in: words },
  ),
  fact(
    'avahi-on-container-interfaces',
    /\b(?:address record for|Joining mDNS|Leaving mDNS)\b.{0,120}\b(?:docker0|veth\w+|br-[0-9a-f]{6,})\b/i,
    'Avahi announces the addresses of container interfaces',
    'avahi-daemon.conf(5), allow-interfaces',
  ),
  fact(
    'at-logon',
    /\b(?:at|during)\b[^.|]{0,30}\blog(?:ging)?[- ]?[oi]n\b|\b(?:users?|people|everybody|somebody|someone|I|we|he|she|they|you) (?:all )?logs? (?:on|in)\b|\blog[- ]?on time\b|\blogging (?:on|in)\b/i,
    'It happens when people log on',
    reports,
    { in: words },
  ),
  fact(
    'device-says-ready',
    /\bprinter-is-accepting-jobs\b.{0,12}\btrue\b|\b(?:panel|display|screen)\b[^.|]{0,20}(?:\bsays?|\bshows?|->)\s*"?ready\b/i,
    'The device shows that it is ready',
    'RFC 8011, printer-is-accepting-jobs',
  ),
  fact(
    'usb-device-absent',
    /\bUnable to open (?:USB )?device\b.{0,60}\bNo such (?:device|file)|\blsusb\b[^>|]{0,40}->\s*(?:not listed|nothing|no printer|missing)|\blsusb (?:does not|doesn't|no longer) (?:list|show|see)|\bnot (?:in|listed (?:in|by)|shown (?:in|by)|seen by) lsusb\b/i,
    'The USB device is not there',
    'cups:backend/usb-unix.c',
  ),
  fact(
    'finer-log-level-shows',
    /\bLogLevel (?:debug2?|info)\b[^>|]{0,20}->\s*[^|]{0,80}\b(?:appears?|there|logged|shown|written|lines?)\b|\b(?:debug|finer|higher) (?:log )?level\b[^>|]{0,20}->\s*[^|]{0,80}\b(?:appears?|there|logged|shown)\b/i,
    'The lines are there at a finer log level',
    'cups:man/cupsd.conf.5, LogLevel',
    { in: words },
  ),
  fact(
    'other-program-off-cures',
    /\b(?:monitor|program|application|tool|app|daemon|vm|virtual machine) (?:is |was )?(?:not started|closed|stopped|killed|quit|ended|off|shut down)\b[^>|]{0,20}->\s*[^|]{0,30}\b(?:prints?|works?|claimed|fine)\b|\b(?:shut|stop|close|quit|end|kill)(?:s|ed|ped|ting|ping|ing)? (?:down )?(?:the |that )?(?:guest|vm|virtual machine|monitor|tool|(?:other |second )?(?:program|application|app))\b[^>|]{0,30}->\s*[^|]{0,30}\b(?:prints?|works?|claimed|fine|opens?)\b/i,
    'It prints while another program does not run',
    reports,
    { in: words },
  ),
  fact(
    'raw-cures',
    /(?:\b(?:raw queue|as raw\b|raw mode|lpr -l\b|vnd\.cups-raw\b)|-o ?raw\b)[^>|]{0,40}->\s*(?:(?:a|the) )?(?:labels?|receipts?|tickets?|prints?|printed|works?|correct\w*|right|fine|ok|image)\b(?! (?:garbage|gibberish|source|code|nothing|blank|only|hundreds))/i,
    'It prints as it should when it is sent raw',
    'cups:man/lp.1, -o raw',
    { in: words },
  ),
  fact(
    'fixed-version-works',
    /\b(?:with|by|has|contains|including) (?:the |this |that )?(?:fix|patch|commit)\b[^>|]{0,20}->\s*(?:[^|]{0,20}\b)?(?:works?|prints?|fine|ok)\b|\bpatched (?:build|version|package|backend|filter|cupsd?)\b[^>|]{0,20}->\s*(?:[^|]{0,20}\b)?(?:works?|prints?|fine|ok)\b|\bbug (?:is |was )?fixed in (?:version |cups\S* )?v?\d/i,
    'It works with a version that has a fix',
    reports,
    { in: words },
  ),
  fact(
    'mode-switch-cures',
    /\b(?:DIP(?:[- ]switch\w*)?|emulation|mode|language|personality)\b[^>|]{0,25}\b(?:to|=|into|:) ?(?:the )?(?:ESC\/?POS|ESC\/P\d?|ZPL\w*|EPL\d?|PCL\w*|PostScript|PS|StarPRNT|Star(?: line)?|line(?: mode)?|page mode|auto)\b[^>|]{0,40}->\s*(?:[^|]{0,30}\b)?(?:correct\w*|right|works?|prints?|fine|ok)\b(?! (?:nothing|garbage|blank))|\b(?:switch|chang|sett)(?:ed|ing) (?:the )?(?:printer(?:'s)? )?(?:emulation|language|personality|command (?:set|language))\b[^.>|]{0,30}\b(?:ESC\/?POS|ESC\/P\d?|ZPL\w*|EPL\d?|PCL\w*|PostScript|StarPRNT|Star)\b[^.>|]{0,30}\b(?:fixe[sd]|solve[sd]|helped|(?:it|and) (?:\w+ )?(?:prints|printed|works|worked))\b/i,
    'It prints once the device is set to another command language',
    'manuals of devices',
    { in: words },
  ),
  fact(
    'stays-stopped',
    /\b(?:(?:stay|remain)(?:s|ed) (?:stopped|paused|disabled)|(?:doesn't|does not|never|not) (?:automatically )?(?:resumes?|unpaused?|re-?enabled?)|start it in the web interface -> prints)\b/i,
    'The queue stays stopped until somebody starts it',
    'cups:man/cupsd.conf.5, ErrorPolicy',
    { in: words },
  ),
  fact(
    'same-data-other-way',
    /\bsame (?:file|data|job|bytes)\b(?![^>|]*other\b)[^>|]{0,60}\b(?:to|by|over|from)\b[^>|]{0,40}->\s*(?:normal|prints?\b(?! \w*(?:garb|gib|source|code|noth|blank))|printed|fine|works)/i,
    'The device prints the same data another way',
    reports,
    { in: words },
  ),
  fact(
    'fast-without-network',
    /\b(?:airplane mode|flight mode|without network|Wi-?Fi off|cable unplugged)\b[^>|]{0,30}->\s*(?:instant|fast|quick|at once|no delay)/i,
    'It waits for something in the network',
    reports,
    { in: words },
  ),
];
