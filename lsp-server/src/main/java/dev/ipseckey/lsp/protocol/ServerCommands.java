package dev.ipseckey.lsp.protocol;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.feature.LoadedSadb;
import dev.ipseckey.lsp.feature.NewKey;
import dev.ipseckey.lsp.feature.RandomKey;
import dev.ipseckey.lsp.feature.RehearsalReport;
import dev.ipseckey.source.Span;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** workspace/executeCommand: what our own completion items and lenses ask for. */
record ServerCommands(Session session) {

  /** Puts a new random key at a place: URI, position, bits. */
  static final String INSERT_KEY = "ipseckey.insertKey";

  /** Shows a place: URI, range. */
  static final String SHOW = "ipseckey.show";

  /**
   * Puts a new random key behind the key keyword of an algorithm: URI, position of the algorithm.
   */
  static final String NEW_KEY = "ipseckey.newKey";

  /** Answers with the SAs of a simulated SADB once a document has been loaded: URI. */
  static final String ASSOCIATIONS = "ipseckey.associations";

  /** Answers with a text, what a simulated SADB says to each command of a document: URI. */
  static final String REHEARSAL = "ipseckey.rehearsal";

  static final List<String> ALL = List.of(INSERT_KEY, SHOW, NEW_KEY, ASSOCIATIONS, REHEARSAL);

  private static final Gson GSON = new Gson();
  private static final int LONGEST_KEY = 0x8000;

  CompletableFuture<Object> execute(ExecuteCommandParams params) {
    List<Object> arguments = params.getArguments() == null ? List.of() : params.getArguments();
    return session
        .requests()
        .answer(
            "workspace/executeCommand",
            NoAnswer.none(),
            cancelled -> {
              return switch (params.getCommand()) {
                case INSERT_KEY -> insertKey(arguments);
                case SHOW -> show(arguments);
                case NEW_KEY -> newKey(arguments);
                case ASSOCIATIONS -> associations(arguments);
                case REHEARSAL -> rehearsal(arguments);
                default -> throw refused("no such command");
              };
            });
  }

  private Object insertKey(List<Object> arguments) {
    String uri = argument(arguments, 0, String.class);
    Position position = argument(arguments, 1, Position.class);
    int bits = argument(arguments, 2, Integer.class);
    if (bits < 8 || bits > LONGEST_KEY || bits % 8 != 0) {
      throw refused("a new key has 8 to " + LONGEST_KEY + " bits, in whole bytes");
    }
    session
        .snapshot(uri)
        .ifPresent(
            snapshot -> {
              Span place = new Span(session.places().offset(snapshot, position), 0);
              apply(snapshot, Edit.ofSecret(place, RandomKey.digits(bits)));
            });
    return NoAnswer.none();
  }

  private Object newKey(List<Object> arguments) {
    Snapshot snapshot = document(arguments);
    int offset = session.places().offset(snapshot, argument(arguments, 1, Position.class));
    switch (NewKey.at(snapshot, offset)) {
      case NewKey.Outcome.Made(Edit edit) -> apply(snapshot, edit);
      case NewKey.Outcome.Refused(String reason) -> throw refused(reason);
    }
    return NoAnswer.none();
  }

  private void apply(Snapshot snapshot, Edit edit) {
    session.follow(
        session
            .client()
            .applyEdit(
                new ApplyWorkspaceEditParams(
                    new EditMapping(session.places(), session.features())
                        .one(snapshot, List.of(edit)),
                    "New key")));
  }

  private Object associations(List<Object> arguments) {
    Snapshot snapshot = document(arguments);
    return new SadbMapping(session.places()).json(snapshot, loaded(snapshot));
  }

  private Object rehearsal(List<Object> arguments) {
    Snapshot snapshot = document(arguments);
    return RehearsalReport.of(snapshot, loaded(snapshot));
  }

  private LoadedSadb loaded(Snapshot snapshot) {
    return LoadedSadb.after(snapshot, session.sadb());
  }

  private Snapshot document(List<Object> arguments) {
    return session
        .snapshot(argument(arguments, 0, String.class))
        .orElseThrow(() -> refused("the document is not open"));
  }

  private Object show(List<Object> arguments) {
    ShowDocumentParams params = new ShowDocumentParams(argument(arguments, 0, String.class));
    params.setSelection(argument(arguments, 1, Range.class));
    params.setTakeFocus(true);
    session.follow(session.client().showDocument(params));
    return NoAnswer.none();
  }

  private static <T> T argument(List<Object> arguments, int index, Class<T> type) {
    if (index >= arguments.size()) {
      throw refused("argument " + (index + 1) + " is missing");
    }
    try {
      Object argument = arguments.get(index);
      JsonElement json =
          argument instanceof JsonElement element ? element : GSON.toJsonTree(argument);
      return GSON.fromJson(json, type);
    } catch (RuntimeException e) {
      throw refused("argument " + (index + 1) + " is of another kind");
    }
  }

  private static ResponseErrorException refused(String reason) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.InvalidParams, reason, null));
  }
}
