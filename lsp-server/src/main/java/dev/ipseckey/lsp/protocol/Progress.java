package dev.ipseckey.lsp.protocol;

import java.util.Optional;
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

  private Progress(LanguageClient client, Optional<Either<String, Integer>> token) {
    this.client = client;
    this.token = token;
  }

  static Progress begin(
      LanguageClient client, @Nullable Either<String, Integer> token, String title) {
    Progress progress = new Progress(client, Optional.ofNullable(token));
    WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
    begin.setTitle(title);
    begin.setCancellable(true);
    begin.setPercentage(0);
    progress.send(begin);
    return progress;
  }

  void report(int done, int all) {
    WorkDoneProgressReport report = new WorkDoneProgressReport();
    report.setPercentage(all == 0 ? 100 : 100 * done / all);
    report.setMessage(done + " of " + all + " files");
    send(report);
  }

  @Override
  public void close() {
    send(new WorkDoneProgressEnd());
  }

  private void send(WorkDoneProgressNotification notification) {
    token.ifPresent(
        receiver ->
            client.notifyProgress(new ProgressParams(receiver, Either.forLeft(notification))));
  }
}
