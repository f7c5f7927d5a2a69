/** Messages about filters, drivers, documents, devices of the host and how configurations are kept. */
import { account, fact, type MessageFact, words } from '../message-fact.ts';

const job = 'cups:scheduler/job.c';
const file = 'cups:scheduler/file.c, _cupsFileCheck';

export const cupsFilterMessages: readonly MessageFact[] = [
  fact(
    'filter-missing',
    /(?:\bfilter\b|\brasterto\w+)(?:[^.]|\.(?=\w)){0,70}(?:\bnot (?:\bfound|\bavailable|\binstalled)|\bNo such file|\bmissing)|\bFile "?[^"]{0,100}\/filter\/[^"]{0,60}"? not available|\bUnable to (?:\bstart|\bexecute) filter|\bcups-missing-filter|\bmissing[- ]filter|\bstopped with status (?:22|100|101|127)\b/i,
    'A filter is not there',
    `${file}; ${job}`,
    { not: /: (?:line )?\d+: \S+: (?:command )?not found/ },
  ),
  fact(
    'driver-named',
    /\b(?:rasterto(?!pwg|ps\b|pdf)\w+|hpcups|hplip|foomatic|gutenprint|brlaser|splix|cnijfilter\w*|epson-\w+|brother|canon|pstoufr2|ufr2|cnr\w+|zebra|dymo|rastertolabel|starcups|kyofilter\w*|samsung|vendor driver|driver package|PPD)\b/i,
    'A driver of a maker takes part',
    'names of drivers',
  ),
  fact(
    'filter-package-named',
    /\bcups-filters (?:\bis |\bwas |\bpackage )?(?:not|missing|absent|uninstalled)|(?:\bwithout|\binstall(?:ing)?|\bmissing|\blacks?|\bno) cups-filters|(?:\bpdftopdf|\bgstoraster|\bpdftops|\btexttopdf|\bimagetopdf|\bpdftoraster|\bfoomatic-rip)(?:[^.]|\.(?=\w)){0,70}(?:\bnot (?:\bfound|\bavailable|\binstalled)|\bNo such file|\bmissing)|\bNo filter(?:[^.]|\.(?=\w)){0,70}(?:\bto convert|\bfound|\bfor)|\bminimal (?:\bimage|\binstall)|\b(?:which|command -v|type) (?:gs|pdftops|mutool|pdftopdf|gstoraster)\b[^>]{0,40}->\s*.{0,60}\b(?:not found|no|nothing)\b|\bghostscript(?:[^.]|\.(?=\w)){0,70}(?:\bmissing|\bnot installed)|\bno (?:\bconversion )?filters?|\bCan't (?:\bconvert|\bdetect)|\bUnable to launch Ghostscript\b.{0,80}\bNo such file/i,
    'Base filters are not installed',
    'OpenPrinting/cups-filters',
  ),
  fact(
    'raster-without-renderer',
    /\bcan(?:no|')t read raster data|\bcannot read raster data|\bempty (?:print )?(?:file|raster)|\bcupsRasterOpen failed|\bUnable to open raster (?:file|stream)|\bNo pages (?:were )?found\b/i,
    'A raster filter gets nothing from the filter before it',
    'cups:cups/raster.c',
  ),
  fact(
    'converter-missing',
    /(?:\bconverter|\bhelper|\bwrapper|\brenderer|\binterpreter|\bscript|\bgs|\bghostscript|\bpsutils|a2ps|\benscript|\bpsnup|\bbc\b|\bmktemp|\bcsh|\btcsh|\blib\w*32)(?:[^.>]|\.(?=\w)){0,70}(?:\bmissing|\bnot (?:\binstalled|\bfound)|\bcommand not found|\bNo such|\babsent)|\bcommand not found|\bexit(?:s|ed)? (?:\bwith )?(?:status |code )?0\b|\bbut exits? 0|\bexit code 0|\b0 bytes (?:\bsent|\bto)|\bno (?:\bdata|\bbytes)(?:[^.]|\.(?=\w)){0,70}(?:\bsent|\bprinter|\bbackend)|\bsent 0 bytes|\bempty output|\bls\b[^>]{0,80}->.{0,80}\babsent\b|->.{0,60}\bpresent, .{0,60}\babsent\b|: (?:line )?\d+: [\w./-]+: (?:command )?not found/i,
    'A driver script lacks a program and ends well',
    'reports in words',
  ),
  fact(
    'wrong-architecture',
    /\bExec format error|\b(?:wrong|other|another|different) (?:\bcpu|\bprocessor|\barchitecture)|\bcannot execute binary|\b(?:x86|x86_64|amd64|i[3-6]86|64-bit|32-bit)\b[^.]{0,60}\b(?:on|under|for)\b[^.]{0,30}\b(?:arm\w*|aarch64|raspberry|pi)\b|\b(?:arm\w*|aarch64|raspberry)\b[^.]{0,60}\b(?:x86|amd64|i[3-6]86|driver (?:\bfor|\bonly))|\barmhf\b|\bno (?:\barm|\baarch64) (?:\bdriver|\bversion|\bbinary)|\bELF\b.{0,60}\b(?:ARM|aarch64|Intel 80386|x86-64)\b/i,
    'A program is for another processor',
    'execve(2), ENOEXEC',
  ),
  fact(
    'libraries-32bit',
    /(?:32[- ]bit|i386|\bia32|\blib32|\bmultilib|:i386|\blibc6-i386|\bld-linux\.so\.2|i686|x86 32)(?:[^.]|\.(?=\w)){0,70}|\berror while loading shared libraries|\bwrong ELF class|\bELFCLASS32/i,
    'Libraries of 32 bits take part',
    'ld.so(8)',
  ),
  fact(
    'shared-library-missing',
    /\berror while loading shared libraries|\bcannot open shared object|\bnot found \(required by|\bldd[^>]{0,90}->\s*.{0,150}not found/i,
    'A shared library is not found',
    'ld.so(8)',
  ),
  fact(
    'insecure-permissions',
    /\binsecure (?:\bfile )?permissions|\bhas insecure|(?:\bowner|\bowned|\bmode|\bpermissions?)(?:[^.]|\.(?=\w)){0,70}(?:\broot|0?7\d\d|\bgroup|\bworld|\bwritable|\bwrong|\binsecure|\bfilter|\bdirectory)|\bmust be owned by root|\bworld[- ]writable|\bgroup[- ]writable|\buid=\d+\/gid/i,
    'Owner or mode is not what cupsd takes',
    file,
  ),
  fact(
    'insecure-message',
    /\binsecure (?:\bfile )?permissions|\bhas insecure|\bcups-insecure-filter\b/i,
    'cupsd refuses a program for its owner or mode',
    file,
  ),
  fact(
    'bad-uri-scheme',
    /\bBad device-uri(?: scheme)?|(?:\bunknown|\bunsupported|\bbad) (?:\bdevice[- ])?uri(?: scheme)?|\bFile "?\S*\/backend\/\S+"? not available|(?:\bbackend|\bscheme)(?:[^.]|\.(?=\w)){0,70}(?:\bnot (?:\binstalled|\bfound|\bavailable)|\bmissing|\bNo such file|\babsent)|\bUnable to (?:\bstart|\bexecute) backend|\bbackend \S+ does not exist/i,
    'There is no backend for the scheme',
    'cups:scheduler/ipp.c, Bad device-uri scheme',
  ),
  fact(
    'implicitclass-backend',
    /\bimplicitclass|\bCould not start IPP Backend|\bqueues? (?:made|created|generated) by cups-browsed|\bautomatic(?:ally (?:made|created|generated))? queues?\b[^.]{0,60}\b(?:fail|permission)/i,
    'The queue uses the backend implicitclass',
    'OpenPrinting/cups-browsed',
  ),
  fact(
    'backend-root-only',
    /\bbackend(?:[^.]|\.(?=\w)){0,70}(?:\b0?700\b|\broot|\bpermission|\bnot executable|\bmode)|(?:\bPermission denied|\bEACCES|\bcannot (?:\bexecute|\bstart)|\bunable to (?:\bexecute|\bstart))(?:[^.]|\.(?=\w)){0,70}backend|-rwx------|\brun(?:s|ning)? as (?:\buser )?(?:lp|non-root|root)|\bexecv?e?\b[^.]{0,60}backend|\bchmod (?:0?755|a\+rx|\+x)\b/i,
    'A backend is for root alone',
    'cups:man/backend.7',
  ),
  fact(
    'mac-denial',
    /\bselinux|\bapparmor|\bavc: +denied|="DENIED"|\baudit\b|\bsetenforce|\baa-\w+|\btype=1400|\bseccomp|\bsnap(?:d|\b)(?! ?mac)|\bconfine\w*|\bsandbox/i,
    'A security module takes part',
    'selinux(8); apparmor(7)',
  ),
  fact(
    'mac-denial-logged',
    /\bavc: +denied|\bapparmor="DENIED"|(?:\bselinux|\bapparmor)(?:[^.]|\.(?=\w)){0,70}(?:\bdenie[sd]|\bdenial|\bblocks?|\bprevents?)|\bapparmor="?DENIED|\bdenied +\{|\bscontext=\S*cups|\boperation="(?:exec|open|file_\w+)"/i,
    'A security module denies an access',
    'selinux(8); apparmor(7)',
  ),
  fact(
    'permission-denied',
    /\bPermission denied|\bEACCES|\bOperation not permitted|\bEPERM|\baccess denied|\binsufficient permissions|\bErrno 13|\b13 Permission|\bLIBUSB_ERROR_ACCESS/i,
    'Permission is denied',
    'errno(3)',
  ),
  fact(
    'stale-path-ppd',
    /(?:\bPPD|\*cupsFilter|\bcupsFilter2?|\*cupsICCProfile|\*cupsBackSide)(?:[^.]|\.(?=\w)){0,70}(?:\bpath|\bpoints? to|\bnames?|\/nix\/store|\/usr\/\S+|\/opt\/\S+|\/Library\/\S+)(?:[^.]|\.(?=\w)){0,70}(?:\bgone|\bmissing|\bremoved|\bno longer|\bnot exist|\bold|\bgarbage)?|\/nix\/store|\bgarbage[- ]collect\w*|\babsolute path|\bpath in the PPD|\bold (?:\bversion )?path|(?:\bupgrade|\bupdate|\bremoval)(?:[^.]|\.(?=\w)){0,70}(?:\bmoved|\bremoved|\brenamed) (?:\bthe )?(?:filter|driver|file)/i,
    'A PPD names a path',
    'PostScript Printer Description; cups:man/filter.7',
  ),
  fact(
    'stale-cache',
    /\/var\/cache\/cups|\bcached? (?:\bqueue )?(?:data|file|ppd)|\.data\b|\bPPD cache|\bcache (?:\bdirectory|\bfile)|\bppdc? cache|\bdelet\w+ (?:\bthe )?cache|\bclear\w* (?:\bthe )?cache|\bstale cache|\bgrep\b[^>]{0,60}(?:\/var\/cache\/cups|\.data\b)|\brm -r[f]? \/var\/cache|\bcache (?:still )?(?:has|holds|names)|\bcached (?:PPD|copy|options)|\bpath that no PPD/i,
    'A cache of cupsd takes part',
    'cups:scheduler/printers.c, PPD cache',
  ),
  fact(
    'ppd-version',
    /\bPPD version|\bgenppdupdate|\bnot compatible with Gutenprint|(?:\bppd|\bdriver)(?:[^.]|\.(?=\w)){0,70}(?:\bversion|\bmade)(?:[^.]|\.(?=\w)){0,70}(?:\bdifferent|\bother|\bolder|\bnot (?:\bmatch|\bcompatible|\bfit)|\bmismatch)|\bversion mismatch|\bhp-(?:check|upgrade)|\bplugin version|\bhplip(?:[^.]|\.(?=\w)){0,70}plugin|\bregenerate (?:\bthe )?ppds?/i,
    'PPD and driver are of different versions',
    'Gutenprint: cups-genppdupdate(8)',
    // The plug-in is not there then.
    { not: /\bhplip\.plugin-error/ },
  ),
  fact(
    'raw-queue',
    /\braw queue|(?:-m|\bmodel) raw\b|\bLocal Raw Printer|\braw\b[^.]{0,30}\b(?:queue|printer|driver|mode)\b|\b(?:queue|printer)\b[^.]{0,40}\b(?:raw(?! (?:port|socket|tcp|9100))|without (?:a )?(?:driver|ppd))\b|\bapplication\/vnd\.cups-raw|\bunconverted\b|\bno (?:\bppd|\bdriver|\bconversion)\b|\bUnable to get PPD|\bcreated without a driver|\bno PPD file|\bno PPD\b|-> ?no PPD|\bpages of (?:%PDF|%!PS)|\b%PDF\b|\bdriver (?:none|raw)|\bwithout driver|\bRaw Queue\b|\bleft (?:the queue |it )?(?:as )?raw\b|\bno \S+\.ppd\b|\blpoptions\b[^>]{0,40}-l\b[^>]{0,10}->\s*(?:empty|nothing|none)/i,
    'The queue does not convert',
    'cups:man/lpadmin.8, raw',
    // So calls cups-browsed the queue of another server whose driver it does not know.
    { not: /\bLocal Raw Printer, driverless\b/ },
  ),
  fact(
    'sent-unconverted',
    /#(?:PDF|CUPS)-BANNER\b|\b0 filters for job|\bLocal Raw Printer\b(?!, driverless)|\b(?:queue|it)\b[^.]{0,30}\bleft (?:as )?raw\b/i,
    'The document goes to the device as it came',
    'cups:scheduler/job.c, filters for job; cups-filters: bannertopdf',
  ),
  fact(
    'typed-as-text',
    /(?:\bzpl|\bepl|\besc\/?pos|\bpcl|\bescp|\bescape|\bprinter (?:\bcommands?|\blanguage)|\blabel (?:\bcode|\bcommands?)|\bcommands?|\^XA|\braw data)(?:[^.]|\.(?=\w)){0,70}(?:\btext|\btypeset|\bprinted as|\bliterally|\bas is|\bverbatim|\breadable)|(?:\bpaper|\blabel|\bprints?|\bprinted)[^>]{0,90}->?\s*.{0,150}(?:\bcommands?|\bcodes?)(?:[^.]|\.(?=\w)){0,70}(?:\bas text|\btext|\bliteral)|\btyped as text|\btext\/plain|\bauto-typed?|\btexttopdf|\btexttops|\bmime type|\bsource of the label|\b(?:just )?the (?:code|commands|source) (?:is|are) printed\b|\bprints? (?:the |only )?(?:actual )?(?:ZPL|EPL|PCL|commands?|codes?|source)\b(?! (?:labels?|files?|data) (?:fine|ok|correctly))/i,
    'Printer commands are typed as text',
    'cups:man/mime.types.5',
    // So begins every job of plain text, too.
    { not: /^(?:Started filter |PID \d+ \()\S+\/texttopdf\b|^cfFilter/ },
  ),
  fact(
    'emulation-mode',
    /\bemulation\b|\b(?:pcl|postscript|zpl|epl|escp|gl\/?2|esc\/?pos) (?:\bmode|\blevel|\bpersonality|\bonly)\b|\b(?:set to|switched to|switch the printer to|printer to|expects|configured for) (?:\w+ )?(?:pcl|postscript|zpl|epl|escp|esc\/?pos|line|page|dpl|cpcl)\b|\bpersonality\b|\bprinter (?:\blanguage|\bmode)\b|\blanguage (?:\bsetting|\bof the printer|\bswitch)|\b(?:postscript )?level [123]\b|\bauto[- ](?:sense|switch)|\bmenu\b.{0,40}\b(?:language|pcl|postscript|zpl|emulation)|\bline mode|\bpage mode|\bset to automatic|\b(?:EPL|ZPL|PCL|PostScript|ESC\/P|line)\b[^.]{0,20}\bmode\b|\bconfiguration sheet\b|\bwrites the commands\b|\bset (?:back )?to (?:ZPL|EPL|PCL|PS|PostScript)|\bpanel setting/i,
    'The printer is set to a command language',
    'reports in words',
  ),
  fact(
    'document-damaged',
    /(?:\bdocument|\bfile|\bpdf|\bpostscript)(?:[^.]|\.(?=\w)){0,70}(?:\bdamaged|\bcorrupt\w*|\bbroken|\bdefect\w*|\binvalid|\bmalformed|\btruncated)|\bxref|\bsyntaxerror|\bundefined in|\boffending command|(?:\binvalid|\bmissing) font|(?:\brepair|\brewrit|\bre-?sav|\bre-?print|\bconvert)\w* (?:\bthe |\bit |\bto )?(?:pdf|file|document)|\bone (?:\bparticular|\bcertain|\bsingle) (?:\bpdf|\bfile|\bdocument)|\bthis (?:\bpdf|\bfile|\bdocument) (?:\bonly|\balone)|\bmutool clean|\bqpdf --|\b(?:pdf|file|document)\b.{0,30}\b(?:saved|printed|written|exported) again\b|\bevery printer ->.{0,30}\bsame\b|\bany (?:printer|pc) ->.{0,30}\bsame\b|\bcontent stream\b|\bpage may be incomplete|\bsame (?:PDF|file|document)\b[^>]{0,40}->\s*.{0,30}\b(?:fails?|same|too|hangs|nothing)|\b(?:PDF|file|document) (?:exported|saved|written|distilled) again|\bone (?:invoice|report|letter)\b|\bfont (?:is )?(?:damaged|not embedded|broken)|\bMalformed PDF\b|\bdoesn't contain a valid mediabox|\b(?:Cannot|Can't|can't) find (?:a )?'?startxref|\b(?:Couldn't|unable to) find trailer/i,
    'The document is damaged',
    'reports in words',
    { not: /\bUnable to convert file \d|\bPPD file for\b/ },
  ),
  fact(
    'rendering-error',
    /\bundefined in|\boffending command|\bERROR: (?:\bundefined|\btypecheck|\bioerror|\binvalidaccess|\blimitcheck)|\bError: \/\w+|\bSyntax Error|\brangecheck|\*{4} Error: /i,
    'The interpreter stops at an error of the document',
    'PostScript Language Reference 3.11',
    { not: /\bon line \d+ of \S*\.conf\b/ },
  ),

  fact(
    'device-file',
    /\/dev\/(?:usb\/)?(?:lp|hidraw|ttyUSB|ttyACM|bus|parport)\S*|\bdevice (?:\bfile|\bnode)|\bFilePrintConnector|\blp0\b|\bfopen\(|\bPermissionError\b|\bUSBError\b|\bLIBUSB_ERROR_ACCESS/i,
    'A device file is opened',
    'usblp; udev',
  ),
  fact(
    'device-group',
    /\bgroup (?:\blp|\bdialout|\blpadmin)|\budev|\bchmod|\bwww-data|\busermod|\bsudo|(?:\bas|\bfor) root|\bls -l[^>]{0,90}->\s*.{0,150}(?:\broot|\blp)|\bfailed to open stream|\bCannot initialise|\bsudo \S+[^>]{0,40}->\s*(?:prints?|works?)|\busermod -a|\bas (?:a )?normal user|\bLIBUSB_ERROR_ACCESS|\binsufficient permissions|\b0666\b|\bMODE=/i,
    'Groups of the user take part',
    'udev(7)',
  ),
  fact(
    'runs-as-nobody',
    /\bGroup and SystemGroup cannot use the same groups|\b(?:group|user|uid|gid) (?:is )?nobody\b|\bas (?:user |group )?nobody\b/i,
    'Backends run as nobody',
    'cups:scheduler/conf.c, Group',
  ),
  fact(
    'usb-busy',
    /(?:\bLIBUSB_ERROR_BUSY|\bEBUSY|\bDevice or resource busy|\bresource busy|\binterface(?:[^.]|\.(?=\w)){0,70}(?:\bbusy|\bclaimed|\bin use)|\bclaim(?:ing|ed|s)? (?:\bthe )?(?:usb )?interface|\bUSBDEVFS_CLAIMINTERFACE|\busb_claim_interface|\bunable to claim)/i,
    'The USB interface is held by somebody else',
    'libusb: LIBUSB_ERROR_BUSY',
  ),
  fact(
    'ipp-usb-named',
    /\bipp-usb\b|\bippusbxd\b|\bIPP[- ]over[- ]USB\b|\blocalhost:60000|127\.0\.0\.1:60000|\bstop ipp-usb|\busbfs\b/i,
    'IPP over USB takes part',
    'ipp-usb(8)',
  ),
  fact(
    'usblp-named',
    /\busblp\b|\brmmod|\bmodprobe|\bkernel (?:\bmodule|\bdriver)|\bblacklist|\bkernel ?driver(?: is)? ?active|\bdetach\w* ?(?:the )?kernel ?driver|\bisKernelDriverActive|\bunload\w* (?:the )?(?:kernel )?module|\blsmod/i,
    'The kernel driver usblp takes part',
    'cups:backend/usb-libusb.c',
  ),
  fact(
    'usb-other-process',
    /(?:\bvirtual machine|\bVirtualBox|\bVMware|\bqemu|\bkvm|\bVM\b|\bpass-?through|\bother process|\banother process|\bscanner|\bsane|\bhp-\w+|\bfuser|\blsof|\bstrace)(?:[^.]|\.(?=\w)){0,70}|\b(?:own|another|our|second) (?:\w+ ){0,2}(?:monitor|program|application|tool)\b|\bmonitor(?:ing)? (?:application|program)\b/i,
    'Another process uses USB',
    'lsof(8)',
    { and: /usb|interface|busy|claim|pass-?through/i },
  ),
  fact(
    'usb-uri',
    /\busb:\/\/|\busb backend|\bUSB\b/i,
    'The printer is connected by USB',
    'cups:backend/usb-libusb.c',
  ),

  fact(
    'lost-on-restart',
    /\b(?:gone|lost|vanish\w*|disappear\w*|missing|reset|empty|wiped|made again|set up again)\b[^.]{0,50}\b(?:after|when\w*|on|with)\b[^.]{0,30}\b(?:re-?start\w*|re-?creat\w*|re-?boot\w*|re-?deploy\w*|pull|rebuild\w*|add-?on|update)|\bafter each (?:\bupdate|\brestart|\bre-?boot|\bstart)\b|\b(?:re-?start|re-?creat|re-?boot|re-?deploy|rebuild|docker (?:\brm|\bcompose))\w*(?:[^.>]|\.(?=\w)){0,50}(?:->)?[^.]{0,50}\b(?:gone|lost|vanish\w*|disappear\w*|empty|no (?:\bprinters?|\bqueues?))\b|\bnot persist\w*|\bpersistent (?:volume|storage|config\w*|across|data|settings?)|\bsurvives?\b|\bno volume\b|\bwithout (?:a )?volume|\binside the image\b|\bwiped on start|\bforgets?\b|\bamnesi\w*|\bafterwards?[^>]{0,20}->\s*(?:none|nothing|empty|gone|no \w+)|\b(?:mounts?|volumes?)\b[^>]{0,40}->\s*(?:none|no\b|absent)|\b(?:pull|rm|recreat\w+|update|upgrade of the (?:image|container))\b[^>]{0,40}->\s*.{0,40}\b(?:none|gone|no|empty|lost)|\bnot there any ?more after|\bonly until the next (?:start|restart|boot)|\bephemeral|\bcontainer layer|\bmust be (?:added|set up|configured) again/i,
    'The configuration is gone after a restart',
    'reports in words',
  ),
  fact(
    'declarative-set-up',
    /\bnixos|\bensurePrinters|\bensure-printers|\bdeclarativ\w*|\btmpfiles|\bstateless|\bimpermanence|\bsystemd unit|\boneshot|\bRemainAfterExit|\bstartWhenNeeded|\bguix|\bsystemd service that|\bensure-\w+|\bpartOf\b|\bstateless\b|\bservices\.printing|\bconfiguration\.nix|\bdeclares?\b[^.]{0,40}\bqueues?|\bqueues?\b[^.]{0,40}\bdeclare[sd]?\b/i,
    'Queues are declared and made by a unit',
    'NixOS: hardware.printers',
  ),
  fact(
    'config-management',
    /\bpuppet|\bansible|\bchef\b|\bsalt(?:stack)?\b|\bterraform|\bcookbook|\bplaybook|\bmanifest|\bmodule\b(?:[^.]|\.(?=\w)){0,70}(?:\boption|\bparameter|\bpass|\bignore)|\bidempoten\w*/i,
    'Configuration management makes the queue',
    'names of programs',
  ),
  fact(
    'option-not-passed',
    /(?:\boption|\bparameter|\bsetting|\bproperty|\battribute|\bargument)s?(?:[^.]|\.(?=\w)){0,70}(?:\bnot (?:\bpassed|\bset|\bapplied|\btaken|\bthere|\bsupported)|\bignored|\bdropped|\blost|\bno effect|\bmissing|\bwithout effect|\bnever|\bleft out)|\bhas no effect|\bnot applied|\bignores|\bsilently|\bnot in the (?:\w+ )?command(?: line)?\b|\bsame command\b[^>|]{0,60}->|\b(?:module|role|play|playbook|recipe|manifest)\b[^.|]{0,30}(?:\bsays?|\breports?|->)\s*(?:ok|changed|success|no error)/i,
    'An option has no effect',
    'reports in words',
  ),

  fact(
    'deprecation-warning',
    /(?:\bdrivers?|\braw queues?|\bPPDs?)(?:[^.]|\.(?=\w)){0,70}deprecated|\bdeprecated(?:[^.]|\.(?=\w)){0,70}(?:\bdrivers?|\braw|\bppd|\bfuture version)|\bwill stop working in a future version/i,
    'A notice that drivers or raw queues will go one day',
    'cups:systemv/lpadmin.c',
  ),
  fact(
    'colord-message',
    /\bcolord|\bColorManager|\borg\.freedesktop\.ColorManager|\bCreateProfile|\bCreateDevice|\bFindDeviceById|\bcolor profile|\bcolor manager|\bicc profile/i,
    'The colour manager did not register a profile',
    'cups:scheduler/colorman.c',
  ),
  fact(
    'debug-lines',
    /\bcupsdAuthorize: No authentication data|\bcupsdMarkDirty|\bcupsdSetBusyState|\bAuto-typing file|\bcupsdReadClient|\bcupsdNetIFUpdate|\bcupsdCheckJobs|\bWaiting for request|\bcupsdAcceptClient|\bFinished initial CUPS|\bLoaded configuration file|\bdebug (?:\blines?|\bmessages?|\blevel|\btrace)\b/i,
    'Lines of the debug level that report ordinary work',
    'cups:scheduler',
  ),
  fact(
    'smbd-cups-probe',
    /(?:\bsmbd|\bsamba|\bprinting)[\s\S]{0,300}(?:\bUnable to connect to CUPS server|\bfailed to retrieve printer list|\bcups_connect|\bcups server)|\bUnable to connect to CUPS server \S+|\bcups_(?:connect|cache_reload)|\bload printers|\bprinting = |\bdisable spoolss|\bUnable to open printcap file|\bpcap_cache_reload|\bprintcap name = \/dev\/null|\bprint_(?:cups|standard)\.c/i,
    'smbd looks for a CUPS',
    'samba: print_cups.c',
  ),
  fact(
    'no-printing-wanted',
    /\bno printers?(?: (?:\bare|\bis))? (?:\bwanted|\bshared|\bneeded|\bthere|\binstalled|\bconfigured)|\bfile server|\bNAS\b|(?:\bfiles?|\bshares?) (?:\bonly|\balone|\bwork)|\bonly (?:\bfiles|\bshares)|\b(?:machine|server|host|box|samba) (?:\bthat )?does not print/i,
    'Nobody wants to print there',
    'reports in words',
    { in: words },
  ),
  fact(
    'no-default',
    /\bCUPS-Get-Default client-error|\bno (?:\bsystem )?default destination|\bdefault printer(?:[^.]|\.(?=\w)){0,70}(?:\bnot (?:\bfound|\bset)|\bnone|\bno)|\bNo default printer|\bno default\b|client-error-not-found for CUPS-Get-Default/i,
    'There is no default printer',
    'cups:scheduler/ipp.c, get_default',
  ),
  fact(
    'bad-orientation',
    /\borientation-requested|\borientation(?:[^.]|\.(?=\w)){0,70}(?:\bdefault|\bbad|\binvalid|\bunknown|\bunsupported)|\bBad (?:\boption|\bvalue)(?:[^.]|\.(?=\w)){0,70}(?:\busing|\bdefault)|\busing (?:\bthe )?default|\bbad "?\S+"? value|(?:\bNo|\binvalid) \S+ option(?:[^.]|\.(?=\w)){0,70}default|\bdefaulting to/i,
    'An option is replaced by its default',
    'cups-filters: libcupsfilters',
    // What cupsd says of its files and of requests.
    { not: /\bon line \d+ of\b|\bDNSSDHostName\b|^Bad (?:'|"|job-|printer-|copies|page-ranges|number-up)/ },
  ),
  fact(
    'log-line-absent',
    /\b(?:log|error_log|log line|log entry)\b(?:[^.]|\.(?=\w)){0,60}\b(?:not (?:\bthere|\bappear\w*|\bshown|\bwritten|\bmention\w*)|missing|absent|absence|never|no (?:\bline|\bmention|\bentry))|\b(?:no|missing|without|lacks?|absent) (?:a |\bthe |\bany )?(?:log )?(?:line|entry|log message)\b|\bnot logged\b|\bdoes not (?:\bappear|\bshow)\b(?:[^.]|\.(?=\w)){0,30}\blog|\bonly (?:\blogs?|\blogged) (?:\bat|\bwhen|\bwith|\bif)|\bno "?[\w ]{3,30}"? line\b|\blog does not (?:show|contain|mention|say)|\bLogLevel\b[^>]{0,10}->\s*(?:warn|error|none)|\bexpected (?:line|message|entry)|\bno (?:\w+ ){0,2}lines? (?:are|is|were|was) (?:logged|written|there)|\blogging (?:must be|is) broken|\bgrep\b[^>|]{0,30}\b\w*log\b[^>|]{0,10}->\s*(?:nothing|no\b|empty|0\b)/i,
    'A line of the log is missed',
    'reports in words',
    { in: words },
  ),
  fact(
    'setting-works',
    /\b(?:listens?|ss|netstat|lsof|curl)\b[^>]{0,60}->\s*(?!.{0,100}\b(?:not?|fails?|nothing)\b).{0,60}\b(?:works?|listens?|open|ok|answers?|there|yes|\d+)|\b(?:is|are) in (?:\bforce|\beffect)\b|\bworks (?:\ball the same|\banyway|\bnevertheless)|\bport \d+\b[^>]{0,40}->\s*(?:open|listens|yes|there)/i,
    'The setting has its effect',
    'reports in words',
    { in: words },
  ),
  fact(
    'two-entries',
    /\btwo (?:\bentries|\bprinters|\bqueues|\bdevices)(?:[^.]|\.(?=\w)){0,70}(?:\bone|\bsame|\busb)|(?:\bsecond|\banother|\bother|\bduplicate|\bdead|\bextra) (?:\bentry|\bqueue|\bprinter|\bdevice)|(?:\bappears|\bshows? up|\blisted) twice|\bone of (?:\bthe )?two|\busb:(?:[^.]|\.(?=\w)){0,70}(?:\bnever|\bnot|\bdoes)(?:[^.]|\.(?=\w)){0,70}driverless/i,
    'One printer has two entries',
    'reports in words',
  ),
  fact(
    'idle-but-off',
    /(?:\bidle|\bready|\benabled|\baccepting)[\s\S]{0,300}(?:\boff\b|\bunplugged|\bunreachable|\bnot (?:\breachable|\bconnected|\banswer)|\bdisconnected|\bno cable)|(?:\boff\b|\bunplugged|\bunreachable|\bdisconnected)[\s\S]{0,300}(?:\bidle|\bready\b|\blpstat)/i,
    'The queue is idle while the device does not answer',
    'cups:man/lpstat.1',
    { in: account },
  ),
  fact(
    'spool-full-cups',
    /\bNo space left on device|\bENOSPC|\bdisk (?:\bis )?full|\bfilesystem (?:\bis )?full|\bUnable to (?:\bcreate|\bwrite)(?:[^.]|\.(?=\w)){0,70}space/i,
    'There is no space left',
    'errno(3)',
  ),
];
