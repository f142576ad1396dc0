package dev.ipseckey.command;

import com.google.gson.JsonPrimitive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A short session of the language server, as an editor begins one. */
final class ServerTraining {

  private static final long PATIENCE = TimeUnit.SECONDS.toMillis(20);
  private static final String AT =
      "{\"textDocument\":{\"uri\":\"file:///training\"},\"position\":{\"line\":0,\"character\":2}}";
  private static final String DOCUMENT = "{\"textDocument\":{\"uri\":\"file:///training\"}}";

  private final Answers answers = new Answers();
  private final PipedOutputStream toServer = new PipedOutputStream();
  private int asked;

  private ServerTraining() {}

  /** What the server has sent. */
  private static final class Answers extends ByteArrayOutputStream {
    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      super.write(bytes, offset, length);
      notifyAll();
    }

    synchronized void await(String text) throws InterruptedException {
      long end = System.currentTimeMillis() + PATIENCE;
      while (!toString(StandardCharsets.UTF_8).contains(text) && System.currentTimeMillis() < end) {
        wait(PATIENCE);
      }
    }
  }

  /** Serves one document. */
  static void run(String file) {
    try {
      new ServerTraining().session(Files.readString(Path.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void session(String text) throws IOException, InterruptedException {
    PipedInputStream in = new PipedInputStream(toServer);
    PrintStream sink = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    Environment environment =
        new Environment(
            in,
            new PrintStream(answers, false, StandardCharsets.UTF_8),
            sink,
            Map.of(),
            false,
            false,
            false);
    Thread server =
        Thread.ofPlatform()
            .daemon()
            .start(() -> Main.run(new String[] {LspCommand.NAME}, environment));
    ask("initialize", "{\"capabilities\":{}}");
    tell("initialized", "{}");
    tell(
        "textDocument/didOpen",
        "{\"textDocument\":{\"uri\":\"file:///training\",\"languageId\":\"ipseckey\",\"version\":1,\"text\":"
            + new JsonPrimitive(text)
            + "}}");
    answers.await("publishDiagnostics");
    tell(
        "textDocument/didChange",
        "{\"textDocument\":{\"uri\":\"file:///training\",\"version\":2},\"contentChanges\":[{\"text\":"
            + new JsonPrimitive(text)
            + "}]}");
    ask("textDocument/hover", AT);
    ask("textDocument/completion", AT);
    ask("textDocument/documentSymbol", DOCUMENT);
    ask("textDocument/codeLens", DOCUMENT);
    ask("textDocument/semanticTokens/full", DOCUMENT);
    answers.await("\"id\":" + asked + ",");
    ask("shutdown", "null");
    tell("exit", "null");
    server.join(PATIENCE);
  }

  private void ask(String method, String params) throws IOException {
    send(
        "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":%s}"
            .formatted(++asked, method, params));
  }

  private void tell(String method, String params) throws IOException {
    send("{\"jsonrpc\":\"2.0\",\"method\":\"%s\",\"params\":%s}".formatted(method, params));
  }

  private void send(String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    toServer.write(
        "Content-Length: %d\r\n\r\n".formatted(body.length).getBytes(StandardCharsets.US_ASCII));
    toServer.write(body);
    toServer.flush();
  }
}
