package dev.ipseckey.lsp.protocol;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has the heap looked through behind an answer, once much of it may be garbage. The serial
 * collector, which takes the least memory, looks at old objects only at the limit of the heap, and
 * that is a quarter of the machine's memory.
 */
final class HeapTidying {

  /** Milliseconds for the answer to be sent. */
  private static final long PAUSE = 300;

  /** Bytes, somewhat more than young objects take. */
  private static final long LEAST = 24L << 20;

  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(Threads.daemons("ipseckey-heap"));
  private final AtomicBoolean waiting = new AtomicBoolean();

  /** Bytes in use when the heap was looked through last. */
  private volatile long kept;

  /** An answer is about to be sent that has taken much memory to find. */
  void soon() {
    if (used() > kept + kept / 2 + LEAST && waiting.compareAndSet(false, true)) {
      var _ = worker.schedule(this::tidy, PAUSE, TimeUnit.MILLISECONDS);
    }
  }

  private void tidy() {
    waiting.set(false);
    System.gc();
    kept = used();
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
