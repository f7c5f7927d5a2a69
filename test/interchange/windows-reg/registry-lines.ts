/** What a registry export has of ports, printers and the switches of LPR. */
export const print = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Print';
export const switches = '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\LPDSVC\\lpr]';
export const monitors = `${print}\\Monitors`;

export function reg(...lines: readonly string[]): string {
  return ['Windows Registry Editor Version 5.00', '', ...lines, ''].join('\r\n');
}

export const lprPort = [
  `[${monitors}\\LPR Port\\Ports\\10.20.0.11:raw]`,
  '"Server Name"="10.20.0.11"',
  '"Printer Name"="raw"',
  '"OldSunCompatibility"=dword:00000000',
  '"HpUxCompatibility"=dword:00000001',
  '"EnableBannerPage"=dword:00000000',
  '',
  `[${monitors}\\LPR Port\\Ports\\10.20.0.11:raw\\Timeouts]`,
  '"DataTimeout"=dword:0000012c',
];

export const tcpPort = (...lines: readonly string[]) => [
  `[${monitors}\\Standard TCP/IP Port\\Ports\\IP_10.20.0.12]`,
  ...lines,
];

export const lpr = tcpPort(
  '"Protocol"=dword:00000002',
  '"HostName"="printer2.example"',
  '"IPAddress"="10.20.0.12"',
  '"PortNumber"=dword:00000203',
  '"Queue"="lp"',
  '"Double Spool"=dword:00000001',
  '"SNMP Enabled"=dword:00000000',
);

export const printer = [
  `[${print}\\Printers\\Lab, first floor]`,
  '"Name"="Lab, first floor"',
  '"Share Name"="LAB"',
  '"Port"="10.20.0.11:raw,ip_10.20.0.12"',
  '"Printer Driver"="HP Universal Printing PCL 6"',
  '"Description"="Say \\"hello\\" at C:\\\\lab"',
  '"Location"=""',
  '"Datatype"="RAW"',
  '"Attributes"=dword:00000009',
  '"Priority"=dword:00000001',
  '"Default DevMode"=hex:46,00,61,00,\\',
  '  78,00',
  '',
  `[${print}\\Printers\\Lab, first floor\\DsDriver]`,
  '"printColor"=hex:00',
];

export const all = reg(switches, '"10.20.0.11"=dword:00000001', '', ...lprPort, '', ...lpr, '', ...printer);
