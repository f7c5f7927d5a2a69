/** What test-print-format-refused reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { itReports } from '../marked-text.ts';
import { fixTitles } from '../offered-fixes.ts';

const site = (test: string, formats = '["application/pdf", "application/PostScript"]'): string => `{
  "ports": { "P": { "device": { "uri": "ipp://h/ipp", "formats": ${formats} } } },
  "printers": { "A": { "port": "P", "testPrint": { ${test} } } }
}`;

describe('test-print-format-refused', () => {
  itReports({
    'a page it does not print': `{
  "devices": { "d": { "uri": "socket://h", "formats": ["application/vnd.hp-PCL"] } },
  "ports": { "P": { "device": "d" } },
  "printers": { "A": { "port": "P", "testPrint": { "page": "pdf" } } }
                                                           ^^^^^ warning test-print-format-refused
}`,
    'text, because nothing is written': `{
  "ports": { "P": { "device": { "uri": "lpd://h/raw", "formats": ["image/jpeg"] } } },
  "printers": { "A": { "port": "P", "testPrint": {} } }
                ^^^ warning test-print-format-refused
}`,
    'text, before an IPP printer that asks for the format first': `{
  "ports": { "P": { "device": { "uri": "ipp://h/ipp", "formats": ["application/vnd.hp-PCL"] } } },
  "printers": { "A": { "port": "P", "testPrint": { "page": "text" } } }
                                                           ^^^^^^ warning test-print-format-refused
}`,
    'Apple Raster, where PWG Raster is printed': `{
  "ports": { "P": { "device": { "uri": "ipp://h/ipp", "formats": ["image/pwg-raster"] } } },
  "printers": { "A": { "port": "P", "testPrint": { "page": "apple-raster" } } }
                                                           ^^^^^^^^^^^^^^ warning test-print-format-refused
}`,
    "a page of the printer's choice": site(''),
    'Apple Raster by its name': site('"page": "apple-raster"', '["image/urf"]'),
    'PCL 5, where only PCL XL is printed': `{
  "ports": { "P": { "device": { "uri": "socket://h", "formats": ["application/vnd.hp-PCLXL", "image/PCLm"] } } },
  "printers": { "A": { "port": "P", "testPrint": { "page": "pcl" } } }
                                                           ^^^^^ warning test-print-format-refused
}`,
    'text, which a PCL printer prints as it comes': `{
  "ports": { "P": { "device": { "uri": "socket://h", "formats": ["application/vnd.hp-PCL"] } } },
  "printers": { "A": { "port": "P", "testPrint": {} } }
}`,
    'a test that is to fail': site('"page": "pcl", "expect": { "outcome": "failed" }'),
    'words that are no MIME types': site('"page": "pcl"', '["PCL", "PDF"]'),
    'a wildcard': site('"page": "text"', '["text/*"]'),
    'a queue that takes anything': site('"page": "pcl"', '["application/vnd.cups-raw"]'),
    'names that makers gave': site('"page": "postscript"', '["application/vnd.adobe-reader-postscript"]'),
    'a page it prints, in other capitals': site('"page": "postscript"'),
    'with a parameter': site('"page": "text"', '["text/plain;charset=utf-8"]'),
    'PCL by its registered name': site('"page": "pcl"', '["application/vnd.hp-PCL"]'),
    'a device that finds out by itself': site('"page": "pcl"', '["application/octet-stream", "image/jpeg"]'),
    'a document of its own': site('"file": "label.zpl"'),
    'no list': site('"page": "pcl"', '[]'),
  });

  it('offers the pages that the device prints', () => {
    assert.deepEqual(fixTitles(site('"page": "pcl"'), 'test-print-format-refused'), [
      'unsafe: Print a PostScript page',
      'unsafe: Print a PDF page',
    ]);
  });
});
