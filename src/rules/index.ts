/** Every rule, in reading order. A removed one leaves its id behind in `retiredRuleIds`, so that it is never given again. */

import addressLeadingZeros from './address-leading-zeros.ts';
import clusterMonitorUnsupported from './cluster-monitor-unsupported.ts';
import clusterNodeDuplicate from './cluster-node-duplicate.ts';
import clusterNodePortsDiffer from './cluster-node-ports-differ.ts';
import clusterNodesMissing from './cluster-nodes-missing.ts';
import clusterPrinterLoopback from './cluster-printer-loopback.ts';
import clusterPrintersMany from './cluster-printers-many.ts';
import connectionPathInvalid from './connection-path-invalid.ts';
import connectionTargetMissing from './connection-target-missing.ts';
import connectionTargetRenamed from './connection-target-renamed.ts';
import cupsOptionContradicted from './cups-option-contradicted.ts';
import cupsUriOptionUnknown from './cups-uri-option-unknown.ts';
import deviceConnectionsExceeded from './device-connections-exceeded.ts';
import deviceFactsContradict from './device-facts-contradict.ts';
import deviceIdleTimeoutShort from './device-idle-timeout-short.ts';
import devicePagesExceeded from './device-pages-exceeded.ts';
import deviceSchemeUnknown from './device-scheme-unknown.ts';
import deviceUriInvalid from './device-uri-invalid.ts';
import deviceUriSecret from './device-uri-secret.ts';
import dlcPortsMany from './dlc-ports-many.ts';
import errorPolicyDropsJobs from './error-policy-drops-jobs.ts';
import errorPolicyStopsPrinter from './error-policy-stops-printer.ts';
import forwardingLoop from './forwarding-loop.ts';
import hostNameDuplicate from './host-name-duplicate.ts';
import ignoreUnused from './ignore-unused.ts';
import jetdirectContinuousShared from './jetdirect-continuous-shared.ts';
import jetdirectJobBasedHighVolume from './jetdirect-job-based-high-volume.ts';
import keyDuplicate from './key-duplicate.ts';
import keyEmpty from './key-empty.ts';
import lpdFormatPlainText from './lpd-format-plain-text.ts';
import lprHostNameTooLong from './lpr-host-name-too-long.ts';
import lprOrderRefused from './lpr-order-refused.ts';
import lprPrinterPrintsDirectly from './lpr-printer-prints-directly.ts';
import lprQueueBackslash from './lpr-queue-backslash.ts';
import lprQueueKnownDevice from './lpr-queue-known-device.ts';
import lprQueueMissingOnServer from './lpr-queue-missing-on-server.ts';
import lprSizeNotAnnounced from './lpr-size-not-announced.ts';
import lprSourcePortsDefault from './lpr-source-ports-default.ts';
import lprSourcePortsExhausted from './lpr-source-ports-exhausted.ts';
import lprSourcePortsInclude515 from './lpr-source-ports-include-515.ts';
import lprSourcePortsInvalid from './lpr-source-ports-invalid.ts';
import lprSourcePortsNotSettable from './lpr-source-ports-not-settable.ts';
import lprSourcePortsOutsideRfc1179 from './lpr-source-ports-outside-rfc1179.ts';
import lprStartImmediatelyUseless from './lpr-start-immediately-useless.ts';
import lprmonIgnoresRefusal from './lprmon-ignores-refusal.ts';
import monitorUnsupported from './monitor-unsupported.ts';
import poolPortDuplicate from './pool-port-duplicate.ts';
import poolSnmpOff from './pool-snmp-off.ts';
import portDeviceMissing from './port-device-missing.ts';
import portMonitorMismatch from './port-monitor-mismatch.ts';
import portNameBackslash from './port-name-backslash.ts';
import portNameDuplicate from './port-name-duplicate.ts';
import portNameTooLong from './port-name-too-long.ts';
import portProtocolMismatch from './port-protocol-mismatch.ts';
import portSnmpMismatch from './port-snmp-mismatch.ts';
import portTimeoutExceedsIdleTimeout from './port-timeout-exceeds-idle-timeout.ts';
import printerCommentTooLong from './printer-comment-too-long.ts';
import printerNameDuplicate from './printer-name-duplicate.ts';
import printerNameInvalid from './printer-name-invalid.ts';
import printerPortElsewhere from './printer-port-elsewhere.ts';
import printerPortMissing from './printer-port-missing.ts';
import propertyUnknown from './property-unknown.ts';
import propertyWithoutEffect from './property-without-effect.ts';
import referenceUnknown from './reference-unknown.ts';
import type { Rule } from './rule.ts';
import serverPrintersMany from './server-printers-many.ts';
import shareDuplicate from './share-duplicate.ts';
import shareNameInvalid from './share-name-invalid.ts';
import syntaxInvalid from './syntax-invalid.ts';
import testPrintFormatRefused from './test-print-format-refused.ts';
import textDriverLosesLine from './text-driver-loses-line.ts';
import timeWaitOutOfRange from './time-wait-out-of-range.ts';
import valueNotAllowed from './value-not-allowed.ts';
import valueTypeWrong from './value-type-wrong.ts';
import versionUnknown from './version-unknown.ts';
import win32splLoopbackUnpatched from './win32spl-loopback-unpatched.ts';

export const rules: readonly Rule[] = [
  syntaxInvalid,
  versionUnknown,
  keyDuplicate,
  keyEmpty,
  propertyUnknown,
  valueTypeWrong,
  valueNotAllowed,
  referenceUnknown,
  printerPortMissing,
  portDeviceMissing,
  deviceUriInvalid,
  deviceSchemeUnknown,
  addressLeadingZeros,
  deviceUriSecret,
  cupsUriOptionUnknown,
  connectionPathInvalid,
  lprSourcePortsInvalid,
  lprSourcePortsInclude515,
  lprSourcePortsOutsideRfc1179,
  lprSourcePortsDefault,
  lprSourcePortsNotSettable,
  cupsOptionContradicted,
  lprSourcePortsExhausted,
  timeWaitOutOfRange,
  jetdirectJobBasedHighVolume,
  jetdirectContinuousShared,
  clusterPrinterLoopback,
  connectionTargetRenamed,
  connectionTargetMissing,
  win32splLoopbackUnpatched,
  forwardingLoop,
  lprQueueKnownDevice,
  portProtocolMismatch,
  portMonitorMismatch,
  lprOrderRefused,
  lprSizeNotAnnounced,
  deviceIdleTimeoutShort,
  portTimeoutExceedsIdleTimeout,
  deviceConnectionsExceeded,
  devicePagesExceeded,
  deviceFactsContradict,
  hostNameDuplicate,
  clusterNodesMissing,
  clusterNodeDuplicate,
  printerPortElsewhere,
  poolPortDuplicate,
  printerNameDuplicate,
  portNameDuplicate,
  shareDuplicate,
  printerNameInvalid,
  shareNameInvalid,
  lprQueueBackslash,
  portNameBackslash,
  portNameTooLong,
  lprHostNameTooLong,
  lprQueueMissingOnServer,
  errorPolicyStopsPrinter,
  errorPolicyDropsJobs,
  portSnmpMismatch,
  poolSnmpOff,
  lprPrinterPrintsDirectly,
  lprStartImmediatelyUseless,
  printerCommentTooLong,
  serverPrintersMany,
  dlcPortsMany,
  clusterPrintersMany,
  clusterMonitorUnsupported,
  monitorUnsupported,
  propertyWithoutEffect,
  clusterNodePortsDiffer,
  lprmonIgnoresRefusal,
  lpdFormatPlainText,
  textDriverLosesLine,
  testPrintFormatRefused,
  ignoreUnused,
];

export const retiredRuleIds: readonly string[] = [];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}
