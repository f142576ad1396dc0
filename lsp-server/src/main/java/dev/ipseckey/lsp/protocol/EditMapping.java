package dev.ipseckey.lsp.protocol;

import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.lsp.document.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Edits of documents as the protocol has them. */
record EditMapping(Places places, ClientFeatures features) {

  /**
   * The edits of one document.
   *
   * @param open whether it is open in the editor, so that its version counts
   */
  record DocumentEdits(Snapshot snapshot, boolean open, List<Edit> edits) {}

  List<TextEdit> edits(Snapshot snapshot, List<Edit> edits) {
    return edits.stream()
        .map(edit -> new TextEdit(places.range(snapshot, edit.span()), edit.text()))
        .toList();
  }

  WorkspaceEdit one(Snapshot snapshot, List<Edit> edits) {
    return all(List.of(new DocumentEdits(snapshot, true, edits)));
  }

  WorkspaceEdit all(List<DocumentEdits> documents) {
    if (features.versionedEdits()) {
      return new WorkspaceEdit(
          new ArrayList<>(
              documents.stream()
                  .map(this::versioned)
                  .map(Either::<TextDocumentEdit, org.eclipse.lsp4j.ResourceOperation>forLeft)
                  .toList()));
    }
    Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
    for (DocumentEdits document : documents) {
      changes.put(document.snapshot().uri(), edits(document.snapshot(), document.edits()));
    }
    return new WorkspaceEdit(changes);
  }

  private TextDocumentEdit versioned(DocumentEdits document) {
    Snapshot snapshot = document.snapshot();
    VersionedTextDocumentIdentifier identifier =
        new VersionedTextDocumentIdentifier(
            snapshot.uri(), document.open() ? (Integer) snapshot.version() : null);
    return new TextDocumentEdit(
        identifier,
        edits(snapshot, document.edits()).stream()
            .map(Either::<TextEdit, org.eclipse.lsp4j.SnippetTextEdit>forLeft)
            .toList());
  }
}
