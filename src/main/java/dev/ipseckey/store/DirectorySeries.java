package dev.ipseckey.store;

import dev.ipseckey.execute.Series;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import java.util.function.Consumer;

/**
 * Messages for a directory that take its lock in turns: for as many of them as fit into a time that
 * nobody else minds to wait. Then their changes are written at once, others are let in, and only
 * then does the next message take the lock again.
 */
final class DirectorySeries implements Series {

  /** How long others may wait, nanoseconds. */
  private static final long TURN = 20_000_000;

  /** Most messages of a turn: they are kept in memory until it ends. */
  private static final int MOST = 4096;

  private final SadbDirectory directory;
  private long begin;
  private int count;

  DirectorySeries(SadbDirectory directory) {
    this.directory = directory;
  }

  @Override
  public void send(Message request, Consumer<Message> up) {
    // What is handed over while it takes its time is read from a copy, without the lock.
    if (request.header().is(MessageType.DUMP)) {
      settle();
      directory.send(request, up);
      return;
    }
    if (count == 0) {
      directory.beginTurn();
      begin = System.nanoTime();
    }
    try {
      directory.sendInTurn(request, up);
    } catch (RuntimeException e) {
      count = 0;
      throw e;
    }
    count++;
    if (count == MOST || System.nanoTime() - begin > TURN) {
      settle();
    }
  }

  @Override
  public void settle() {
    if (count > 0) {
      count = 0;
      directory.endTurn();
    }
  }

  @Override
  public boolean isSettled() {
    return count == 0;
  }

  @Override
  public void close() {
    settle();
  }
}
