/** What device-pages-exceeded reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { settingsFromText } from '../../../src/language/diagnosis/rule-settings.ts';
import { expectFindings, itReports } from '../marked-text.ts';

const site = (volume: string): string => `{
  "devices": { "d": { "uri": "socket://h", "pagesPerMinute": 10 } },
  "ports": { "P": { "device": "d" } },
  "printers": { "A": { "port": "P", "volume": { ${volume} } } }
}`;

describe('device-pages-exceeded', () => {
  itReports({
    'two printers of two servers together': `{
  "servers": { "S": {}, "T": {} },
  "devices": { "d": { "uri": "socket://h", "pagesPerMinute": 10 } },
                                                             ^^ warning device-pages-exceeded
  "ports": { "P": { "device": "d", "server": "S" }, "Q": { "device": "d", "server": "T" } },
  "printers": {
    "A": { "port": "P", "volume": { "jobsPerHour": 100, "pagesPerJob": 3 } },
    "B": { "port": "Q", "volume": { "jobsPerHour": 100, "pagesPerJob": 3.1 } }
  }
}`,
    'an inline device': `{
  "ports": { "P": { "device": { "uri": "socket://h", "pagesPerMinute": 1 } } },
                                                                       ^ warning device-pages-exceeded
  "printers": { "A": { "port": "P", "volume": { "jobsPerHour": 61, "pagesPerJob": 1 } } }
}`,
    'a port that names the same device by its URI': `{
  "devices": { "d": { "uri": "lpd://h/q", "pagesPerMinute": 10, "acceptsSourcePorts": "any" } },
                                                            ^^ warning device-pages-exceeded
  "ports": { "P": { "device": "d" }, "Q": { "device": "lpd://H:515/q" } },
  "printers": {
    "A": { "port": "P", "volume": { "jobsPerHour": 400, "pagesPerJob": 1 } },
    "B": { "port": "Q", "volume": { "jobsPerHour": 400, "pagesPerJob": 1 } }
  }
}`,
    'another queue of the same box': `{
  "devices": { "d": { "uri": "lpd://h/raw1", "pagesPerMinute": 10 } },
  "ports": { "P": { "device": "d" }, "Q": { "device": "lpd://h/raw2" } },
  "printers": {
    "A": { "port": "P", "volume": { "jobsPerHour": 400, "pagesPerJob": 1 } },
    "B": { "port": "Q", "volume": { "jobsPerHour": 400, "pagesPerJob": 1 } }
  }
}`,
    'fractions that are a hair too much': `{
  "devices": { "d": { "uri": "socket://h", "pagesPerMinute": 0.55 } },
  "ports": { "P": { "device": "d" } },
  "printers": {
    "A": { "port": "P", "volume": { "jobsPerHour": 11, "pagesPerJob": 1.1 } },
    "B": { "port": "P", "volume": { "jobsPerHour": 19, "pagesPerJob": 1.1 } }
  }
}`,
    'just as much as it prints': site('"jobsPerHour": 600, "pagesPerJob": 1'),
    'jobs of unknown length': site('"jobsPerHour": 6000'),
    'pages of unknown jobs': site('"pagesPerJob": 6000'),
    'a pool that shares them': `{
  "ports": {
    "P": { "device": { "uri": "socket://h", "pagesPerMinute": 10 } },
    "Q": { "device": { "uri": "socket://i", "pagesPerMinute": 10 } }
  },
  "printers": { "A": { "port": ["P", "Q"], "volume": { "jobsPerHour": 1200, "pagesPerJob": 1 } } }
}`,
  });

  it('has a threshold of its own', () => {
    const { settings } = settingsFromText('{ "rules": { "device-pages-exceeded": { "percent": 200 } } }');
    expectFindings(site('"jobsPerHour": 1200, "pagesPerJob": 1'), settings);
  });

  it('says what a lower threshold means', () => {
    const { settings } = settingsFromText('{ "rules": { "device-pages-exceeded": { "percent": 80 } } }');
    const [finding] = diagnose(site('"jobsPerHour": 540, "pagesPerJob": 1'), settings).findings;
    assert.match(finding?.message ?? '', /= 600: 90% of it\.$/);
  });
});
