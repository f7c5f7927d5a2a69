/** Which print system evidence is from, by what only one of them has. */
import { fact, type MessageFact } from '../message-fact.ts';

export const systemsNamed: readonly MessageFact[] = [
  fact(
    'system-is-cups',
    /\b(?:cups(?:d|-\w+)?\b|ippeveprinter\b|avahi\b|lp(?:admin|stat|info|options)\b|debian\b|ubuntu\b|fedora\b|centos\b|rhel\b|freebsd\b|openwrt\b|nixos\b|raspberry\b|raspbian\b|mac ?os\b|os x\b|lprng\b|smbd\b|samba\b|ipp-usb\b|systemd\b|foomatic\b|gutenprint\b|ipptool\b|linux\b|systemctl\b|(?:arch|alpine|void|manjaro|gentoo|mint|mageia)(?: linux)?[, ]+(?:arm\b|linux\b|\d|cups)|(?:manjaro|gentoo|opensuse|sles|suse|almalinux)\b|(?:client|server)-error-[a-z]|getent\b|nsswitch|apparmor\b|selinux\b|avc:|DeviceURI\b|(?:ipps?|socket|lpd|dnssd|implicitclass):\/\/|error_log\b|LIBUSB_|libusb|usblp\b|sudo\b|driverless:)|(?<![\w.])\/(?:etc|usr|var|dev|opt)\/|\[(?:Job|Client) \d+\]|(?:^|\| *)printer \S+ (?:is idle|is stopped|now printing|disabled since)|^(?:device for|Gerät für) \S+: \S|^(?:scheduler is (?:not )?running|(?:no )?system default destination|\S+ (?:not )?accepting requests since|request id is \S+-\d+ \(|no destinations added|Drucker \S+ (?:ist im Leerlauf|druckt jetzt|deaktiviert seit))|\*cupsFilter2?:/im,
    'The evidence is from CUPS or LPRng',
    'names of programs',
  ),
  fact(
    'system-is-windows',
    /\b(?:windows (?:\d|nt|server|vista|xp|me\b|update|print server|service)|win(?:dows)? ?(?:1[01]|[78]|2000|9[58]|xp)\b|server 20\d\d\b|spoolsv|spoolss|print spooler\b|spooler\b|KB\d{6,7}\b|gpo\b|group policy\b|citrix\b|metaframe\b|active directory\b|Get-(?:Print(?:er|Job)|WinEvent)\w*\b(?!-)|Add-Printer\w*|Set-Printer\w*|cmdkey|DFS\b|RDS\b|spool\\\w|MpsSvc|printui|gpupdate|rundll32|event (?:id )?\d{2,4}\b|NT 4|point and print\b|terminal ser(?:ver|vices)\b|domain controller|WSD\b|NT_STATUS\b.{0,150}\\\\|rdp\b|IIS\b|printmig|printbrm\b|print management\b|devices and printers\b|splwow64\b|EMF\b|(?:PortName|DriverName|PrinterStatus|WorkOffline|PortMonitor|PrinterHostAddress|PrintProcessor|JobStatus)\s*[=:]|Microsoft-Windows-Print)|HKLM|HKCU|HKEY_|\\system32\\|\\\\\\\\\w+\\|0x[\da-f]{8}\b/i,
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
