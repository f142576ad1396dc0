package dev.ipseckey.lsp.protocol;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.lsp.document.OpenDocuments;
import dev.ipseckey.lsp.document.PositionEncoding;
import dev.ipseckey.lsp.document.Snapshot;
import java.util.Optional;
import org.eclipse.lsp4j.services.LanguageClient;

/** What a server and its client have agreed on, and the documents that are open. */
final class Session {

  private final LanguageClient client;
  private final ServerLog log;
  private final Requests requests;
  private final AnalysisOptions options;
  private final OpenDocuments documents = new OpenDocuments();
  private volatile ClientFeatures features = ClientFeatures.NONE;
  private volatile Places places = new Places(PositionEncoding.UTF16);

  Session(
      LanguageClient client, ServerLog log, Requests requests, AnalysisOptions options) {
    this.client = client;
    this.log = log;
    this.requests = requests;
    this.options = options;
  }

  void agree(ClientFeatures clientFeatures, PositionEncoding encoding) {
    features = clientFeatures;
    places = new Places(encoding);
  }

  LanguageClient client() {
    return client;
  }

  ServerLog log() {
    return log;
  }

  Requests requests() {
    return requests;
  }

  OpenDocuments documents() {
    return documents;
  }

  ClientFeatures features() {
    return features;
  }

  Places places() {
    return places;
  }

  Optional<Snapshot> snapshot(String uri) {
    return documents.get(uri);
  }

  /** How a document is read. */
  AnalysisOptions options(String uri) {
    return options;
  }
}
