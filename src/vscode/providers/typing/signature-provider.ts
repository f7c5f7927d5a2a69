/** Signature help: the parts of source ports, device URIs and UNC paths while they are typed. */
import * as vscode from 'vscode';
import { signature } from '../../../language/completion/signature.ts';
import type { DiagnosedDocuments } from '../../diagnostics/diagnosed-documents.ts';
import { markdown } from '../../markdown.ts';

/** What begins a value, and what stands between its parts. */
export const signatureTriggers = ['"', '-', '/', ':', '\\'];

export const createSignatureProvider = ({ reading }: DiagnosedDocuments): vscode.SignatureHelpProvider => ({
  provideSignatureHelp(document, position) {
    const found = signature(reading(document), document.offsetAt(position));
    if (!found) return undefined;
    const shown = new vscode.SignatureInformation(found.label, markdown(found.documentation));
    shown.parameters = found.parameters.map(
      ({ start, end, documentation }) => new vscode.ParameterInformation([start, end], documentation),
    );
    const help = new vscode.SignatureHelp();
    help.signatures = [shown];
    help.activeSignature = 0;
    // Past the last part no part is marked; undefined would mark the first.
    help.activeParameter = found.activeParameter ?? found.parameters.length;
    return help;
  },
});
