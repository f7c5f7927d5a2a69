# The queues of the second floor.
Add-PrinterDriver -Name 'HP Universal Printing PCL 6'

$printers = @(
    @{ Name = 'Accounting'; Address = '10.20.0.11' }
    @{ Name = 'Warehouse'; Address = '10.20.0.12' }
)
foreach ($printer in $printers) {
    Add-PrinterPort -Name "IP_$($printer.Address)" -PrinterHostAddress $printer.Address
    Add-Printer -Name $printer.Name -DriverName 'HP Universal Printing PCL 6' -PortName "IP_$($printer.Address)" -Shared -ShareName $printer.Name
}

Add-PrinterPort -Name 'LPR_RECEPTION' -LprHostAddress 10.20.0.13 -LprQueueName raw
Add-Printer -Name 'Reception' -DriverName 'HP Universal Printing PCL 6' -PortName 'LPR_RECEPTOIN'
