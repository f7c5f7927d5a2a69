/** Why each rule exists and on whose word, apart from the rules: explanations need it, and nobody who only types does. */

import { explanation as addressLeadingZeros } from './address-leading-zeros.ts';
import { explanation as clusterMonitorUnsupported } from './cluster-monitor-unsupported.ts';
import { explanation as clusterNodeDuplicate } from './cluster-node-duplicate.ts';
import { explanation as clusterNodePortsDiffer } from './cluster-node-ports-differ.ts';
import { explanation as clusterNodesMissing } from './cluster-nodes-missing.ts';
import { explanation as clusterPrinterLoopback } from './cluster-printer-loopback.ts';
import { explanation as clusterPrintersMany } from './cluster-printers-many.ts';
import { explanation as connectionPathInvalid } from './connection-path-invalid.ts';
import { explanation as connectionTargetMissing } from './connection-target-missing.ts';
import { explanation as connectionTargetRenamed } from './connection-target-renamed.ts';
import { explanation as cupsOptionContradicted } from './cups-option-contradicted.ts';
import { explanation as cupsUriOptionUnknown } from './cups-uri-option-unknown.ts';
import { explanation as deviceConnectionsExceeded } from './device-connections-exceeded.ts';
import { explanation as deviceFactsContradict } from './device-facts-contradict.ts';
import { explanation as deviceIdleTimeoutShort } from './device-idle-timeout-short.ts';
import { explanation as devicePagesExceeded } from './device-pages-exceeded.ts';
import { explanation as deviceSchemeUnknown } from './device-scheme-unknown.ts';
import { explanation as deviceUriInvalid } from './device-uri-invalid.ts';
import { explanation as deviceUriSecret } from './device-uri-secret.ts';
import { explanation as dlcPortsMany } from './dlc-ports-many.ts';
import { explanation as errorPolicyDropsJobs } from './error-policy-drops-jobs.ts';
import { explanation as errorPolicyStopsPrinter } from './error-policy-stops-printer.ts';
import { explanation as forwardingLoop } from './forwarding-loop.ts';
import { explanation as hostNameDuplicate } from './host-name-duplicate.ts';
import { explanation as ignoreUnused } from './ignore-unused.ts';
import { explanation as jetdirectContinuousShared } from './jetdirect-continuous-shared.ts';
import { explanation as jetdirectJobBasedHighVolume } from './jetdirect-job-based-high-volume.ts';
import { explanation as keyDuplicate } from './key-duplicate.ts';
import { explanation as keyEmpty } from './key-empty.ts';
import { explanation as lpdFormatPlainText } from './lpd-format-plain-text.ts';
import { explanation as lprHostNameTooLong } from './lpr-host-name-too-long.ts';
import { explanation as lprOrderRefused } from './lpr-order-refused.ts';
import { explanation as lprPrinterPrintsDirectly } from './lpr-printer-prints-directly.ts';
import { explanation as lprQueueBackslash } from './lpr-queue-backslash.ts';
import { explanation as lprQueueKnownDevice } from './lpr-queue-known-device.ts';
import { explanation as lprQueueMissingOnServer } from './lpr-queue-missing-on-server.ts';
import { explanation as lprSizeNotAnnounced } from './lpr-size-not-announced.ts';
import { explanation as lprSourcePortsDefault } from './lpr-source-ports-default.ts';
import { explanation as lprSourcePortsExhausted } from './lpr-source-ports-exhausted.ts';
import { explanation as lprSourcePortsInclude515 } from './lpr-source-ports-include-515.ts';
import { explanation as lprSourcePortsInvalid } from './lpr-source-ports-invalid.ts';
import { explanation as lprSourcePortsNotSettable } from './lpr-source-ports-not-settable.ts';
import { explanation as lprSourcePortsOutsideRfc1179 } from './lpr-source-ports-outside-rfc1179.ts';
import { explanation as lprStartImmediatelyUseless } from './lpr-start-immediately-useless.ts';
import { explanation as lprmonIgnoresRefusal } from './lprmon-ignores-refusal.ts';
import { explanation as monitorUnsupported } from './monitor-unsupported.ts';
import { explanation as poolPortDuplicate } from './pool-port-duplicate.ts';
import { explanation as poolSnmpOff } from './pool-snmp-off.ts';
import { explanation as portDeviceMissing } from './port-device-missing.ts';
import { explanation as portMonitorMismatch } from './port-monitor-mismatch.ts';
import { explanation as portNameBackslash } from './port-name-backslash.ts';
import { explanation as portNameDuplicate } from './port-name-duplicate.ts';
import { explanation as portNameTooLong } from './port-name-too-long.ts';
import { explanation as portProtocolMismatch } from './port-protocol-mismatch.ts';
import { explanation as portSnmpMismatch } from './port-snmp-mismatch.ts';
import { explanation as portTimeoutExceedsIdleTimeout } from './port-timeout-exceeds-idle-timeout.ts';
import { explanation as printerCommentTooLong } from './printer-comment-too-long.ts';
import { explanation as printerNameDuplicate } from './printer-name-duplicate.ts';
import { explanation as printerNameInvalid } from './printer-name-invalid.ts';
import { explanation as printerPortElsewhere } from './printer-port-elsewhere.ts';
import { explanation as printerPortMissing } from './printer-port-missing.ts';
import { explanation as propertyUnknown } from './property-unknown.ts';
import { explanation as propertyWithoutEffect } from './property-without-effect.ts';
import { explanation as referenceUnknown } from './reference-unknown.ts';
import type { Rule, RuleExplanation } from './rule.ts';
import { explanation as serverPrintersMany } from './server-printers-many.ts';
import { explanation as shareDuplicate } from './share-duplicate.ts';
import { explanation as shareNameInvalid } from './share-name-invalid.ts';
import { explanation as syntaxInvalid } from './syntax-invalid.ts';
import { explanation as testPrintFormatRefused } from './test-print-format-refused.ts';
import { explanation as textDriverLosesLine } from './text-driver-loses-line.ts';
import { explanation as timeWaitOutOfRange } from './time-wait-out-of-range.ts';
import { explanation as valueNotAllowed } from './value-not-allowed.ts';
import { explanation as valueTypeWrong } from './value-type-wrong.ts';
import { explanation as versionUnknown } from './version-unknown.ts';
import { explanation as win32splLoopbackUnpatched } from './win32spl-loopback-unpatched.ts';

const explanations: Readonly<Record<string, RuleExplanation>> = {
  'address-leading-zeros': addressLeadingZeros,
  'cluster-monitor-unsupported': clusterMonitorUnsupported,
  'cluster-node-duplicate': clusterNodeDuplicate,
  'cluster-node-ports-differ': clusterNodePortsDiffer,
  'cluster-nodes-missing': clusterNodesMissing,
  'cluster-printer-loopback': clusterPrinterLoopback,
  'cluster-printers-many': clusterPrintersMany,
  'connection-path-invalid': connectionPathInvalid,
  'connection-target-missing': connectionTargetMissing,
  'connection-target-renamed': connectionTargetRenamed,
  'cups-option-contradicted': cupsOptionContradicted,
  'cups-uri-option-unknown': cupsUriOptionUnknown,
  'device-connections-exceeded': deviceConnectionsExceeded,
  'device-facts-contradict': deviceFactsContradict,
  'device-idle-timeout-short': deviceIdleTimeoutShort,
  'device-pages-exceeded': devicePagesExceeded,
  'device-scheme-unknown': deviceSchemeUnknown,
  'device-uri-invalid': deviceUriInvalid,
  'device-uri-secret': deviceUriSecret,
  'dlc-ports-many': dlcPortsMany,
  'error-policy-drops-jobs': errorPolicyDropsJobs,
  'error-policy-stops-printer': errorPolicyStopsPrinter,
  'forwarding-loop': forwardingLoop,
  'host-name-duplicate': hostNameDuplicate,
  'ignore-unused': ignoreUnused,
  'jetdirect-continuous-shared': jetdirectContinuousShared,
  'jetdirect-job-based-high-volume': jetdirectJobBasedHighVolume,
  'key-duplicate': keyDuplicate,
  'key-empty': keyEmpty,
  'lpd-format-plain-text': lpdFormatPlainText,
  'lpr-host-name-too-long': lprHostNameTooLong,
  'lpr-order-refused': lprOrderRefused,
  'lpr-printer-prints-directly': lprPrinterPrintsDirectly,
  'lpr-queue-backslash': lprQueueBackslash,
  'lpr-queue-known-device': lprQueueKnownDevice,
  'lpr-queue-missing-on-server': lprQueueMissingOnServer,
  'lpr-size-not-announced': lprSizeNotAnnounced,
  'lpr-source-ports-default': lprSourcePortsDefault,
  'lpr-source-ports-exhausted': lprSourcePortsExhausted,
  'lpr-source-ports-include-515': lprSourcePortsInclude515,
  'lpr-source-ports-invalid': lprSourcePortsInvalid,
  'lpr-source-ports-not-settable': lprSourcePortsNotSettable,
  'lpr-source-ports-outside-rfc1179': lprSourcePortsOutsideRfc1179,
  'lpr-start-immediately-useless': lprStartImmediatelyUseless,
  'lprmon-ignores-refusal': lprmonIgnoresRefusal,
  'monitor-unsupported': monitorUnsupported,
  'pool-port-duplicate': poolPortDuplicate,
  'pool-snmp-off': poolSnmpOff,
  'port-device-missing': portDeviceMissing,
  'port-monitor-mismatch': portMonitorMismatch,
  'port-name-backslash': portNameBackslash,
  'port-name-duplicate': portNameDuplicate,
  'port-name-too-long': portNameTooLong,
  'port-protocol-mismatch': portProtocolMismatch,
  'port-snmp-mismatch': portSnmpMismatch,
  'port-timeout-exceeds-idle-timeout': portTimeoutExceedsIdleTimeout,
  'printer-comment-too-long': printerCommentTooLong,
  'printer-name-duplicate': printerNameDuplicate,
  'printer-name-invalid': printerNameInvalid,
  'printer-port-elsewhere': printerPortElsewhere,
  'printer-port-missing': printerPortMissing,
  'property-unknown': propertyUnknown,
  'property-without-effect': propertyWithoutEffect,
  'reference-unknown': referenceUnknown,
  'server-printers-many': serverPrintersMany,
  'share-duplicate': shareDuplicate,
  'share-name-invalid': shareNameInvalid,
  'syntax-invalid': syntaxInvalid,
  'test-print-format-refused': testPrintFormatRefused,
  'text-driver-loses-line': textDriverLosesLine,
  'time-wait-out-of-range': timeWaitOutOfRange,
  'value-not-allowed': valueNotAllowed,
  'value-type-wrong': valueTypeWrong,
  'version-unknown': versionUnknown,
  'win32spl-loopback-unpatched': win32splLoopbackUnpatched,
};

export function explanationOf({ id }: Pick<Rule, 'id'>): RuleExplanation {
  const explanation = explanations[id];
  if (!explanation) throw new Error(`The rule ${id} has no explanation in rule-explanations.ts.`);
  return explanation;
}
