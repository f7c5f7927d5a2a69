Add-PrinterDriver -Name 'HP Universal Printing PCL 6'
Add-PrinterPort -Name 'IP_10.20.0.11' -PrinterHostAddress '10.20.0.11'
Add-Printer -Name 'Accounting' -DriverName 'HP Universal Print PCL 6' -PortName 'IP_10.20.0.11'
