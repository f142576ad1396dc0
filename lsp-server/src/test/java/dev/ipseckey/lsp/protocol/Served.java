package dev.ipseckey.lsp.protocol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** A server in this process with an editor at its other end. */
final class Served implements AutoCloseable {

  private static final int BUFFER = 1 << 20;

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final PipedOutputStream toServer;
  private final CompletableFuture<Integer> status;
  private final Editor editor;

  Served() {
    this(Host.plain());
  }

  Served(Host host) {
    try {
      PipedInputStream serverIn = new PipedInputStream(BUFFER);
      toServer = new PipedOutputStream(serverIn);
      PipedInputStream editorIn = new PipedInputStream(BUFFER);
      PipedOutputStream toEditor = new PipedOutputStream(editorIn);
      PrintStream err = new PrintStream(log, true, StandardCharsets.UTF_8);
      status =
          CompletableFuture.supplyAsync(
              () -> new StdioServer(serverIn, toEditor, err, host).run(),
              task -> Thread.ofPlatform().daemon().start(task));
      editor = new Editor(editorIn, toServer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Editor editor() {
    return editor;
  }

  /** Bytes to the server past the editor. */
  void write(String bytes) {
    Editor.write(toServer, bytes);
  }

  /** The editor is gone without a word. */
  void hangUp() {
    try {
      toServer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int status() {
    return Editor.answer(status);
  }

  String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    hangUp();
    status();
  }
}
