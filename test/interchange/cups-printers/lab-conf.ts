/** The printers.conf that the tests read. */
export const lab = `# Printer configuration file for CUPS v2.4.7
# Written by cupsd
<DefaultPrinter lab>
PrinterId 1
Info The lab's \\#1
Location Room 12 # by the door
MakeModel HP LaserJet 4250
DeviceURI lpd://10.20.0.11/raw?reserve=rfc1179
State Stopped
Accepting No
Shared yes
JobSheets none standard
DenyUser guest
AllowUser staff
AuthInfoRequired username,password
ErrorPolicy retry-current-job
Option media iso_a4_210x297mm
Attribute marker-types toner,toner
Attribute marker-names a,b
</DefaultPrinter>
<class floor>
Printer lab
Printer other
</class>
`;
