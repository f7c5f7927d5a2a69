/** Which print system evidence is from, by what only one of them has. */
import { fact, type MessageFact } from '../message-fact.ts';

export const systemsNamed: readonly MessageFact[] = [
  fact(
    'system-is-cups',
    /\bcups(?:d|-\w+)?\b|\bippeveprinter\b|\bavahi\b|\blp(?:admin|stat|info|options)\b|\bdebian\b|\bubuntu\b|\bfedora\b|\bcentos\b|\brhel\b|\bfreebsd\b|\bopenwrt\b|\bnixos\b|\braspberry\b|\braspbian\b|\bmac ?os\b|\bos x\b|\blprng\b|\bsmbd\b|\bsamba\b|(?<![\w.])\/(?:etc|usr|var|dev|opt)\/|\bipp-usb\b|\bsystemd\b|\bfoomatic\b|\bgutenprint\b|\bipptool\b|\blinux\b|\bsystemctl\b|\b(?:arch|alpine|void|manjaro|gentoo|mint|mageia)(?: linux)?[, ]+(?:arm\b|linux\b|\d|cups)|\b(?:manjaro|gentoo|opensuse|sles|suse|almalinux)\b|\[(?:Job|Client) \d+\]|\b(?:client|server)-error-[a-z]|\bgetent\b|\bnsswitch|\bapparmor\b|\bselinux\b|\bavc:|\bDeviceURI\b|\b(?:ipps?|socket|lpd|dnssd|implicitclass):\/\/|\berror_log\b|\bLIBUSB_|\blibusb|\busblp\b|\bsudo\b|\bdriverless:|(?:^|\| *)printer \S+ (?:is idle|is stopped|now printing|disabled since)|^(?:device for|Gerät für) \S+: \S|^(?:scheduler is (?:not )?running|(?:no )?system default destination|\S+ (?:not )?accepting requests since|request id is \S+-\d+ \(|no destinations added|Drucker \S+ (?:ist im Leerlauf|druckt jetzt|deaktiviert seit))|\*cupsFilter2?:/im,
    'The evidence is from CUPS or LPRng',
    'names of programs',
  ),
  fact(
    'system-is-windows',
    /\bwindows (?:\d|nt|server|vista|xp|me\b|update|print server|service)|\bwin(?:dows)? ?(?:1[01]|[78]|2000|9[58]|xp)\b|\bserver 20\d\d\b|\bspoolsv|\bspoolss|\bprint spooler\b|\bspooler\b|\bKB\d{6,7}\b|HKLM|HKCU|HKEY_|\bgpo\b|\bgroup policy\b|\bcitrix\b|\bmetaframe\b|\bactive directory\b|\bGet-(?:Print(?:er|Job)|WinEvent)\w*\b(?!-)|\bAdd-Printer\w*|\bSet-Printer\w*|\bcmdkey|\bDFS\b|\bRDS\b|\bspool\\\w|\\system32\\|\bMpsSvc|\bprintui|\bgpupdate|\brundll32|\bevent (?:id )?\d{2,4}\b|\bNT 4|\bpoint and print\b|\bterminal ser(?:ver|vices)\b|\bdomain controller|\bWSD\b|\bNT_STATUS\b.{0,150}\\\\|\brdp\b|\\\\\\\\\w+\\|\bIIS\b|\bprintmig|\bprintbrm\b|0x[\da-f]{8}\b|\bprint management\b|\bdevices and printers\b|\bsplwow64\b|\bEMF\b|\b(?:PortName|DriverName|PrinterStatus|WorkOffline|PortMonitor|PrinterHostAddress|PrintProcessor|JobStatus)\s*[=:]|\bMicrosoft-Windows-Print/i,
    'The evidence is from Windows',
    'names of programs',
    { not: /\bsmbd\b|\bcupsd\b|\b(?:cups|lpd|lprng|unix|linux) spooler\b/i },
  ),
  fact(
    'evidence-is-thin',
    /\bfrom this (?:log|event|message) alone|\bno (?:further|other|more) (?:information|details?|evidence)|\bnothing (?:else|more) (?:is )?known|[,;] (?:the )?(?:host|model|version|system|cause) unknown\.?$/i,
    'Somebody states that this is all there is',
    'reports in words',
    { in: ['words', 'text'] },
  ),
];
