Add-PrinterPort -Name 'IP_10.20.0.11' -PrinterHostAddress '10.20.0.11'
Add-Printer -Name 'Accounting' -DriverName 'Microsoft IPP Class Driver' -PortName 'IP_10.20.0.1'
