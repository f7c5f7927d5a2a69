/** The examples of every rule, apart from the rules: explanations and documents need them, and nobody who only types does. */

import { examples as addressLeadingZeros } from './address-leading-zeros.ts';
import { examples as clusterMonitorUnsupported } from './cluster-monitor-unsupported.ts';
import { examples as clusterNodeDuplicate } from './cluster-node-duplicate.ts';
import { examples as clusterNodePortsDiffer } from './cluster-node-ports-differ.ts';
import { examples as clusterNodesMissing } from './cluster-nodes-missing.ts';
import { examples as clusterPrinterLoopback } from './cluster-printer-loopback.ts';
import { examples as clusterPrintersMany } from './cluster-printers-many.ts';
import { examples as connectionPathInvalid } from './connection-path-invalid.ts';
import { examples as connectionTargetMissing } from './connection-target-missing.ts';
import { examples as connectionTargetRenamed } from './connection-target-renamed.ts';
import { examples as cupsOptionContradicted } from './cups-option-contradicted.ts';
import { examples as cupsUriOptionUnknown } from './cups-uri-option-unknown.ts';
import { examples as deviceConnectionsExceeded } from './device-connections-exceeded.ts';
import { examples as deviceFactsContradict } from './device-facts-contradict.ts';
import { examples as deviceIdleTimeoutShort } from './device-idle-timeout-short.ts';
import { examples as devicePagesExceeded } from './device-pages-exceeded.ts';
import { examples as deviceSchemeUnknown } from './device-scheme-unknown.ts';
import { examples as deviceUriInvalid } from './device-uri-invalid.ts';
import { examples as deviceUriSecret } from './device-uri-secret.ts';
import { examples as dlcPortsMany } from './dlc-ports-many.ts';
import { examples as errorPolicyDropsJobs } from './error-policy-drops-jobs.ts';
import { examples as errorPolicyStopsPrinter } from './error-policy-stops-printer.ts';
import { examples as forwardingLoop } from './forwarding-loop.ts';
import { examples as hostNameDuplicate } from './host-name-duplicate.ts';
import { examples as ignoreUnused } from './ignore-unused.ts';
import { examples as jetdirectContinuousShared } from './jetdirect-continuous-shared.ts';
import { examples as jetdirectJobBasedHighVolume } from './jetdirect-job-based-high-volume.ts';
import { examples as keyDuplicate } from './key-duplicate.ts';
import { examples as keyEmpty } from './key-empty.ts';
import { examples as lpdFormatPlainText } from './lpd-format-plain-text.ts';
import { examples as lprHostNameTooLong } from './lpr-host-name-too-long.ts';
import { examples as lprOrderRefused } from './lpr-order-refused.ts';
import { examples as lprPrinterPrintsDirectly } from './lpr-printer-prints-directly.ts';
import { examples as lprQueueBackslash } from './lpr-queue-backslash.ts';
import { examples as lprQueueKnownDevice } from './lpr-queue-known-device.ts';
import { examples as lprQueueMissingOnServer } from './lpr-queue-missing-on-server.ts';
import { examples as lprSizeNotAnnounced } from './lpr-size-not-announced.ts';
import { examples as lprSourcePortsDefault } from './lpr-source-ports-default.ts';
import { examples as lprSourcePortsExhausted } from './lpr-source-ports-exhausted.ts';
import { examples as lprSourcePortsInclude515 } from './lpr-source-ports-include-515.ts';
import { examples as lprSourcePortsInvalid } from './lpr-source-ports-invalid.ts';
import { examples as lprSourcePortsNotSettable } from './lpr-source-ports-not-settable.ts';
import { examples as lprSourcePortsOutsideRfc1179 } from './lpr-source-ports-outside-rfc1179.ts';
import { examples as lprStartImmediatelyUseless } from './lpr-start-immediately-useless.ts';
import { examples as lprmonIgnoresRefusal } from './lprmon-ignores-refusal.ts';
import { examples as monitorUnsupported } from './monitor-unsupported.ts';
import { examples as poolPortDuplicate } from './pool-port-duplicate.ts';
import { examples as poolSnmpOff } from './pool-snmp-off.ts';
import { examples as portDeviceMissing } from './port-device-missing.ts';
import { examples as portMonitorMismatch } from './port-monitor-mismatch.ts';
import { examples as portNameBackslash } from './port-name-backslash.ts';
import { examples as portNameDuplicate } from './port-name-duplicate.ts';
import { examples as portNameTooLong } from './port-name-too-long.ts';
import { examples as portProtocolMismatch } from './port-protocol-mismatch.ts';
import { examples as portSnmpMismatch } from './port-snmp-mismatch.ts';
import { examples as portTimeoutExceedsIdleTimeout } from './port-timeout-exceeds-idle-timeout.ts';
import { examples as printerCommentTooLong } from './printer-comment-too-long.ts';
import { examples as printerNameDuplicate } from './printer-name-duplicate.ts';
import { examples as printerNameInvalid } from './printer-name-invalid.ts';
import { examples as printerPortElsewhere } from './printer-port-elsewhere.ts';
import { examples as printerPortMissing } from './printer-port-missing.ts';
import { examples as propertyUnknown } from './property-unknown.ts';
import { examples as propertyWithoutEffect } from './property-without-effect.ts';
import { examples as referenceUnknown } from './reference-unknown.ts';
import type { RuleExamples } from './rule.ts';
import { examples as serverPrintersMany } from './server-printers-many.ts';
import { examples as shareDuplicate } from './share-duplicate.ts';
import { examples as shareNameInvalid } from './share-name-invalid.ts';
import { examples as syntaxInvalid } from './syntax-invalid.ts';
import { examples as testPrintFormatRefused } from './test-print-format-refused.ts';
import { examples as textDriverLosesLine } from './text-driver-loses-line.ts';
import { examples as timeWaitOutOfRange } from './time-wait-out-of-range.ts';
import { examples as valueNotAllowed } from './value-not-allowed.ts';
import { examples as valueTypeWrong } from './value-type-wrong.ts';
import { examples as versionUnknown } from './version-unknown.ts';
import { examples as win32splLoopbackUnpatched } from './win32spl-loopback-unpatched.ts';

/** By the rule's id. */
export const ruleExamples: ReadonlyMap<string, RuleExamples> = new Map(
  Object.entries({
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
    'reference-unknown': referenceUnknown,
    'server-printers-many': serverPrintersMany,
    'share-duplicate': shareDuplicate,
    'share-name-invalid': shareNameInvalid,
    'syntax-invalid': syntaxInvalid,
    'test-print-format-refused': testPrintFormatRefused,
    'text-driver-loses-line': textDriverLosesLine,
    'value-not-allowed': valueNotAllowed,
    'value-type-wrong': valueTypeWrong,
    'cups-uri-option-unknown': cupsUriOptionUnknown,
    'time-wait-out-of-range': timeWaitOutOfRange,
    'property-without-effect': propertyWithoutEffect,
    'version-unknown': versionUnknown,
    'win32spl-loopback-unpatched': win32splLoopbackUnpatched,
  }),
);

const none: RuleExamples = { bad: [], good: [] };

export function examplesOf({ id }: { readonly id: string }): RuleExamples {
  return ruleExamples.get(id) ?? none;
}
