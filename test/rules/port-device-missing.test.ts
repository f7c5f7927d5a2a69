/** What port-device-missing reports and where, what it leaves alone. */
import { itReports } from './marked-text.ts';

describe('port-device-missing', () => {
  itReports({
    'no device': `{
  "ports": {
    "LPR1": { "monitor": "lpr" }
    ^^^^^^ error port-device-missing
  }
}`,
    'nothing at all': `{
  "ports": {
    "LPR1": {}
    ^^^^^^ error port-device-missing
  }
}`,
    'an object without a URI still says something': `{ "ports": { "P": { "monitor": "raw", "device": { "pagesPerMinute": 5 } } } }`,
    'a local port needs none': `{ "ports": { "P": { "monitor": "local" } } }`,
    'a usb port needs none': `{ "ports": { "P": { "monitor": "usb" } } }`,
    'a wsd port needs none': `{ "ports": { "P": { "monitor": "wsd" } } }`,
    'a file port needs none': `{ "ports": { "P": { "monitor": "file" } } }`,
    'a other port needs none': `{ "ports": { "P": { "monitor": "other" } } }`,
    'a monitor that cannot be read may be one of those': `{
  "ports": { "P": {
    "monitor": "lcoal"
               ^^^^^^^ error value-not-allowed
  } }
}`,
  });
});
