/** What device-idle-timeout-short reports and where, what it leaves alone. */
import { settingsFromText } from '../../../src/language/diagnosis/rule-settings.ts';
import { expectFindings, itReports } from '../marked-text.ts';

const device = (seconds: number): string =>
  `{ "devices": { "d": { "uri": "socket://h", "idleTimeoutSeconds": ${seconds} } } }`;

describe('device-idle-timeout-short', () => {
  itReports({
    'in a device': `{ "devices": { "d": { "idleTimeoutSeconds": 59 } } }
                                            ^^ warning device-idle-timeout-short`,
    'in a port': `{ "ports": { "P": { "device": { "uri": "lpd://h/q", "idleTimeoutSeconds": 5 } } } }
                                                                          ^ warning device-idle-timeout-short`,
    'as long as the threshold': device(60),
    longer: device(270),
    never: device(0),
    'IPP, whose connections close between requests': `{ "devices": {
  "a": { "uri": "ipp://h/ipp/print", "idleTimeoutSeconds": 30 }, "b": { "uri": "https://h/ipp", "idleTimeoutSeconds": 15 }
} }`,
    'a virtual printer': `{
  "devices": { "a": { "uri": "virtual:lab", "idleTimeoutSeconds": 2 } }, "virtualPrinters": { "lab": { "kind": "raw" } }
}`,
    'not known': '{ "devices": { "d": { "uri": "socket://h" } } }',
  });

  it('has a threshold of its own', () => {
    const { settings } = settingsFromText(
      '{ "rules": { "device-idle-timeout-short": { "minimumSeconds": 10 } } }',
    );
    expectFindings(device(15), settings);
  });
});
