/** The cupsd.conf of an office. */
export const office = `# The office
ServerName print.example.com
ServerAlias print  printers.example.com
LogLevel warn # enough
PageLogFormat
Port 631
Listen /run/cups/cups.sock
<Location />
  Order allow,deny
  Allow @LOCAL
  <Limit POST>
    AuthType Default
  </Limit>
</Location>
<Policy default>
  JobPrivateAccess default
  <Limit Print-Job Validate-Job>
    Order deny,allow
  </Limit>
</Policy>
`;
