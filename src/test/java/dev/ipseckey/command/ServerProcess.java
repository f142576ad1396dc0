package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.lsp.protocol.Editor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** {@code ipseckey lsp} as an editor runs it. */
record ServerProcess(Process process, Editor editor, Path logFile) implements AutoCloseable {

  static ServerProcess start(Path log) throws IOException {
    Process process =
        new ProcessBuilder(Installed.program().launcher().toString(), "lsp")
            .redirectError(log.toFile())
            .start();
    return new ServerProcess(
        process, new Editor(process.getInputStream(), process.getOutputStream()), log);
  }

  /** Bytes to the server past the editor. */
  void write(String bytes) {
    Editor.write(process.getOutputStream(), bytes);
  }

  /** The editor is gone without a word. */
  void hangUp() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The exit status, waited for. */
  int status() {
    try {
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("the server ends").isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return process.exitValue();
  }

  /** What it has written on standard error. */
  String log() {
    try {
      return Files.readString(logFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
