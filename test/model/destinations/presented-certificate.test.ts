/** Each problem of a certificate has its own words, and only what was accepted is let through. */
import assert from 'node:assert/strict';
import {
  type CertificateProblem,
  describeCertificateProblems,
  type PresentedCertificate,
  whyNotTrusted,
} from '../../../src/model/destinations/presented-certificate.ts';

function certificate(...problems: CertificateProblem[]): PresentedCertificate {
  return {
    fingerprint: 'AB:CD',
    subject: 'HP1234',
    names: ['hp1234.local'],
    issuer: 'HP',
    validFrom: '2020-01-01',
    validTo: '2024-05-01',
    problems,
  };
}

const at = { host: 'lab', place: 'lab:631' };

describe('presented certificates', () => {
  for (const [problem, words] of [
    ['self-signed', /signed by itself/],
    ['unknown-issuer', /nobody whom this machine trusts signed it \(its issuer is HP\)/],
    ['expired', /expired on 2024-05-01/],
    ['not-yet-valid', /not valid before 2020-01-01/],
    ['wrong-name', /for HP1234, hp1234\.local, not for lab/],
  ] as const) {
    it(`that are ${problem} are said to be so, and nothing else`, () => {
      assert.match(describeCertificateProblems(certificate(problem), 'lab'), words);
      assert.doesNotMatch(describeCertificateProblems(certificate(problem), 'lab'), /;/);
    });
  }

  it('with several problems are said to have each', () => {
    assert.equal(
      describeCertificateProblems(certificate('self-signed', 'expired'), 'lab').split('; ').length,
      2,
    );
  });

  it('without a problem are trusted', () => {
    assert.equal(whyNotTrusted(certificate(), { ...at, accepted: undefined }), undefined);
    assert.equal(whyNotTrusted(certificate(), { ...at, accepted: 'EF:00' }), undefined);
  });

  it('are trusted where a person accepted this very one', () => {
    assert.equal(whyNotTrusted(certificate('self-signed'), { ...at, accepted: 'AB:CD' }), undefined);
  });

  it('that changed are named with both fingerprints', () => {
    const why = whyNotTrusted(certificate('self-signed'), { ...at, accepted: 'EF:00' });
    assert.match(why ?? '', /another certificate .* AB:CD; accepted was EF:00/);
  });

  it('that nobody accepted are named with theirs', () => {
    assert.match(
      whyNotTrusted(certificate('expired'), { ...at, accepted: undefined }) ?? '',
      /not trusted: .*AB:CD/,
    );
    assert.match(whyNotTrusted(undefined, { ...at, accepted: undefined }) ?? '', /no certificate/);
  });
});
