/** Messages of cupsd about names, listening, access and versions (cups:scheduler). */
import { account, fact, type MessageFact, program } from '../message-fact.ts';

const client = 'cups:scheduler/client.c';
const listen = 'cups:scheduler/listen.c';

export const cupsServerMessages: readonly MessageFact[] = [
  fact(
    'cups-invalid-host-remote',
    /Request from "(?!localhost|127\.|::1|\[::1)[^"]*" using invalid Host: field "([^"]*)"/,
    'cupsd refuses the name in the Host field of a remote client',
    client,
  ),
  fact(
    'cups-invalid-host-local',
    /Request from "(?:localhost|127\.[\d.]+|\[?::1\]?|\[v1\.::1\])" using invalid Host: field "([^"]*)"/,
    'cupsd refuses a foreign name over loopback',
    client,
  ),
  fact(
    'invalid-host-is-own-name',
    /(?:\bown|\bmachine'?s?|\blocal) (?:\bhost ?)?name(?:[^.]|\.(?=\w)){0,70}(?:127\.0\.[01]\.\d|\bloopback)|127\.0\.1\.1|\bhostname(?:[^.]|\.(?=\w)){0,70}127\.0\.0\.1|\/etc\/hosts(?:[^.]|\.(?=\w)){0,70}127\./i,
    'The own name is an address of loopback',
    'cups:scheduler/client.c; Debian reference, hosts',
  ),
  fact(
    'cups-bad-request',
    /\b(?:400 )?Bad Request\b|\bcupsdSendHeader: code=400/i,
    'Requests are answered with Bad Request',
    client,
  ),
  fact('server-alias-all', /^ServerAlias\s+\*/i, 'ServerAlias allows every name', 'cups:man/cupsd.conf.5', {
    in: ['config', 'text'],
  }),
  fact(
    'alias-in-words',
    /\bServerAlias\b|\b(?:cname|alias|dns name)\b/i,
    'An alias is used',
    'reports in words',
    { in: ['words', 'text'] },
  ),
  fact(
    'cups-internal-url',
    /\b(?:redirect\w*|links?|printer-uri\S*|form action|urls?|jumps?)\b.{0,80}\b(?:internal|private|container|localhost|unreachable|does not exist|pod|10\.\d+\.\d|172\.(?:1[6-9]|2\d|3[01])\.)|\bredirect(?:s|ed)? to (?:\ban? )?(?:internal|local|private|wrong|own)|\bhostname of the container|\bServerName\b.{0,50}\b(?:internal|not set|no ServerName)|\bno ServerName\b|\baddress\b.{0,30}\bdoes not exist (?:\boutside|\bthere)/i,
    'cupsd hands out an internal name or address',
    'cups:man/cupsd.conf.5, ServerName',
    { in: ['words', 'text'] },
  ),
  fact(
    'cups-forbidden',
    /Returning (?:HTTP|IPP) \S*[Ff]orbidden|client-error-forbidden|\b403 Forbidden\b|(?:^|\W)Forbidden(?:$|\W)|\bnot have permission to (?:use|access|print)/,
    'cupsd forbids the request',
    client,
  ),
  fact(
    'cups-access-denied-host',
    /\bcupsdIsAuthorized: .{0,150}(?:\bdenied|\bnot allowed)|\bAccess (?:\bfrom|\bdenied|\brule)|\bAllow (?:\bfrom )?(?:@LOCAL|127\.0\.0\.1|localhost|\d+\.)|\bOrder deny,allow|\bother subnet|(?:\bsecond|\banother|\bdifferent|\bvpn|\bwlan|\bguest) (?:\bsubnet|\bnetwork|\bvlan)|@LOCAL|\b(?:Deny|Allow) from\b|\bAllow from \d|\bAUTH_DENY|\bmoved to (?:the |a )?(?:new )?(?:\w+ )?(?:VLAN|subnet|network|wlan)|\b(?:from|over|through|via) (?:the )?VPN\b|\b(?:other|new|guest|second) (?:VLAN|wlan|subnet|site|building|office)/i,
    'Rules name the networks that may connect',
    'cups:man/cupsd.conf.5, Allow',
    // What cupsctl --share-printers writes.
    { not: /^\s*Allow (?:from )?@LOCAL\s*$/i },
  ),
  fact(
    'allow-all',
    /^\s*Allow\s+(?:from\s+)?all\b/i,
    'The configuration allows everybody',
    'cups:man/cupsd.conf.5, Allow',
    { in: ['config', 'text'] },
  ),
  fact(
    'location-allows-nobody',
    /<Location \/(?:printers?[^>]{0,80})?>(?:(?!<\/|\bAllow\s)[\s\S]){0,200}\bOrder allow, ?deny\b(?:(?!<\/|\bAllow\s)[\s\S]){0,200}<\/Location>/i,
    'A Location denies by default and allows nobody',
    'cups:man/cupsd.conf.5, Order',
    { in: account },
  ),
  fact(
    'defaults-local-only',
    /\bcupsctl|--remote-(?:admin|any)|\bfresh(?:ly)? install|\bdefault (?:\bconfiguration|\bcupsd\.conf)|\bout of the box|\bnever (?:\bedited|\bchanged)|\bremote administration|_remote_(?:admin|any)=0|\bRemote access is disabled|\bfresh (?:raspberry|installation|install|system)|\bafter (?:a )?(?:plain|new) install/i,
    'cupsd has the configuration that it comes with',
    'cups:man/cupsctl.8',
    { in: ['words', 'text', 'output'] },
  ),
  fact(
    'listen-localhost-config',
    /^\s*(?:#.{0,150})?(?:Listen|Port)\s+(?:localhost|127\.0\.0\.1|\[?::1\]?):631|^\s*Listen\s+(?:localhost|127\.0\.0\.1|\[?::1\]?)(?::\d+)?\s*$/i,
    'Listen names loopback',
    'cups:man/cupsd.conf.5, Listen',
    { in: ['config', 'text'] },
  ),
  fact(
    'listen-all-config',
    /^\s*(?:Port\s+631|Listen\s+(?:\*|0\.0\.0\.0|\[::\])(?::631)?)/i,
    'Listen names all addresses',
    'cups:man/cupsd.conf.5, Listen',
    { in: ['config', 'text'] },
  ),
  fact(
    'cups-address-in-use',
    /\bUnable to (?:\bopen|\bbind)\b.{0,150}Address already in use|\bport 631\b(?:[^.]|\.(?=\w)){0,50}\b(?:in use|already|taken|occupied)|\b631\b(?:[^.]|\.(?=\w)){0,40}address already in use|\blisten\w*\b(?:[^.]|\.(?=\w)){0,60}address already in use|\bbind: address already in use/i,
    'The port is held by another process',
    listen,
  ),
  fact(
    'cups-cannot-assign',
    /\bCannot assign requested address|\bUnable to find IP address for server name|\bUnable to open listen socket(?:[^.]|\.(?=\w)){0,70}(?:\bnot available|\bNo address|\bName or service)|\blookup of Listen|\bcomes up \d+ s(?:econds)? later|\binterface\b[^>]{0,20}->\s*(?:comes )?up (?:later|after)|\bListen \w[\w-]*:631\b/i,
    'An address to listen on is not there (yet)',
    listen,
  ),
  fact(
    'systemd-socket',
    /\bcups\.socket\b|\bListenStream|\bsocket[- ]activat\w+|\bsystemd socket|\bsd_listen_fds|\.socket unit|\blaunchd|\bsystemctl cat cups\.socket|\bthe socket unit|\busers:\(\("cupsd",pid=\d+,fd=\d+\),\("systemd"/i,
    'Sockets come from systemd',
    'cups:scheduler/listen.c; systemd.socket(5)',
  ),
  fact(
    'not-in-system-group',
    /\bSystemGroup\b|\bnot in (?:\bthe )?(?:group|sys|lpadmin|wheel)\b|\blpadmin group|\bgroups? (?:\bof the user|\bmembership)|\busermod\b|\bcupsdAuthorize: .{0,80}(?:\bnot in|\bmember)|\bmember of (?:\bthe )?(?:group )?(?:lpadmin|sys)|\bnot in a system group|\bgroups \w+[^>]{0,20}->|\badmin(?:istrator)? group\b|\bwheel\b|\b@SYSTEM\b|\bmember(?:ship)? of\b/i,
    'Administration is for members of a group',
    'cups:man/cups-files.conf.5, SystemGroup',
  ),
  fact(
    'admin-operation',
    /\blpadmin\b|\badd(?:ing)? a printer|\badministration (?:\bpage|\btask|\btab)|\/admin\b|\bmodify printers?|\bCUPS-Add-Modify-Printer|\bcancel(?:ling)? jobs of others/i,
    'It is about administration',
    'cups:man/lpadmin.8',
  ),
  fact(
    'asked-for-password',
    /(?:\basks?|\basked|\bprompt\w*|\bkeeps asking)(?:[^.]|\.(?=\w)){0,70}(?:\bpassword|\bcredential|\blogin|\bauthentication)|\bpassword prompt|\blogin (?:\bwindow|\bloop|\bdialog)|401 Unauthorized|(?:\bclient-error-)?not-authenticated|\bUnauthorized|\bauthentication required/i,
    'A password is asked for',
    'RFC 8011, client-error-not-authenticated',
  ),
  fact(
    'container-image',
    /\b(?:docker|podman|kubernetes|container|pod)\b/i,
    'It runs in a container',
    'reports in words',
  ),
  fact(
    'container-published',
    /-p \d+:631|\bports?:.{0,150}631|\bpublished|--publish|\bport mapping/i,
    'The port of the container is published',
    'docker run',
    { in: ['words', 'text', 'output'] },
  ),
  fact(
    'boot-order',
    /(?:\bat|\bafter|\bduring|\bon) (?:\bre)?boot|\bnetwork-online|\bbefore (?:\bthe )?(?:network|interface|address|dhcp|vpn|wlan|dns)|\binterface (?:\bcomes|\bis) up later|\bstarts? (?:\btoo )?early|\bstart order|\bsystemctl restart cups\s*->.{0,150}(?:\bworks|\blistens|\bok)|\bnetwork-online|\bmachine was started\b|\bcold start|\bafter boot\b|\bwhenever the (?:machine|server) (?:was|is) (?:started|booted)|\brestarted by hand|\brestart later\b/i,
    'It depends on the order at start',
    'systemd, network-online.target',
    { in: ['words', 'text'] },
  ),

  fact(
    'cups-regression-words',
    /\bregression\b|\bbisect\w*|\b(?:since|after|with|in|from) (?:\bcups )?(?:v(?:ersion )?)?\d+\.\d+(?:\.\d+)?(?:[a-z]+\d*)?\b(?:[^.>]|\.(?=\w)){0,70}\b(?:not|fails?|broken?|no longer|stopped|crash\w*|worse)\b|\bworked (?:\bin|\bwith|\buntil) (?:\bcups )?\d+\.\d+|\bworks? (?:\bin|\bwith) (?:\bcups )?\d+\.\d+|\bcups \d+\.\d+(?:\.\d+)?\S*\s*->\s*(?:works|prints|ok|fine|good)|(?<!\bfrom (?:the |an? )?)\b(?:older|previous) (?:\brelease|\bversion)\b[^>]{0,60}->\s*(?:works|prints|ok|fine)|\b\d+\.\d+(?:\.\d+)*\S* (?:still )?(?:worked|works|was fine)\b|\bafter an? (?:minor|package|point) (?:update|upgrade|release)/i,
    'One version works and another does not',
    'reports in words',
    { in: ['words', 'text', 'account'] },
  ),
  fact(
    'names-cups-filters',
    /\bcups-filters\b|\bdriverless (?:\btool|\bcat|\blist|\butility)|\/driverless\b|\bpdftopdf\b|\bpdftops\b|\bfoomatic-rip\b|\bgstoraster\b|\bghostscript filter\b|\bgstopxl\b|\brastertopwg\b|\buniversal filter|\blibcupsfilters\b|\blibppd\b|\bimageto(?:raster|pdf|ps)\b|\bbannertopdf\b|\bpwgtoraster\b|\bmupdftopwg\b|\btexttopdf\b|\bpdftoraster\b|\bparallel\b backend|\bbeh\b|\bdriverless (?:ipps?|dnssd):|Could not poll sufficient capability info/i,
    'A program of cups-filters takes part',
    'OpenPrinting/cups-filters',
    { not: /exited with no errors|\bStarted filter\b|^(?:pdf\w+|gs\w*|\w+topdf|\w+tops)(?: -|:)/ },
  ),
  fact(
    'names-cups-browsed',
    /\bcups-browsed|\bimplicitclass|\bBrowsePoll|\bBrowseRemoteProtocols/i,
    'cups-browsed takes part',
    'OpenPrinting/cups-browsed',
  ),
  fact(
    'browsed-no-suitable-server',
    /\bNo suitable destination host found by cups-browsed|\bNO_DEST_FOUND\b/,
    'cups-browsed finds no server for the job',
    'OpenPrinting/cups-browsed, implicitclass.c',
    // The option stays from the last job.
    { not: /^Read cups-browsed-dest-printer option/ },
  ),
  fact(
    'browsed-poll-fails',
    /\[BrowsePoll [^\]]{1,260}\]: failed(?: to connect|:)/,
    'cups-browsed cannot ask the server that it polls',
    'OpenPrinting/cups-browsed, cups-browsed.c',
  ),
  fact(
    'browsed-filtered',
    /\bdoes not match BrowseFilter lines|\bBrowseFilter line did not match/,
    'A filter of cups-browsed leaves the queue out',
    'OpenPrinting/cups-browsed, cups-browsed.conf(5), BrowseFilter',
  ),
  fact(
    'crash-or-loop',
    /\bsegfault|\bsegmentation fault|\bcore ?dump|\bcrash(?:ed|es|ing)? on signal|\bSIGSEGV|\bassert(?:ion)? failed|\bdouble free|\bbuffer overflow|(?:100 ?%|\bfull|\bhigh) (?:\bcpu|\bload)|\bbusy loop|\bmemory leak|\bheap|\buse[- ]after[- ]free|\bcrashed|\bstatus 11\b|\bsignal (?:6|11)|\bendless(?:ly)? loop|\bdies\b|\bkeeps the processors? busy|\bcrashes (?:daily|when|at)|\bhalf of each core|\bshutting down due to program error/i,
    'A program crashes or spins',
    'reports in words',
  ),
  fact(
    'library-mix',
    /\bsymbol lookup error|\brelocation error|\bundefined symbol|\bversion `?\S+'? not found|\blibcups\S*\.so\S*\s*=>|\bwrong library|\bbuilt from source|\/usr\/local\/lib\/|\bmixed (?:\bversion|\bbuild|\binstall)|\bself-compiled|\bcompiled (?:\bmyself|\bfrom source)|\binstalling CUPS from source|\bsoname\b|\btwo (?:\bversions|\bcopies) of (?:\bthe )?(?:lib|cups)|\bcups-libs\b.{0,40}\d+\.\d|\bdifferent repositor\w+|\bpartial upgrade|\bdaemon and librar\w+|\bits librar\w+\b|\bError relocating|\bsymbol not found|\bmismatch (?:between|of) (?:\w+ )?(?:cupsd and )?libcups|\bversion of libcups\b|\b(?:make install|trial build|own build|built (?:\w+ )?over|over the (?:distro|package))|\bno version information available|\bcups-libs and cups\b|\bincompatible libcups/i,
    'Libraries of another build are loaded',
    'ld.so(8)',
  ),
  fact(
    'ipp-version-refused',
    /\bversion-not-supported|0x0?503\b|\bIPP\/[12]\.\d (?:\bnot|\bun)|\bIPP[ -]version(?!s-supported)|\bversion=1\.[01]|\bunsupported (?:\bIPP )?version|\bbad version|\bipp 2\.0|\bVersion Not Supported|\bversion=1\.[01]|\/version=|\bIPP 1\.[01]\b|\bsends? (?:IPP )?2\.[0-2]\b|\bIppVersion/i,
    'One side refuses the version of IPP',
    'RFC 8011, server-error-version-not-supported',
  ),
  fact(
    'not-running-cupsd',
    /\bcups(?:d|\.service)?(?![\w/-])\S{0,3} (?:\bis )?(?:not running|inactive|dead|failed|stopped)|\bscheduler is not running|\bUnable to connect to server|\bcannot connect to (?:\bthe |local )?(?:cups|server)|\bFailed creating http connection to local CUPS|\bConnection refused/i,
    'The scheduler does not answer',
    'cups:man/lpstat.1',
    { in: program },
  ),
  fact(
    'container-listens-inside',
    /(?:\bdocker|\bcontainer|\bpodman|\bkubernetes|\bpod)[\s\S]{0,300}(?:\bListen (?:\blocalhost|127\.)|\blistens? (?:\bonly )?on (?:\bloopback|\blocalhost)|127\.0\.0\.1:631|\bUnable to open listen socket)/i,
    'A container listens on its own loopback',
    'docker network',
    { in: account },
  ),
  fact(
    'config-syntax',
    /(?:\bsyntax error|\bUnknown (?:\w+ )?directive|\bBad (?:\bvalue|\bdirective)|\bMissing (?:\bvalue|\bend)|\bunterminated|\bnot understood) .{0,150}(?:\bconf|\bline \d+)|\bUnable to read configuration file|^(?:Bad|Unknown|Missing|Invalid|Unexpected|Too many) .{0,150}\bon line \d+ of \S*\.conf\b/i,
    'A directive is unknown or wrong',
    'cups:scheduler/conf.c',
  ),
  fact(
    'config-has-errors',
    /\.conf"? contains errors\.|\bbecause of configuration file errors/,
    'cupsd does not take its configuration',
    'cups:scheduler/main.c',
  ),
];
