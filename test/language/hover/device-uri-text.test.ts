/** Device URIs in words. */
import { strict as assert } from 'node:assert';
import { type DeviceUri, readDeviceUri } from '../../../src/knowledge/device-uri.ts';
import { deviceUriParts, deviceUriSentence, endOfHost } from '../../../src/language/hover/device-uri-text.ts';

describe('device URI in words', () => {
  const sentences: Record<string, string> = {
    'lpd://10.20.0.11/raw': 'LPD queue raw at 10.20.0.11, TCP port 515',
    'socket://printer': 'raw bytes to printer, TCP port 9100',
    'ipp://printer/ipp/print': 'IPP at printer, TCP port 631, path /ipp/print',
    'ipps://printer': 'IPP over TLS at printer, TCP port 631',
    'http://printer:8080/x': 'HTTP at printer, TCP port 8080',
    'dlc://0060b0a1b2c3': 'DLC adapter 0060b0a1b2c3',
    'virtual:lab': 'virtual printer lab',
    'file:///tmp/out': 'file /tmp/out',
    'smb://user:secret@host/share': 'smb: device',
    '//PRINT02/LAB': 'shared printer LAB of PRINT02',
  };
  for (const [uri, sentence] of Object.entries(sentences)) {
    it(`of ${uri.replace(/\/\/.*@/, '//...@')} is one sentence`, () =>
      assert.equal(deviceUriSentence(read(uri)), sentence));
  }

  it('names the parts of a UNC path', () => {
    assert.deepEqual(parts('//PRINT02/LAB'), [
      '- UNC path: monitor `local`',
      '- host `PRINT02`',
      '- share `LAB`',
    ]);
  });

  it('names each part and the default port', () => {
    assert.deepEqual(parts('lpd://host/raw?reserve=any&token=x'), [
      '- scheme `lpd`: monitor `lpr`',
      '- a password, which does not belong in a file',
      '- host `host`',
      '- TCP port `515`: the default of lpd:',
      '- queue `raw`',
      '- option `reserve=any`',
      '- option `token`',
    ]);
  });

  it('says that there is a password, not which', () => {
    assert.deepEqual(parts('ipp://user:secret@host:631/p').slice(1, 4), [
      '- a user name',
      '- a password, which does not belong in a file',
      '- host `host`',
    ]);
  });

  it('says of opaque schemes that they are passed on', () => {
    assert.deepEqual(parts('parallel:/dev/lp0'), [
      '- scheme `parallel`: read by CUPS; Platen passes it on as it is',
    ]);
  });

  const hosts: Record<string, string | undefined> = {
    'lpd://host/raw': 'lpd://host',
    'socket://host': 'socket://host',
    'socket://host:': 'socket://host',
    'ipp://[fe80::1]/p': 'ipp://[fe80::1]',
    'socket://host:9100': undefined,
    'ipp://user:123@host/p': 'ipp://user:123@host',
    'virtual:lab': undefined,
  };
  for (const [uri, head] of Object.entries(hosts)) {
    it(`leaves room for a port ${head === undefined ? 'nowhere' : 'behind the host'} in ${uri}`, () => {
      const end = endOfHost(uri, read(uri));
      assert.equal(end === undefined ? undefined : uri.slice(0, end), head);
    });
  }
});

function parts(uri: string): string[] {
  return deviceUriParts(read(uri), uri).split('\n');
}

function read(uri: string): DeviceUri {
  const reading = readDeviceUri(uri);
  assert.ok(reading.ok, uri);
  return reading.uri;
}
