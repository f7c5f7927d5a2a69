/** Lists of printers and ports, as PowerShell and people write them. */
export const printers = `[
  {
    "Name": "Lab",
    "ComputerName": "",
    "Type": 0,
    "DriverName": "HP Universal Printing PCL 6",
    "PortName": "IP_10.20.0.11,usb001",
    "Shared": true,
    "ShareName": "LAB",
    "Comment": null,
    "Location": "Room \\"12\\"",
    "CimClass": { "CimSuperClassName": "MSFT_Printer" }
  },
  { "Name": "\\\\\\\\print02\\\\Hall", "DriverName": "x", "PortName": "\\\\\\\\print02\\\\Hall", "Type": 1 }
]`;

export const ports = `{
  "value": [
    {
      "Name": "IP_10.20.0.11",
      "PortMonitor": "TCPMON.DLL",
      "PrinterHostAddress": "10.20.0.11",
      "PortNumber": 515,
      "Protocol": 2,
      "LprQueueName": "raw",
      "LprByteCounting": false,
      "SNMPEnabled": true,
      "SNMPIndex": 1,
      "SNMPCommunity": "public"
    },
    { "Name": "10.20.0.12:lp", "HostName": "10.20.0.12", "PrinterName": "lp" },
    { "Name": "WSD-1", "PortMonitor": "WSD Port Monitor" }
  ],
  "Count": 3
}`;

export const csv = `#TYPE Microsoft.Management.Infrastructure.CimInstance#ROOT/StandardCimv2/MSFT_Printer\r
"Name","ComputerName","DriverName","PortName","Shared","Comment"\r
"Lab","PRINT01","HP ""Universal""","COM1:","True","a\r
b"\r
`;

export const people = 'Printer Name;Driver;Port Name;IP Address\nLab;HP 4250;LAB;10.20.0.11\n';
