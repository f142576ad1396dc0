package dev.ipseckey.lsp.protocol;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that keep no process alive. */
final class Threads {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Threads() {}

  static ThreadFactory daemons(String name) {
    return task -> {
      Thread thread = new Thread(task, name + "-" + NUMBER.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
