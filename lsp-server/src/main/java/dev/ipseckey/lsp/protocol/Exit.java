package dev.ipseckey.lsp.protocol;

import java.util.concurrent.CountDownLatch;

/** When the server ends, and with which status; LSP 3.17, exit. */
final class Exit {

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean shutdown;
  private volatile int status;

  /** The client has asked for the end. */
  void shutdown() {
    shutdown = true;
  }

  boolean isShutDown() {
    return shutdown;
  }

  /** Ends now: status 0 if it was asked for, else {@code otherwise}. */
  synchronized void withoutShutdown(int otherwise) {
    if (ended.getCount() > 0) {
      status = shutdown ? 0 : otherwise;
      ended.countDown();
    }
  }

  int await() {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
    return status;
  }
}
