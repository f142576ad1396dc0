package dev.ipseckey.lsp.protocol;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * A server that talks over two streams until its client tells it to exit, closes the stream or
 * dies.
 */
public final class StdioServer {

  private final InputStream in;
  private final OutputStream out;
  private final ServerLog log;
  private final Host host;

  /**
   * A server that has not begun to listen.
   *
   * @param err gets what goes wrong inside the server; never a key
   * @param host what the program hands in
   */
  public StdioServer(InputStream in, OutputStream out, PrintStream err, Host host) {
    this.in = in;
    this.out = out;
    this.log = new ServerLog(err);
    this.host = host;
  }

  /**
   * Serves until the end.
   *
   * @return the exit status: 0 after {@code shutdown}, 1 if the client has gone without it
   */
  public int run() {
    silenceLibraries();
    ExecutorService listener =
        Executors.newSingleThreadExecutor(Threads.daemons("ipseckey-messages"));
    Exit exit = new Exit();
    Server server = new Server(log, exit, host);
    Launcher<LanguageClient> launcher =
        new Launcher.Builder<LanguageClient>()
            .setLocalService(server)
            .setRemoteInterface(LanguageClient.class)
            .setInput(in)
            .setOutput(out)
            .setExecutorService(listener)
            .setExceptionHandler(log::answer)
            .create();
    server.connect(launcher.getRemoteProxy());
    Future<Void> listening = launcher.startListening();
    listener.execute(() -> exit.withoutShutdown(1));
    try {
      return exit.await();
    } finally {
      listening.cancel(true);
      listener.shutdownNow();
      server.close();
    }
  }

  /** What the libraries log may hold parts of messages, and so of keys. */
  private static void silenceLibraries() {
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
  }
}
