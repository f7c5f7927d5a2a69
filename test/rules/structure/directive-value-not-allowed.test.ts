/** Lines of other programs' files: what directive-value-not-allowed reports in them, and what it leaves alone. */
import { itReports } from '../marked-text.ts';

describe('directive-value-not-allowed', () => {
  itReports(
    {
      words: `LogLevel loud
         ^^^^ warning directive-value-not-allowed
AccessLogLevel ALL
ServerTokens Sometimes
             ^^^^^^^^^ warning directive-value-not-allowed`,
      'yes and no': `Browsing maybe
         ^^^^^ warning directive-value-not-allowed
WebInterface 1
DefaultShared ENABLED
KeepAlive 0`,
      numbers: `MaxJobs many
        ^^^^ warning directive-value-not-allowed
MaxClients 0x20
LimitRequestBody 10m
LimitRequestBody 3g
                 ^^ warning directive-value-not-allowed
MaxCopies 08
          ^^ warning directive-value-not-allowed
MaxLogSize 1.5m
           ^^^^ warning directive-value-not-allowed`,
      times: `Timeout 30s
        ^^^ warning directive-value-not-allowed
JobRetryInterval 5m
MaxHoldTime 2 weeks
            ^^^^^^^ warning directive-value-not-allowed
PreserveJobFiles Yes
PreserveJobHistory 1.5d
MaxJobTime Yes
           ^^^ warning directive-value-not-allowed
ReloadTimeout off`,
      'addresses that no machine can have': `Listen 127.0.0.300:631
       ^^^^^^^^^^^^^^^ warning directive-value-not-allowed
Listen 127.0.0.1:631000
       ^^^^^^^^^^^^^^^^ warning directive-value-not-allowed
Listen [::1]:631
Listen /run/cups/cups.sock
Port 631`,
      'in a block, where cupsd refuses the file': `<Location />
  Order first
        ^^^^^ error directive-value-not-allowed
  Allow from 192.168.1.0/33
             ^^^^^^^^^^^^^^ error directive-value-not-allowed
  Allow 10.1.2.3/8
        ^^^^^^^^^^ error directive-value-not-allowed
  Allow 10.0.0.0/255.0.0.0 192.168.* @IF(eth0) *.example.com [2001:db8::]/32
  Require everybody
          ^^^^^^^^^ error directive-value-not-allowed
  Satisfy none
          ^^^^ error directive-value-not-allowed
  <Limit GET Fetch>
             ^^^^^ warning directive-value-not-allowed
    Deny
    ^^^^ error directive-value-not-allowed
  </Limit>
</Location>`,
      operations: `<Policy default>
  <Limit Print-Job print-uri Prind-Job>
                             ^^^^^^^^^ warning directive-value-not-allowed
    Order deny,allow
  </Limit>
</Policy>`,
      'a missing value': `HostNameLookups
^^^^^^^^^^^^^^^ warning directive-value-not-allowed
ServerName`,
    },
    'cupsd.conf',
  );
});
