package dev.ipseckey.lsp.protocol;

import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.lsp.feature.Rename;
import dev.ipseckey.lsp.feature.Rename.Outcome;
import dev.ipseckey.lsp.protocol.EditMapping.DocumentEdits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Renames an SA or a host in its document, and in the workspace if the settings say so. */
record RenameRequests(Asking asking) {

  CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepare(
      PrepareRenameParams params) {
    return asking.at(
        "textDocument/prepareRename",
        params,
        NoAnswer.none(),
        place ->
            Rename.prepare(place.snapshot(), place.offset())
                .map(
                    found ->
                        Either3.<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond(
                            new PrepareRenameResult(
                                asking.places().range(place.snapshot(), found.span()),
                                found.text())))
                .orElseGet(NoAnswer::none));
  }

  CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    return asking.at(
        "textDocument/rename",
        params.getTextDocument(),
        params.getPosition(),
        new WorkspaceEdit(),
        place ->
            switch (Rename.rename(place.snapshot(), place.offset(), params.getNewName())) {
              case Outcome.Refused(String reason) ->
                  throw new ResponseErrorException(
                      new ResponseError(ResponseErrorCode.RequestFailed, reason, null));
              case Outcome.Edits(List<Edit> edits) -> edit(place, edits, params.getNewName());
            });
  }

  private WorkspaceEdit edit(Asking.Place place, List<Edit> edits, String name) {
    List<DocumentEdits> all = new ArrayList<>();
    all.add(new DocumentEdits(place.snapshot(), true, edits));
    Session session = asking.session();
    if (session.reading().settings().renameInWorkspace()) {
      for (Path file : session.files().all()) {
        session
            .snapshot(file)
            .filter(other -> !other.uri().equals(place.snapshot().uri()))
            .ifPresent(
                other -> {
                  List<Edit> there =
                      Rename.elsewhere(place.snapshot(), place.offset(), other, name);
                  if (!there.isEmpty()) {
                    all.add(new DocumentEdits(other, session.isOpen(other), there));
                  }
                });
      }
    }
    return new EditMapping(asking.places(), asking.features()).all(all);
  }
}
