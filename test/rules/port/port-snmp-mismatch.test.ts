/** What port-snmp-mismatch reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { itReports } from '../marked-text.ts';

const site = (asks: string, answers: string, monitor = 'standard-tcpip'): string => `{
  "devices": { "d": { "uri": "socket://h"${answers} } },
  "ports": { "P": { "monitor": "${monitor}", "device": "d"${asks} } }
}`;

describe('port-snmp-mismatch', () => {
  itReports({
    'another index than the default': `{
  "devices": { "d": { "uri": "socket://h", "snmp": { "index": 2 } } },
  "ports": { "P": { "monitor": "standard-tcpip", "device": "d", "snmp": { "status": "on" } } }
                                                                                    ^^^^ warning port-snmp-mismatch
}`,
    'another index than the default on Windows': `{
  "servers": { "S": { "system": "windows-server-2019" } },
  "ports": { "P": { "server": "S", "device": { "uri": "socket://h", "snmp": { "index": 2 } }, "snmp": { "community": "public" } } }
             ^^^ warning port-snmp-mismatch
}`,
    'another index than the one written': `{
  "ports": { "P": { "device": { "uri": "socket://h", "snmp": { "index": 2 } }, "snmp": { "index": 3 } } }
                                                                                                  ^ warning port-snmp-mismatch
}`,
    'another community': `{
  "devices": { "d": { "uri": "socket://h", "snmp": { "community": "prn" } } },
  "ports": { "P": { "device": "d", "snmp": { "community": "public" } } }
                                                          ^^^^^^^^ warning port-snmp-mismatch
}`,
    'a device without SNMP': `{
  "devices": { "d": { "uri": "socket://h", "snmp": { "status": "off" } } },
  "ports": { "P": { "device": "d", "snmp": { "status": "on" } } }
                                                       ^^^^ warning port-snmp-mismatch
}`,
    'a community alone, before a device without SNMP': `{
  "devices": { "d": { "uri": "socket://h", "snmp": { "status": "off", "index": 2 } } },
  "ports": { "P": { "device": "d", "snmp": { "community": "public" } } }
                                                          ^^^^^^^^ warning port-snmp-mismatch
}`,
    'a port that says nothing yet': site(', "snmp": {}', ', "snmp": { "index": 2 }'),
    'a device that says nothing yet': site(', "snmp": { "index": 2 }', ', "snmp": {}'),
    'a monitor of which no default is known': site(
      ', "snmp": { "status": "on" }',
      ', "snmp": { "index": 2, "community": "prn" }',
      'raw',
    ),
    'as it answers': site(
      ', "snmp": { "community": "prn", "index": 2 }',
      ', "snmp": { "index": 2, "community": "prn" }',
    ),
    'the defaults': site(', "snmp": { "status": "on" }', ', "snmp": { "index": 1, "community": "public" }'),
    'nobody asks': site(', "snmp": { "status": "off" }', ', "snmp": { "index": 2 }'),
    'nobody says that it asks': site('', ', "snmp": { "index": 2 }'),
    'nobody knows how it answers': site(', "snmp": { "index": 2 }', ''),
  });

  it('points at what differs', () => {
    const text = site(', "snmp": { "status": "on" }', ', "snmp": { "index": 1, "community": "prn" }');
    const [finding] = diagnose(text, defaultSettings).findings;
    const place = finding?.related[0]?.span;
    assert.equal(text.slice(place?.start, place?.end), '"prn"');
  });

  it('repeats no community name', () => {
    const text = site(', "snmp": { "community": "hush" }', ', "snmp": { "community": "secret" }');
    const reported = JSON.stringify(
      diagnose(text, defaultSettings).findings.map(({ message, related }) => [message, related]),
    );
    assert.match(reported, /community/);
    assert.doesNotMatch(reported, /hush|secret/);
  });
});
