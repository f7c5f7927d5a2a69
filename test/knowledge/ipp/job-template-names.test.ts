/** Which attributes are job template attributes, and which describe one. */
import assert from 'node:assert/strict';
import { describesJobTemplate, isJobTemplateName } from '../../../src/knowledge/ipp/job-template-names.ts';

describe('job template names', () => {
  it('are those of a job, not those of a printer', () => {
    for (const name of ['copies', 'sides', 'media-col', 'print-scaling'])
      assert.ok(isJobTemplateName(name), name);
    for (const name of ['job-name', 'copies-default', 'compression', ''])
      assert.ok(!isJobTemplateName(name), name);
  });

  it('are described by default, supported, ready and database', () => {
    for (const name of ['sides-default', 'media-col-ready', 'media-col-database', 'media-type-supported'])
      assert.ok(describesJobTemplate(name), name);
    for (const name of ['sides', 'printer-name', 'document-format-default', 'charset-supported', '-default'])
      assert.ok(!describesJobTemplate(name), name);
  });
});
