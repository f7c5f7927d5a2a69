/** Our own device models contradict themselves nowhere. */
import assert from 'node:assert/strict';
import { deviceModel, deviceModelNames, usualDeviceModel } from '../../../src/knowledge/ipp/device-models.ts';
import { mediaSizeOf } from '../../../src/knowledge/ipp/media-sizes.ts';

describe('device models', () => {
  it('have what people choose among, the usual one first', () => {
    assert.equal(deviceModelNames[0], usualDeviceModel);
    assert.equal(deviceModelNames.length, 3);
  });

  for (const name of deviceModelNames) {
    it(`${name} is whole`, () => {
      const model = deviceModel(name);
      assert.match(name, /^[a-z]+(-[a-z]+)*$/);
      for (const medium of [...model.media, ...model.readyMedia]) assert.ok(mediaSizeOf(medium), medium);
      assert.ok(model.readyMedia.every((medium) => model.media.includes(medium)));
      assert.ok(model.formats.includes('application/octet-stream'));
      // RFC 8011 §5.2.
      for (const required of [
        'Print-Job',
        'Validate-Job',
        'Cancel-Job',
        'Get-Jobs',
        'Get-Printer-Attributes',
      ] as const)
        assert.ok(model.operations.includes(required), required);
      assert.ok(model.versions.includes('1.1'));
      assert.ok(model.finishings.includes(3));
      // PWG 5100.14 §4.3 and §5.1.
      if (!model.isEverywhere) return;
      for (const format of ['image/jpeg', 'image/pwg-raster', 'application/pdf'])
        assert.ok(model.formats.includes(format), format);
      for (const needed of ['Create-Job', 'Send-Document', 'Close-Job', 'Identify-Printer'] as const)
        assert.ok(model.operations.includes(needed), needed);
    });
  }
});
