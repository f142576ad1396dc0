package dev.ipseckey.lsp.protocol;

import dev.ipseckey.lsp.document.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/** Diagnostics for clients that ask for them: of a document, of the whole workspace. */
record DiagnosticRequests(Asking asking, WholeCheck check) {

  CompletableFuture<DocumentDiagnosticReport> document(DocumentDiagnosticParams params) {
    return asking.in(
        "textDocument/diagnostic",
        params.getTextDocument(),
        new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(List.of())),
        (snapshot, cancelled) ->
            report(snapshot, Optional.ofNullable(params.getPreviousResultId()), cancelled));
  }

  private DocumentDiagnosticReport report(
      Snapshot snapshot, Optional<String> previous, CancelChecker cancelled) {
    List<Diagnostic> found = found(snapshot, cancelled);
    String id = id(found);
    if (previous.filter(id::equals).isPresent()) {
      return new DocumentDiagnosticReport(new RelatedUnchangedDocumentDiagnosticReport(id));
    }
    RelatedFullDocumentDiagnosticReport report = new RelatedFullDocumentDiagnosticReport(found);
    report.setResultId(id);
    return new DocumentDiagnosticReport(report);
  }

  CompletableFuture<WorkspaceDiagnosticReport> workspace(WorkspaceDiagnosticParams params) {
    Map<String, String> previous = new HashMap<>();
    for (PreviousResultId result : params.getPreviousResultIds()) {
      previous.put(result.getUri(), result.getValue());
    }
    Session session = asking.session();
    return session
        .requests()
        .answer(
            "workspace/diagnostic",
            new WorkspaceDiagnosticReport(List.of()),
            cancelled -> {
              try (Progress progress =
                  Progress.begin(session, params.getWorkDoneToken(), "Checking command files")) {
                return new WorkspaceDiagnosticReport(all(previous, progress, cancelled));
              }
            });
  }

  private List<WorkspaceDocumentDiagnosticReport> all(
      Map<String, String> previous, Progress progress, CancelChecker cancelled) {
    List<WorkspaceDocumentDiagnosticReport> reports = new ArrayList<>();
    List<Path> files = asking.session().files().all();
    int done = 0;
    for (Path file : files) {
      cancelled.checkCanceled();
      asking
          .session()
          .snapshot(file)
          .ifPresent(snapshot -> reports.add(workspaceReport(snapshot, previous, cancelled)));
      progress.report(++done, files.size());
    }
    return reports;
  }

  private WorkspaceDocumentDiagnosticReport workspaceReport(
      Snapshot snapshot, Map<String, String> previous, CancelChecker cancelled) {
    List<Diagnostic> found = found(snapshot, cancelled);
    String id = id(found);
    Integer version = asking.session().isOpen(snapshot) ? (Integer) snapshot.version() : null;
    if (id.equals(previous.get(snapshot.uri()))) {
      return new WorkspaceDocumentDiagnosticReport(
          new WorkspaceUnchangedDocumentDiagnosticReport(id, snapshot.uri(), version));
    }
    WorkspaceFullDocumentDiagnosticReport report =
        new WorkspaceFullDocumentDiagnosticReport(found, snapshot.uri(), version);
    report.setResultId(id);
    return new WorkspaceDocumentDiagnosticReport(report);
  }

  private List<Diagnostic> found(Snapshot snapshot, CancelChecker cancelled) {
    return asking
        .session()
        .diagnosticMapping()
        .all(snapshot, check.of(snapshot, cancelled::isCanceled));
  }

  /** The same for the same diagnostics in the same places. */
  private static String id(List<Diagnostic> found) {
    return found.size() + "-" + Integer.toHexString(Objects.hashCode(found));
  }
}
