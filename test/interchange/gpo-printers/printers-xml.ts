/** Printers.xml with a shared printer and one on a port, and with any others. */
export const shared = `<SharedPrinter clsid="{9A5E9697-9095-436d-A0EE-4D128FDFBCE5}" name="Lab" status="Lab">
    <Properties action="U" comment="" path="\\\\print01\\Lab" location="" default="1" skipLocal="0" username="" cpassword="j1Uyj3Vx8TY9LtLZil2uAuZkFQA/4latT76ZwgdHdhw"/>
    <Filters><FilterGroup bool="AND" name="EXAMPLE\\Staff"/></Filters>
  </SharedPrinter>`;

export const tcp = `<PortPrinter clsid="{C3A739D2-4A44-401e-9F9D-88E5E77DFB3E}" name="10.20.0.11" status="10.20.0.11">
    <Properties ipAddress="10.20.0.11" action="C" location="Room 12" localName="Lab &amp; hall" comment="R&#233;seau" default="0" useDNS="0" path="\\\\print01\\Lab" protocol="PROTOCOL_LPR_TYPE" lprQueue="raw" portNumber="515" snmpEnabled="1"/>
  </PortPrinter>`;

export function printers(...elements: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<Printers clsid="{1F577D12-3D1B-471e-A1B7-060317597B9C}">
  ${elements.join('\n  ')}
</Printers>
`;
}
