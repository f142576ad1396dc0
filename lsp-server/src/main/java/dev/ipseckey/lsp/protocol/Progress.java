package dev.ipseckey.lsp.protocol;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/** Tells the client how far work on the workspace is, if it has asked to be told. */
final class Progress implements AutoCloseable {

  private final LanguageClient client;
  private final Optional<Either<String, Integer>> token;
  private final Works works;

  /** The work that goes on, and what of it nobody wants any more. */
  static final class Works {
    private final Set<Either<String, Integer>> cancelled = ConcurrentHashMap.newKeySet();
    private final Set<Either<String, Integer>> begun = ConcurrentHashMap.newKeySet();

    void cancel(Either<String, Integer> token) {
      if (begun.contains(token)) {
        cancelled.add(token);
      }
    }
  }

  private Progress(LanguageClient client, Optional<Either<String, Integer>> token, Works works) {
    this.client = client;
    this.token = token;
    this.works = works;
  }

  static Progress begin(Session session, @Nullable Either<String, Integer> token, String title) {
    Progress progress = new Progress(session.client(), Optional.ofNullable(token), session.works());
    progress.token.ifPresent(progress.works.begun::add);
    WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
    begin.setTitle(title);
    begin.setCancellable(true);
    begin.setPercentage(0);
    progress.send(begin);
    return progress;
  }

  /**
   * Tells how many files are done.
   *
   * @throws CancellationException if the user has cancelled the work
   */
  void report(int done, int all) {
    if (token.filter(works.cancelled::contains).isPresent()) {
      throw new CancellationException();
    }
    WorkDoneProgressReport report = new WorkDoneProgressReport();
    report.setPercentage(all == 0 ? 100 : 100 * done / all);
    report.setMessage(done + " of " + all + " files");
    send(report);
  }

  @Override
  public void close() {
    token.ifPresent(works.begun::remove);
    token.ifPresent(works.cancelled::remove);
    send(new WorkDoneProgressEnd());
  }

  private void send(WorkDoneProgressNotification notification) {
    token.ifPresent(
        receiver ->
            client.notifyProgress(new ProgressParams(receiver, Either.forLeft(notification))));
  }
}
