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
    /(?:own|machine'?s?|local) (?:host ?)?name[^.]{0,70}(?:127\.0\.[01]\.\d|loopback)|127\.0\.1\.1|hostname[^.]{0,70}127\.0\.0\.1|\/etc\/hosts[^.]{0,70}127\./i,
    'The own name is an address of loopback',
    'cups:scheduler/client.c; Debian reference, hosts',
  ),
  fact(
    'cups-bad-request',
    /\b(?:400 )?Bad Request\b|cupsdSendHeader: code=400/i,
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
    /(?:redirect\w*|links?|urls?|uris?|location|printer-uri\S*|form action)\b[^.]{0,70}\b(?:internal|private|container|localhost|unreachable|wrong|pod|backend|10\.\d|172\.1\d|192\.168)[^.]{0,70}|\bredirect(?:s|ed)? to (?:https?:\/\/)?(?:an? )?(?:internal|local|private|wrong|own)|hostname of the container|ServerName\b[^.]{0,70}\binternal/i,
    'cupsd hands out an internal name or address',
    'cups:man/cupsd.conf.5, ServerName',
    { in: ['words', 'text'] },
  ),
  fact(
    'cups-forbidden',
    /Returning (?:HTTP|IPP) \S*[Ff]orbidden|client-error-forbidden|\b403 Forbidden\b|(?:^|\W)Forbidden(?:$|\W)/,
    'cupsd forbids the request',
    client,
  ),
  fact(
    'cups-access-denied-host',
    /cupsdIsAuthorized: .{0,150}(?:denied|not allowed)|Access (?:from|denied|rule)|\bAllow (?:from )?(?:@LOCAL|127\.0\.0\.1|localhost|\d+\.)|Order deny,allow|other subnet|(?:second|another|different|vpn|wlan|guest) (?:subnet|network|vlan)|@LOCAL/i,
    'Rules name the networks that may connect',
    'cups:man/cupsd.conf.5, Allow',
  ),
  fact(
    'allow-all',
    /^\s*Allow\s+(?:from\s+)?all\b/i,
    'The configuration allows everybody',
    'cups:man/cupsd.conf.5, Allow',
    { in: ['config', 'text'] },
  ),
  fact(
    'defaults-local-only',
    /cupsctl|--remote-(?:admin|any)|fresh(?:ly)? install|default (?:configuration|cupsd\.conf)|out of the box|never (?:edited|changed)|remote administration/i,
    'cupsd has the configuration that it comes with',
    'cups:man/cupsctl.8',
    { in: ['words', 'text', 'output'] },
  ),
  fact(
    'listen-localhost-config',
    /^\s*(?:#.{0,150})?(?:Listen|Port)\s+(?:localhost|127\.0\.0\.1|\[?::1\]?):631/i,
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
    /Unable to (?:open|bind)[^.]{0,70}- Address already in use|bind\S*: Address already in use|port 631[^.]{0,70}(?:in use|already|taken|occupied)|address already in use/i,
    'The port is held by another process',
    listen,
  ),
  fact(
    'cups-cannot-assign',
    /Cannot assign requested address|Unable to find IP address for server name|Unable to open listen socket[^.]{0,70}(?:not available|No address|Name or service)|lookup of Listen/i,
    'An address to listen on is not there (yet)',
    listen,
  ),
  fact(
    'systemd-socket',
    /cups\.socket\b|ListenStream|socket[- ]activat\w+|systemd socket|sd_listen_fds|\.socket unit|launchd/i,
    'Sockets come from systemd',
    'cups:scheduler/listen.c; systemd.socket(5)',
  ),
  fact(
    'not-in-system-group',
    /SystemGroup|not in (?:the )?(?:group|sys|lpadmin|wheel)|lpadmin group|\b(?:client-error-)?not-authorized\b|groups? (?:of the user|membership)|usermod|cupsdAuthorize: .{0,150}(?:not in|member)|member of (?:group )?(?:lpadmin|sys)/i,
    'Administration is for members of a group',
    'cups:man/cups-files.conf.5, SystemGroup',
  ),
  fact(
    'admin-operation',
    /\blpadmin\b|add(?:ing)? a printer|administration (?:page|task|tab)|\/admin\b|modify printers?|CUPS-Add-Modify-Printer|cancel(?:ling)? jobs of others/i,
    'It is about administration',
    'cups:man/lpadmin.8',
  ),
  fact(
    'asked-for-password',
    /(?:asks?|asked|prompt\w*|keeps asking)[^.]{0,70}(?:password|credential|login|authentication)|password prompt|login (?:window|loop|dialog)|401 Unauthorized|(?:client-error-)?not-authenticated|Unauthorized|authentication required/i,
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
    /-p \d+:631|ports?:.{0,150}631|published|--publish|port mapping/i,
    'The port of the container is published',
    'docker run',
    { in: ['words', 'text', 'output'] },
  ),
  fact(
    'boot-order',
    /(?:at|after|during|on) (?:re)?boot|network-online|before (?:the )?(?:network|interface|address|dhcp|vpn|wlan|dns)|interface (?:comes|is) up later|starts? (?:too )?early|start order|systemctl restart cups\s*->.{0,150}(?:works|listens|ok)/i,
    'It depends on the order at start',
    'systemd, network-online.target',
    { in: ['words', 'text'] },
  ),

  fact(
    'cups-regression-words',
    /\bregression\b|\bbisect\w*|(?:since|after|with|in|from) (?:cups )?(?:v(?:ersion )?)?\d+\.\d+(?:\.\d+)?(?:[a-z]+\d*)?[^.>]{0,70}\b(?:not|fails?|broken?|no longer|stopped|crash\w*|worse)\b|worked (?:in|with|until) (?:cups )?\d+\.\d+|works? (?:in|with) (?:cups )?\d+\.\d+|same (?:queue|printer|job|file)[^>]{0,90}(?:older|previous|\d+\.\d+)[^>]{0,90}->\s*(?:works|prints|ok|fine)|\d+\.\d+(?:\.\d+)?\S* ->\s*(?:works|prints|ok|fine|good)/i,
    'One version works and another does not',
    'reports in words',
    { in: ['words', 'text', 'account'] },
  ),
  fact(
    'names-cups-filters',
    /cups-filters|driverless\b|pdftopdf|pdftops|foomatic-rip|gstoraster|rastertopwg|universal filter|libcupsfilters|libppd|imagetoraster|bannertopdf|pwgtoraster|mupdftopwg|texttopdf/i,
    'A program of cups-filters takes part',
    'OpenPrinting/cups-filters',
  ),
  fact(
    'names-cups-browsed',
    /cups-browsed|implicitclass|BrowsePoll|BrowseRemoteProtocols/i,
    'cups-browsed takes part',
    'OpenPrinting/cups-browsed',
  ),
  fact(
    'crash-or-loop',
    /segfault|segmentation fault|core ?dump|crash(?:ed|es|ing)? on signal|SIGSEGV|assert(?:ion)? failed|double free|buffer overflow|(?:100 ?%|full|high) (?:cpu|load)|busy loop|memory leak|heap|use[- ]after[- ]free|crashed|status 11\b|signal (?:6|11)|endless(?:ly)? loop/i,
    'A program crashes or spins',
    'reports in words',
  ),
  fact(
    'library-mix',
    /symbol lookup error|undefined symbol|version `?\S+'? not found|libcups\S*\.so|wrong library|built from source|\/usr\/local\/lib|ldd\b|mixed (?:version|build|install)|self-compiled|compiled (?:myself|from source)|soname|two (?:versions|copies) of/i,
    'Libraries of another build are loaded',
    'ld.so(8)',
  ),
  fact(
    'ipp-version-refused',
    /version-not-supported|0x0?503\b|IPP\/[12]\.\d (?:not|un)|IPP[ -]version|version=1\.[01]|unsupported (?:IPP )?version|bad version|ipp 2\.0/i,
    'One side refuses the version of IPP',
    'RFC 8011, server-error-version-not-supported',
  ),
  fact(
    'not-running-cupsd',
    /cups(?:d|\.service)?\S* (?:is )?(?:not running|inactive|dead|failed|stopped)|scheduler is not running|Unable to connect to server|cannot connect to (?:the )?(?:cups|server)|Connection refused/i,
    'The scheduler does not answer',
    'cups:man/lpstat.1',
    { in: program },
  ),
  fact(
    'container-listens-inside',
    /(?:docker|container|podman|kubernetes|pod)[\s\S]{0,300}(?:Listen (?:localhost|127\.)|listens? (?:only )?on (?:loopback|localhost)|127\.0\.0\.1:631|Unable to open listen socket)/i,
    'A container listens on its own loopback',
    'docker network',
    { in: account },
  ),
  fact(
    'config-syntax',
    /(?:syntax error|Unknown directive|Bad (?:value|directive)|Missing (?:value|end)|unterminated|not understood) .{0,150}(?:conf|line \d+)|Unable to read configuration file/i,
    'A directive is unknown or wrong',
    'cups:scheduler/conf.c',
  ),
];
