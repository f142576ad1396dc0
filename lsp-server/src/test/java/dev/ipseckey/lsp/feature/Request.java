package dev.ipseckey.lsp.feature;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.format.Style;
import dev.ipseckey.lsp.document.PositionEncoding;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.document.TextPosition;
import dev.ipseckey.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A request, and how its answer is written down in a file of cases. */
enum Request {
  HOVER {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      return Hover.at(snapshot, place.cursor())
          .map(shown -> "on " + flat(snapshot, shown.span()) + "\n" + shown.markdown())
          .orElse("nothing");
    }
  },
  COMPLETION {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      Completion.Offer offer = Completion.at(snapshot, place.cursor());
      String typed = snapshot.text(offer.insert());
      Map<Integer, List<String>> ranks = new TreeMap<>();
      for (Suggestion suggestion : offer.suggestions()) {
        if (Arrays.stream(suggestion.filter().split(" ")).anyMatch(word -> word.startsWith(typed))
            || suggestion.key().isPresent() && typed.isEmpty()) {
          ranks
              .computeIfAbsent(suggestion.rank(), rank -> new ArrayList<>())
              .add(
                  suggestion.label()
                      + (argument.equals("details") ? " (" + suggestion.detail() + ")" : ""));
        }
      }
      String separator = argument.equals("details") ? "\n" : ", ";
      String found =
          ranks.values().stream()
              .map(words -> String.join(separator, words))
              .collect(Collectors.joining("\n"));
      return found.isEmpty() ? "nothing" : found;
    }
  },
  SIGNATURE_HELP {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      return SignatureHelp.at(snapshot, place.cursor())
          .map(
              shown -> {
                Span part = shown.parts().get(shown.active());
                return shown.label().substring(0, part.start())
                    + "«"
                    + shown.label().substring(part.start(), part.end())
                    + "»"
                    + shown.label().substring(part.end())
                    + "\n"
                    + shown.documentation().lines().findFirst().orElse("");
              })
          .orElse("nothing");
    }
  },
  INLAY_HINT {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      List<Edit> hints =
          InlayHints.in(snapshot, place.selection()).stream()
              .map(hint -> Edit.of(new Span(hint.offset(), 0), "⟨" + hint.label() + "⟩"))
              .toList();
      return edited(snapshot, hints);
    }
  },
  DEFINITION {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      return Definition.at(snapshot, place.cursor())
          .map(target -> marked(snapshot, List.of(target.target())))
          .orElse("nothing");
    }
  },
  REFERENCES {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      return marked(
          snapshot, References.at(snapshot, place.cursor(), !argument.equals("no declaration")));
    }
  },
  DOCUMENT_HIGHLIGHT {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      return marked(
          snapshot,
          DocumentHighlights.at(snapshot, place.cursor()).stream()
              .map(DocumentHighlights.Highlight::span)
              .toList());
    }
  },
  PREPARE_RENAME {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      return Rename.prepare(snapshot, place.cursor())
          .map(found -> found.text() + " at " + position(snapshot, found.span().start()))
          .orElse("nothing");
    }
  },
  RENAME {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      return switch (Rename.rename(snapshot, place.cursor(), argument)) {
        case Rename.Outcome.Edits(List<Edit> edits) -> edited(snapshot, edits);
        case Rename.Outcome.Refused(String reason) -> "refused: " + reason;
      };
    }
  },
  DOCUMENT_SYMBOL {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      return symbols(snapshot, DocumentSymbols.of(snapshot), "");
    }

    private String symbols(Snapshot snapshot, List<DocumentSymbols.Symbol> symbols, String indent) {
      return symbols.stream()
          .map(
              symbol ->
                  "%s%s (%s) %s-%s at %s\n%s"
                      .formatted(
                          indent,
                          symbol.name(),
                          symbol.detail(),
                          position(snapshot, symbol.range().start()),
                          position(snapshot, symbol.range().end()),
                          position(snapshot, symbol.selection().start()),
                          symbols(snapshot, symbol.children(), indent + "  ")))
          .collect(Collectors.joining());
    }
  },
  WORKSPACE_SYMBOL {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      return WorkspaceSymbols.in(snapshot, argument).stream()
          .map(found -> found.name() + " at " + position(snapshot, found.span().start()))
          .collect(Collectors.joining("\n"));
    }
  },
  FOLDING_RANGE {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      return FoldingRanges.of(snapshot).stream()
          .map(
              fold ->
                  (fold.firstLine() + 1)
                      + "-"
                      + (fold.lastLine() + 1)
                      + (fold.comment() ? " comment" : ""))
          .collect(Collectors.joining("\n"));
    }
  },
  SELECTION_RANGE {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      return SelectionRanges.at(snapshot, place.cursor()).stream()
          .map(span -> flat(snapshot, span))
          .collect(Collectors.joining("\n"));
    }
  },
  CODE_LENS {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      return CodeLenses.of(snapshot).stream()
          .map(
              lens ->
                  position(snapshot, lens.span().start())
                      + " "
                      + lens.title()
                      + lens.target()
                          .map(target -> " -> " + position(snapshot, target.start()))
                          .orElse(""))
          .collect(Collectors.joining("\n"));
    }
  },
  SEMANTIC_TOKENS {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      return SemanticTokens.in(snapshot, place.selection()).stream()
          .map(
              token ->
                  flat(snapshot, token.span())
                      + " "
                      + token.type().word()
                      + token.modifiers().stream()
                          .map(modifier -> "." + modifier.word())
                          .sorted()
                          .collect(Collectors.joining()))
          .collect(Collectors.joining("\n"));
    }
  },
  CODE_ACTION {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      List<CodeAction> actions =
          CodeActions.in(
              snapshot,
              place.selection(),
              DocumentCheck.of(snapshot, Checks.defaults(snapshot.options())).findings());
      if (argument.isEmpty()) {
        return actions.stream()
            .map(action -> action.kind() + ": " + action.title())
            .collect(Collectors.joining("\n"));
      }
      return actions.stream()
          .filter(action -> action.title().equals(argument))
          .findFirst()
          .map(action -> edited(snapshot, action.edits().get()))
          .orElse("no such action");
    }
  },
  FORMATTING {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      return edited(snapshot, Formatting.of(snapshot, Style.DEFAULT));
    }
  },
  RANGE_FORMATTING {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      return edited(snapshot, Formatting.of(snapshot, place.selection(), Style.DEFAULT));
    }
  },
  ON_TYPE_FORMATTING {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      return edited(snapshot, Formatting.behindNewline(snapshot, place.cursor(), Style.DEFAULT))
          + "|";
    }
  },
  /** A command of the server. */
  REHEARSAL {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      return RehearsalReport.of(
          snapshot, LoadedSadb.after(snapshot, Checks.sadb(snapshot.options())));
    }
  },
  /** A command of the server. */
  ASSOCIATIONS {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      return LoadedSadb.after(snapshot, Checks.sadb(snapshot.options())).associations().stream()
          .map(sa -> sa.type() + " " + sa.spi() + " → " + sa.destination() + maker(snapshot, sa))
          .collect(Collectors.joining("\n"));
    }

    private String maker(Snapshot snapshot, LoadedSa sa) {
      return sa.maker()
          .map(line -> ", made by line " + (snapshot.physicalLine(line.start()) + 1))
          .orElse("");
    }
  },
  /** A command of the server. */
  NEW_KEY {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      return switch (NewKey.at(snapshot, place.cursor())) {
        case NewKey.Outcome.Made(Edit edit) ->
            edit.text().replaceAll(".* ", "").length() * 4
                + " bits\n"
                + edited(snapshot, List.of(edit));
        case NewKey.Outcome.Refused(String reason) -> "refused: " + reason;
      };
    }
  },
  DIAGNOSTIC {
    @Override
    String answer(Snapshot snapshot, MarkedText place, String argument) {
      return DocumentCheck.of(snapshot, Checks.defaults(snapshot.options())).findings().stream()
          .map(found -> line(snapshot, found))
          .collect(Collectors.joining("\n"));
    }

    private String line(Snapshot snapshot, Diagnostic found) {
      return "%s-%s %s[%s] %s"
          .formatted(
              position(snapshot, found.span().start()),
              position(snapshot, found.span().end()),
              found.severity().word(),
              found.id().kebab(),
              found.message());
    }
  };

  abstract String answer(Snapshot snapshot, MarkedText place, String argument);

  String result(MarkedCase one) {
    MarkedText marked = one.marked();
    Snapshot snapshot = Snapshot.of("file:///a", 1, marked.text(), AnalysisOptions.defaults());
    return answer(snapshot, marked, one.argument());
  }

  static Request named(String file) {
    return Arrays.stream(values())
        .filter(request -> request.toString().equals(file))
        .findFirst()
        .orElseThrow();
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Request::toString).toList();
  }

  /** The name of the request in the protocol. */
  @Override
  public String toString() {
    StringBuilder name = new StringBuilder();
    for (String word : name().split("_")) {
      String lower = word.toLowerCase(java.util.Locale.ROOT);
      name.append(
          name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
    }
    return name.toString();
  }

  /** Line and character, from 1. */
  static String position(Snapshot snapshot, int offset) {
    TextPosition position = snapshot.position(offset, PositionEncoding.UTF16);
    return (position.line() + 1) + ":" + (position.character() + 1);
  }

  private static String flat(Snapshot snapshot, Span span) {
    return snapshot.text(span).replace("\n", "⏎");
  }

  /** The whole document with some words in brackets. */
  private static String marked(Snapshot snapshot, List<Span> spans) {
    if (spans.isEmpty()) {
      return "nothing";
    }
    List<Edit> marks = new ArrayList<>();
    for (Span span : spans) {
      marks.add(Edit.of(new Span(span.start(), 0), "«"));
      marks.add(Edit.of(new Span(span.end(), 0), "»"));
    }
    return edited(snapshot, marks);
  }

  /** The whole document after some edits. */
  static String edited(Snapshot snapshot, List<Edit> edits) {
    byte[] text = snapshot.bytes();
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (Edit edit :
        edits.stream().sorted(Comparator.comparingInt(edit -> edit.span().start())).toList()) {
      result.append(new String(text, at, edit.span().start() - at, StandardCharsets.UTF_8));
      result.append(
          edit.secret() ? edit.text().replaceAll("[0-9a-f]{16,}", "<new key>") : edit.text());
      at = edit.span().end();
    }
    return result.append(new String(text, at, text.length - at, StandardCharsets.UTF_8)).toString();
  }
}
