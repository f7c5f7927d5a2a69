/** Every rule, in reading order. A removed one leaves its id behind in `retiredRuleIds`, so that it is never given again. */

import clusterMonitorUnsupported from './cluster/cluster-monitor-unsupported.ts';
import clusterNodeDuplicate from './cluster/cluster-node-duplicate.ts';
import clusterNodePortsDiffer from './cluster/cluster-node-ports-differ.ts';
import clusterNodesMissing from './cluster/cluster-nodes-missing.ts';
import clusterPrinterLoopback from './cluster/cluster-printer-loopback.ts';
import clusterPrintersMany from './cluster/cluster-printers-many.ts';
import win32splLoopbackUnpatched from './cluster/win32spl-loopback-unpatched.ts';
import connectionPathInvalid from './connection/connection-path-invalid.ts';
import connectionTargetMissing from './connection/connection-target-missing.ts';
import connectionTargetRenamed from './connection/connection-target-renamed.ts';
import forwardingLoop from './connection/forwarding-loop.ts';
import shareDuplicate from './connection/share-duplicate.ts';
import shareNameInvalid from './connection/share-name-invalid.ts';
import adminOpenToAll from './cups/admin-open-to-all.ts';
import browseProtocolCups from './cups/browse-protocol-cups.ts';
import cupsOptionContradicted from './cups/cups-option-contradicted.ts';
import cupsUriOptionUnknown from './cups/cups-uri-option-unknown.ts';
import deviceUriUnescaped from './cups/device-uri-unescaped.ts';
import errorPolicyDropsJobs from './cups/error-policy-drops-jobs.ts';
import errorPolicyStopsPrinter from './cups/error-policy-stops-printer.ts';
import everywhereWithoutIpp from './cups/everywhere-without-ipp.ts';
import logUnlimited from './cups/log-unlimited.ts';
import serverAliasAny from './cups/server-alias-any.ts';
import serverNameUnanswered from './cups/server-name-unanswered.ts';
import volatileStateKept from './cups/volatile-state-kept.ts';
import addressLeadingZeros from './device/address-leading-zeros.ts';
import deviceCertificateExpired from './device/device-certificate-expired.ts';
import deviceConnectionsExceeded from './device/device-connections-exceeded.ts';
import deviceFactsContradict from './device/device-facts-contradict.ts';
import deviceIdleTimeoutShort from './device/device-idle-timeout-short.ts';
import devicePagesExceeded from './device/device-pages-exceeded.ts';
import deviceSchemeUnknown from './device/device-scheme-unknown.ts';
import deviceUriInvalid from './device/device-uri-invalid.ts';
import deviceUriSecret from './device/device-uri-secret.ts';
import hostNameDuplicate from './device/host-name-duplicate.ts';
import localNameUnresolved from './device/local-name-unresolved.ts';
import dlcPortsMany from './jetdirect/dlc-ports-many.ts';
import jetdirectContinuousShared from './jetdirect/jetdirect-continuous-shared.ts';
import jetdirectJobBasedHighVolume from './jetdirect/jetdirect-job-based-high-volume.ts';
import lpdFormatPlainText from './lpr/lpd-format-plain-text.ts';
import lprHostNameTooLong from './lpr/lpr-host-name-too-long.ts';
import lprOrderRefused from './lpr/lpr-order-refused.ts';
import lprPrinterPrintsDirectly from './lpr/lpr-printer-prints-directly.ts';
import lprQueueBackslash from './lpr/lpr-queue-backslash.ts';
import lprQueueKnownDevice from './lpr/lpr-queue-known-device.ts';
import lprQueueMissingOnServer from './lpr/lpr-queue-missing-on-server.ts';
import lprSizeNotAnnounced from './lpr/lpr-size-not-announced.ts';
import lprSourcePortsDefault from './lpr/lpr-source-ports-default.ts';
import lprSourcePortsExhausted from './lpr/lpr-source-ports-exhausted.ts';
import lprSourcePortsInclude515 from './lpr/lpr-source-ports-include-515.ts';
import lprSourcePortsInvalid from './lpr/lpr-source-ports-invalid.ts';
import lprSourcePortsNotSettable from './lpr/lpr-source-ports-not-settable.ts';
import lprSourcePortsOutsideRfc1179 from './lpr/lpr-source-ports-outside-rfc1179.ts';
import lprStartImmediatelyUseless from './lpr/lpr-start-immediately-useless.ts';
import lprmonIgnoresRefusal from './lpr/lprmon-ignores-refusal.ts';
import timeWaitOutOfRange from './lpr/time-wait-out-of-range.ts';
import monitorUnsupported from './port/monitor-unsupported.ts';
import poolPortDuplicate from './port/pool-port-duplicate.ts';
import poolSnmpOff from './port/pool-snmp-off.ts';
import portDeviceMissing from './port/port-device-missing.ts';
import portMonitorMismatch from './port/port-monitor-mismatch.ts';
import portNameBackslash from './port/port-name-backslash.ts';
import portNameDuplicate from './port/port-name-duplicate.ts';
import portNameTooLong from './port/port-name-too-long.ts';
import portProtocolMismatch from './port/port-protocol-mismatch.ts';
import portSnmpMismatch from './port/port-snmp-mismatch.ts';
import portTimeoutExceedsIdleTimeout from './port/port-timeout-exceeds-idle-timeout.ts';
import printerCommentTooLong from './printer/printer-comment-too-long.ts';
import printerNameDuplicate from './printer/printer-name-duplicate.ts';
import printerNameInvalid from './printer/printer-name-invalid.ts';
import printerPortElsewhere from './printer/printer-port-elsewhere.ts';
import printerPortMissing from './printer/printer-port-missing.ts';
import serverPrintersMany from './printer/server-printers-many.ts';
import testPrintExpectationImpossible from './printer/test-print-expectation-impossible.ts';
import testPrintFormatRefused from './printer/test-print-format-refused.ts';
import textDriverLosesLine from './printer/text-driver-loses-line.ts';
import type { Rule } from './rule.ts';
import driverUndefined from './script/driver-undefined.ts';
import lpadminOptionOrder from './script/lpadmin-option-order.ts';
import portUndefined from './script/port-undefined.ts';
import uriUnquoted from './script/uri-unquoted.ts';
import directiveMisplaced from './structure/directive-misplaced.ts';
import directiveObsolete from './structure/directive-obsolete.ts';
import directiveUnknown from './structure/directive-unknown.ts';
import directiveValueNotAllowed from './structure/directive-value-not-allowed.ts';
import ignoreUnused from './structure/ignore-unused.ts';
import keyDuplicate from './structure/key-duplicate.ts';
import keyEmpty from './structure/key-empty.ts';
import propertyUnknown from './structure/property-unknown.ts';
import propertyWithoutEffect from './structure/property-without-effect.ts';
import referenceUnknown from './structure/reference-unknown.ts';
import syntaxInvalid from './structure/syntax-invalid.ts';
import valueNotAllowed from './structure/value-not-allowed.ts';
import valueTypeWrong from './structure/value-type-wrong.ts';
import versionUnknown from './structure/version-unknown.ts';

export const rules: readonly Rule[] = [
  syntaxInvalid,
  versionUnknown,
  keyDuplicate,
  keyEmpty,
  propertyUnknown,
  valueTypeWrong,
  valueNotAllowed,
  referenceUnknown,
  directiveUnknown,
  directiveValueNotAllowed,
  directiveMisplaced,
  directiveObsolete,
  printerPortMissing,
  portDeviceMissing,
  deviceUriInvalid,
  deviceSchemeUnknown,
  addressLeadingZeros,
  deviceUriSecret,
  deviceUriUnescaped,
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
  deviceCertificateExpired,
  deviceConnectionsExceeded,
  devicePagesExceeded,
  deviceFactsContradict,
  hostNameDuplicate,
  localNameUnresolved,
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
  everywhereWithoutIpp,
  errorPolicyStopsPrinter,
  errorPolicyDropsJobs,
  adminOpenToAll,
  serverAliasAny,
  serverNameUnanswered,
  browseProtocolCups,
  logUnlimited,
  volatileStateKept,
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
  testPrintExpectationImpossible,
  portUndefined,
  driverUndefined,
  lpadminOptionOrder,
  uriUnquoted,
  ignoreUnused,
];

export const retiredRuleIds: readonly string[] = [];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}
