package dev.ipseckey.lsp.protocol;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;

/**
 * Answers requests beside the thread that reads messages, so that a cancellation or an edit never
 * waits. A handler that breaks is logged and answers with nothing; the server lives on.
 */
final class Requests implements AutoCloseable {

  private static final int THREADS = 2;

  private final ServerLog log;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(THREADS, Threads.daemons("ipseckey-requests"));

  Requests(ServerLog log) {
    this.log = log;
  }

  /**
   * Answers later.
   *
   * @param method what is asked
   * @param empty the answer if the handler breaks
   */
  <R> CompletableFuture<R> answer(String method, R empty, Function<CancelChecker, R> handler) {
    return CompletableFutures.computeAsync(
        workers,
        cancelled -> {
          cancelled.checkCanceled();
          try {
            return handler.apply(cancelled);
          } catch (CancellationException | ResponseErrorException e) {
            throw e;
          } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            log.broken(method, e);
            return empty;
          }
        });
  }

  /** Handles a message that has no answer, on the calling thread. */
  void handle(String method, Runnable handler) {
    try {
      handler.run();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      log.broken(method, e);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
    try {
      workers.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
