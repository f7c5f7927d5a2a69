/** Which print system evidence is from, by what only one of them has. */
import { fact, type MessageFact } from '../message-fact.ts';

export const systemsNamed: readonly MessageFact[] = [
  fact(
    'system-is-cups',
    /\bcups(?:d|-\w+)?\b|\bippeveprinter\b|\bbonjour\b|\bmdns\b|\bdns-sd\b|\bairprint\b|\bio[sS] devices?\b|\bavahi\b|\blp(?:admin|stat|info|options)\b|\bdebian\b|\bubuntu\b|\bfedora\b|\bcentos\b|\brhel\b|\bfreebsd\b|\bopenwrt\b|\bnixos\b|\bdocker\b|\braspberry\b|\bmacos\b|\bos x\b|\blprng\b|\bsmbd\b|\bsamba\b|\/(?:etc|usr|var|dev)\/|\bppd\b|\bairprint\b|\bipp-usb\b|\bsystemd\b|\bfoomatic\b|\bgutenprint\b|\bipptool\b|\blinux\b|\bnixos\b|\bsystemctl\b|\b(?:arch|manjaro|alpine|opensuse|sles|mageia|gentoo|void|unix)\b|\[(?:Job|Client) \d+\]|\b(?:client|server)-error-[a-z]|\bgetent\b|\bnsswitch|\bapparmor\b|\bselinux\b|\bavc:|\bDeviceURI\b|\b(?:ipps?|socket|lpd|dnssd|implicitclass):\/\/|\berror_log\b|\bLIBUSB_|\blibusb|\busblp\b|\bghostscript\b|\bsudo\b|\bdriverless\b/i,
    'The evidence is from CUPS or LPRng',
    'names of programs',
  ),
  fact(
    'system-is-windows',
    /\bwindows (?:\d|nt|server|vista|xp|me\b|update|print server|service)|\bwin(?:dows)? ?1[01]\b|\bserver 20\d\d\b|\bspoolsv|\bspoolss|\bprint spooler\b|\bspooler\b|\bKB\d{6,7}\b|HKLM|HKCU|HKEY_|\bgpo\b|\bgroup policy\b|\bcitrix\b|\bmetaframe\b|\bactive directory\b|\bGet-Print(?:er|Job)\w*\b(?!-)|\bAdd-Printer\w*|\bSet-Printer\w*|\bcmdkey|\bDFS\b|\bRDS\b|\bspool\\\w|\\system32\\|\bMpsSvc|\bprintui|\bgpupdate|\brundll32|\bevent (?:id )?\d{2,4}\b|\bNT 4|\bpoint and print\b|\bterminal ser(?:ver|vices)\b|\bdomain controller|\bWSD\b|\bpapercut\b|\bNT_STATUS\b.{0,150}\\\\|\brdp\b|\\\\\\\\\w+\\|\bIIS\b|\bprintmig|0x[\da-f]{8}\b|\bprint management\b|\bsplwow64\b|\bEMF\b/i,
    'The evidence is from Windows',
    'names of programs',
    { not: /\bsmbd\b|\bcupsd\b/i },
  ),
  fact(
    'evidence-is-thin',
    /\bfrom this (?:log|event|message) alone|\breasons? (?:is|are) unknown|\bno (?:further|other|more) (?:information|details?|evidence)|\bnothing else (?:is )?known|(?<!reason )\bunknown\.?$/i,
    'Somebody states that this is all there is',
    'reports in words',
    { in: ['words', 'text'] },
  ),
];
