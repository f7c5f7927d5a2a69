/** A script that adds two ports and two printers, and two more in a loop. */
export const lab = `$driver = 'HP'
Add-PrinterPort -Name 'LPR1' -LprHostAddress "10.20.0.11" -LprQueueName raw
Add-PrinterPort -Name RAW1 -PrinterHostAddress 10.20.0.12
Add-Printer -Name 'Lab' -DriverName $driver -PortName RAW1
Add-Printer -Name 'Lab 2' -DriverName $driver -PortName 'LPR1' -Comment x
foreach ($n in 'A', 'B') { Add-Printer -Name $n -PortName RAW1 -DriverName HP }
`;
