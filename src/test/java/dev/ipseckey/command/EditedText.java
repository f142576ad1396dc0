package dev.ipseckey.command;

import static dev.ipseckey.lsp.protocol.Editor.answer;
import static dev.ipseckey.lsp.protocol.Editor.document;

import com.google.gson.Gson;
import dev.ipseckey.generate.Draw;
import dev.ipseckey.lsp.protocol.Editor;
import dev.ipseckey.lsp.protocol.EveryRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;

/** A text that somebody edits, and what its server has to know of it. */
final class EditedText {

  private static final List<String> PIECES =
      List.of(
          "",
          "\n",
          "\r\n",
          "\\\n",
          "#",
          " ",
          "spi 7 ",
          "😀",
          "flush\n",
          "add esp spi 9 dst 10.0.0.1 ",
          "\"");

  private final StringBuilder text;

  EditedText(String start) {
    text = new StringBuilder(start);
  }

  String text() {
    return text.toString();
  }

  /** Makes a random edit, and tells the server. */
  void edit(Draw draw, Editor editor, String uri, int version) {
    int from = whole(draw.below(text.length() + 1));
    int to = draw.oneIn(2) ? from : whole(Math.min(text.length(), from + draw.below(30)));
    String piece = PIECES.get(draw.below(PIECES.size()));
    editor.change(uri, version, new Range(position(from), position(to)), piece);
    text.replace(from, to, piece);
  }

  /** The start of a character; a place between CR and LF is none that an editor can name. */
  private int whole(int offset) {
    boolean inside =
        offset > 0
            && offset < text.length()
            && (Character.isLowSurrogate(text.charAt(offset))
                || text.charAt(offset - 1) == '\r' && text.charAt(offset) == '\n');
    return inside ? offset - 1 : offset;
  }

  private Position position(int offset) {
    int line = 0;
    int start = 0;
    for (int i = 0; i < offset; i++) {
      boolean ends =
          text.charAt(i) == '\n'
              || text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
      if (ends) {
        line++;
        start = i + 1;
      }
    }
    return new Position(line, offset - start);
  }

  /** The tokens of now, from those of before and what a server says has changed. */
  static List<Integer> tokens(Editor editor, String uri, SemanticTokens before) {
    List<Integer> data = new ArrayList<>(before.getData());
    answer(
            editor
                .server()
                .getTextDocumentService()
                .semanticTokensFullDelta(
                    new SemanticTokensDeltaParams(document(uri), before.getResultId())))
        .getRight()
        .getEdits()
        .forEach(
            edit -> {
              List<Integer> replaced =
                  data.subList(edit.getStart(), edit.getStart() + edit.getDeleteCount());
              replaced.clear();
              replaced.addAll(edit.getData() == null ? List.of() : edit.getData());
            });
    return data;
  }

  static SemanticTokens tokens(Editor editor, String uri) {
    return answer(
        editor
            .server()
            .getTextDocumentService()
            .semanticTokensFull(new SemanticTokensParams(document(uri))));
  }

  /**
   * What a server answers to every request: diagnostics, tokens, and, in the edits of the
   * formatter, the text. The numbers of answers and new keys are no part of it.
   */
  static Map<String, String> answers(Editor editor, String uri, Position at) {
    Map<String, String> answers = new TreeMap<>();
    Map<String, CompletableFuture<?>> sent = EveryRequest.send(editor, uri, at);
    answer(
        sent.remove("textDocument/semanticTokens/full/delta")); // depends on what was asked before
    sent.forEach(
        (method, asked) ->
            answers.put(
                method,
                new Gson()
                    .toJson(answer(asked))
                    .replaceAll("\"resultId\":\"[^\"]*\"", "")
                    .replaceAll("key [0-9a-f]{32,}", "key")));
    return answers;
  }
}
