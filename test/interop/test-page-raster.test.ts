/** The rasters of the test page, read by CUPS's own programs for printers: ippeveps draws every dot, ippevepcl those in grey. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appleTestPage, pwgTestPage, usualRaster } from '../../src/engine/test-page/test-page-raster.ts';
import { describeWithPeers, run, temporaryFolder } from './peers.ts';

const content = {
  printer: 'Lobby',
  port: 'IPP_1',
  device: 'ipp://127.0.0.1/ipp/print',
  time: '2026-11-22T14:00:00.000Z',
  settings: [],
};

const pages = [
  ['image/pwg-raster', pwgTestPage, false],
  ['image/pwg-raster', pwgTestPage, true],
  ['image/urf', appleTestPage, false],
  ['image/urf', appleTestPage, true],
] as const;

const programs = { ippeveps: 'cups-ipp-utils', ippevepcl: 'cups-ipp-utils' };

describeWithPeers('CUPS reads the rasters of the test page', { programs }, () => {
  const folder = temporaryFolder();

  for (const [format, make, isColor] of pages) {
    it(`${format} in ${isColor ? 'sRGB' : 'grey'}`, async () => {
      const path = join(folder, 'page');
      writeFileSync(path, make(content, { ...usualRaster, isColor }));
      const drawn = await run('ippeveps', [path], { environment: { CONTENT_TYPE: format } });
      assert.equal(drawn.exitCode, 0);
      assert.doesNotMatch(drawn.output, /ERROR/);
      assert.match(drawn.output, isColor ? /\/DeviceRGB setcolorspace/ : /\/DeviceGray setcolorspace/);
      assert.match(drawn.output, /\/Width 2480\/Height 1/);
      assert.match(drawn.output, /job-impressions=1/);
      if (isColor) return;
      const pcl = await run('ippevepcl', [path], { environment: { CONTENT_TYPE: format } });
      assert.doesNotMatch(pcl.output, /ERROR/);
      assert.match(pcl.output, /job-impressions=1/);
    });
  }
});
