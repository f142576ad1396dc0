package dev.ipseckey.lsp.protocol;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Says where the server broke. Neither the message of an exception nor a part of a document is ever
 * written: both could hold a key.
 */
final class ServerLog {

  /** Lines of a stack that are shown. */
  private static final int DEPTH = 8;

  private final PrintStream out;

  ServerLog(PrintStream out) {
    this.out = out;
  }

  void broken(String what, Throwable failure) {
    StringBuilder text = new StringBuilder("ipseckey lsp: ");
    text.append(what).append(" failed: ").append(failure.getClass().getName()).append('\n');
    Arrays.stream(failure.getStackTrace())
        .limit(DEPTH)
        .forEach(frame -> text.append("    at ").append(frame).append('\n'));
    out.print(text);
    out.flush();
  }

  void note(String text) {
    out.print("ipseckey lsp: " + text + "\n");
    out.flush();
  }

  /** The answer to a request that nobody could answer. */
  ResponseError answer(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof ResponseErrorException told) {
      return told.getResponseError();
    }
    broken("a request", cause);
    return new ResponseError(
        ResponseErrorCode.InternalError, "internal error: " + cause.getClass().getName(), null);
  }
}
