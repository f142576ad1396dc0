package dev.ipseckey.lsp.protocol;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.lsp.feature.RandomKey;
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

  static final List<String> ALL = List.of(INSERT_KEY, SHOW);

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
              switch (params.getCommand()) {
                case INSERT_KEY -> insertKey(arguments);
                case SHOW -> show(arguments);
                default -> throw refused("no such command");
              }
              return NoAnswer.none();
            });
  }

  private void insertKey(List<Object> arguments) {
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
              Edit edit = Edit.ofSecret(place, RandomKey.digits(bits));
              session.follow(
                  session
                      .client()
                      .applyEdit(
                          new ApplyWorkspaceEditParams(
                              new EditMapping(session.places(), session.features())
                                  .one(snapshot, List.of(edit)),
                              "New key")));
            });
  }

  private void show(List<Object> arguments) {
    ShowDocumentParams params = new ShowDocumentParams(argument(arguments, 0, String.class));
    params.setSelection(argument(arguments, 1, Range.class));
    params.setTakeFocus(true);
    session.follow(session.client().showDocument(params));
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
