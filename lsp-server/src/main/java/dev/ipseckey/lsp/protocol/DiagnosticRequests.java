package dev.ipseckey.lsp.protocol;

import dev.ipseckey.lsp.feature.DocumentDiagnostics;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;

/** Diagnostics for clients that ask for them. */
record DiagnosticRequests(Asking asking) {

  CompletableFuture<DocumentDiagnosticReport> document(DocumentDiagnosticParams params) {
    return asking.in(
        "textDocument/diagnostic",
        params.getTextDocument(),
        new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(List.of())),
        snapshot ->
            new DocumentDiagnosticReport(
                new RelatedFullDocumentDiagnosticReport(
                    new DiagnosticMapping(asking.places(), asking.features())
                        .all(snapshot, DocumentDiagnostics.of(snapshot)))));
  }
}
