package dev.ipseckey.lsp.protocol;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.ShowDocumentResult;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor without a screen, for a server over two streams. Remembers all that it is sent. */
public final class Editor implements LanguageClient {

  private static final long PATIENCE = 60;

  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final Map<String, PublishDiagnosticsParams> published = new ConcurrentHashMap<>();
  private final List<Object> told =
      java.util.Collections.synchronizedList(new java.util.ArrayList<>());
  private final LanguageServer server;
  private volatile JsonObject settings = new JsonObject();

  public Editor(InputStream in, OutputStream out) {
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(
            this,
            new Recording(in),
            out,
            Executors.newCachedThreadPool(task -> Thread.ofPlatform().daemon().unstarted(task)),
            consumer -> consumer);
    server = launcher.getRemoteProxy();
    var _ = launcher.startListening();
  }

  private final class Recording extends FilterInputStream {
    Recording(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      if (b >= 0) {
        synchronized (received) {
          received.write(b);
        }
      }
      return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = in.read(into, offset, length);
      if (read > 0) {
        synchronized (received) {
          received.write(into, offset, read);
        }
      }
      return read;
    }
  }

  public LanguageServer server() {
    return server;
  }

  /** All bytes that the server has sent so far. */
  public String received() {
    synchronized (received) {
      return received.toString(StandardCharsets.UTF_8);
    }
  }

  /** What the server has asked for or said beside answers and diagnostics. */
  public List<Object> told() {
    return List.copyOf(told);
  }

  public Editor with(JsonObject userSettings) {
    settings = userSettings;
    return this;
  }

  public InitializeResult initialize(ClientCapabilities capabilities) {
    InitializeParams params = new InitializeParams();
    params.setCapabilities(capabilities);
    return initialize(params);
  }

  public InitializeResult initialize(InitializeParams params) {
    InitializeResult result = answer(server.initialize(params));
    server.initialized(new InitializedParams());
    return result;
  }

  public void open(String uri, String text) {
    open(uri, 1, text);
  }

  public void open(String uri, int version, String text) {
    server
        .getTextDocumentService()
        .didOpen(
            new DidOpenTextDocumentParams(new TextDocumentItem(uri, "ipseckey", version, text)));
  }

  public void change(String uri, int version, Range range, String text) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, version),
                List.of(new TextDocumentContentChangeEvent(range, text))));
  }

  /** The diagnostics of the whole document in this version; waits for them. */
  public List<Diagnostic> diagnostics(String uri, int version) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
    synchronized (published) {
      while (version(uri) < version) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          throw new AssertionError("no diagnostics of version " + version);
        }
        try {
          published.wait(left);
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
      return published.get(uri).getDiagnostics();
    }
  }

  private int version(String uri) {
    return Optional.ofNullable(published.get(uri))
        .map(PublishDiagnosticsParams::getVersion)
        .orElse(-1);
  }

  /** The answer, waited for. */
  public static <T> T answer(CompletableFuture<T> asked) {
    try {
      return asked.get(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new AssertionError(e.getCause());
    }
  }

  public void shutdown() {
    answer(server.shutdown());
  }

  public static TextDocumentIdentifier document(String uri) {
    return new TextDocumentIdentifier(uri);
  }

  public static Range range(int line, int from, int endLine, int to) {
    return new Range(new Position(line, from), new Position(endLine, to));
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
    synchronized (published) {
      published.put(diagnostics.getUri(), diagnostics);
      published.notifyAll();
    }
  }

  @Override
  public void telemetryEvent(Object object) {
    told.add(object);
  }

  @Override
  public void showMessage(MessageParams message) {
    told.add(message);
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    told.add(params);
    return CompletableFuture.completedFuture(new MessageActionItem("OK"));
  }

  @Override
  public void logMessage(MessageParams message) {
    told.add(message);
  }

  @Override
  public CompletableFuture<ApplyWorkspaceEditResponse> applyEdit(ApplyWorkspaceEditParams params) {
    told.add(params);
    return CompletableFuture.completedFuture(new ApplyWorkspaceEditResponse(true));
  }

  @Override
  public CompletableFuture<Void> registerCapability(RegistrationParams params) {
    told.add(params);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<List<Object>> configuration(ConfigurationParams params) {
    told.add(params);
    return CompletableFuture.completedFuture(List.of(settings));
  }

  @Override
  public CompletableFuture<ShowDocumentResult> showDocument(ShowDocumentParams params) {
    told.add(params);
    return CompletableFuture.completedFuture(new ShowDocumentResult(true));
  }

  @Override
  public void notifyProgress(ProgressParams params) {
    told.add(params);
  }

  @Override
  public CompletableFuture<Void> refreshDiagnostics() {
    told.add("refresh");
    return CompletableFuture.completedFuture(null);
  }

  /** Writes bytes of one's own to a server. */
  public static void write(OutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
