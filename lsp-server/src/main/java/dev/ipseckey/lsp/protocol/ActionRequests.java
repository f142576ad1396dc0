package dev.ipseckey.lsp.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.feature.CodeActions;
import dev.ipseckey.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Code actions. Their edits are made when they are chosen, if the client asks for them then. */
record ActionRequests(Asking asking, WholeCheck check) {

  private static final String FIX_ALL = CodeActionKind.SourceFixAll + ".ipseckey";

  /** The kinds that the server has. */
  static List<String> kinds() {
    return List.of(
        CodeActionKind.QuickFix, CodeActionKind.Refactor, CodeActionKind.RefactorRewrite, FIX_ALL);
  }

  CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return asking.in(
        "textDocument/codeAction",
        params.getTextDocument(),
        List.of(),
        snapshot -> {
          Span span = asking.places().span(snapshot, params.getRange());
          return found(snapshot, span).stream()
              .filter(action -> isWanted(kind(action.kind()), params.getContext().getOnly()))
              .filter(action -> !action.newKeys() || asking.features().resolvesEdits())
              .map(action -> Either.<Command, CodeAction>forRight(shown(snapshot, span, action)))
              .toList();
        });
  }

  CompletableFuture<CodeAction> resolve(CodeAction unresolved) {
    return asking
        .session()
        .requests()
        .answer("codeAction/resolve", unresolved, cancelled -> resolved(unresolved));
  }

  private List<dev.ipseckey.lsp.feature.CodeAction> found(Snapshot snapshot, Span span) {
    return CodeActions.in(snapshot, span, check.of(snapshot, () -> false));
  }

  private CodeAction shown(
      Snapshot snapshot, Span span, dev.ipseckey.lsp.feature.CodeAction action) {
    CodeAction shown = new CodeAction(action.title());
    shown.setKind(kind(action.kind()));
    action
        .answers()
        .ifPresent(
            finding ->
                shown.setDiagnostics(
                    List.of(asking.session().diagnosticMapping().one(snapshot, finding))));
    if (action.preferred()) {
      shown.setIsPreferred(true);
    }
    if (asking.features().resolvesEdits()) {
      shown.setData(data(snapshot, span));
    } else {
      shown.setEdit(edits(snapshot, action));
    }
    return shown;
  }

  private org.eclipse.lsp4j.WorkspaceEdit edits(
      Snapshot snapshot, dev.ipseckey.lsp.feature.CodeAction action) {
    return new EditMapping(asking.places(), asking.features()).one(snapshot, action.edits().get());
  }

  private static JsonObject data(Snapshot snapshot, Span span) {
    JsonObject data = new JsonObject();
    data.addProperty("uri", snapshot.uri());
    data.addProperty("version", snapshot.version());
    data.addProperty("start", span.start());
    data.addProperty("length", span.length());
    return data;
  }

  /** The action with its edit; without one if the document has changed since it was offered. */
  private CodeAction resolved(CodeAction unresolved) {
    if (!(unresolved.getData() instanceof JsonElement element) || !element.isJsonObject()) {
      return unresolved;
    }
    JsonObject data = element.getAsJsonObject();
    Optional<Snapshot> snapshot =
        asking
            .session()
            .snapshot(data.get("uri").getAsString())
            .filter(found -> found.version() == data.get("version").getAsInt());
    Span span = new Span(data.get("start").getAsInt(), data.get("length").getAsInt());
    snapshot.ifPresent(
        found ->
            found(found, span).stream()
                .filter(action -> action.title().equals(unresolved.getTitle()))
                .filter(action -> kind(action.kind()).equals(unresolved.getKind()))
                .findFirst()
                .ifPresent(action -> unresolved.setEdit(edits(found, action))));
    return unresolved;
  }

  private static boolean isWanted(
      String kind, @org.jspecify.annotations.Nullable List<String> only) {
    return only == null
        || only.isEmpty()
        || only.stream()
            .anyMatch(
                wanted -> wanted.isEmpty() || kind.equals(wanted) || kind.startsWith(wanted + "."));
  }

  private static String kind(dev.ipseckey.lsp.feature.CodeAction.Kind kind) {
    return switch (kind) {
      case QUICK_FIX -> CodeActionKind.QuickFix;
      case REWRITE -> CodeActionKind.RefactorRewrite;
      case REFACTOR -> CodeActionKind.Refactor;
      case FIX_ALL -> FIX_ALL;
    };
  }
}
