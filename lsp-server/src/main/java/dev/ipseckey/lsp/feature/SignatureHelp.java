package dev.ipseckey.lsp.feature;

import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lsp.document.LineView;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Role;
import dev.ipseckey.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** textDocument/signatureHelp: how the command at hand goes on. */
public final class SignatureHelp {

  /**
   * What is shown.
   *
   * @param label the command with its parts
   * @param parts the places of the parts in the label
   * @param active index of the part that is being typed
   * @param documentation Markdown about that part
   */
  public record Shown(String label, List<Span> parts, int active, String documentation) {
    public Shown {
      parts = List.copyOf(parts);
    }
  }

  private SignatureHelp() {}

  /** Empty outside of a command, and within one that does not exist. */
  public static Optional<Shown> at(Snapshot snapshot, int offset) {
    return Probe.at(snapshot, offset)
        .flatMap(
            probe -> {
              LineView view = probe.view();
              int last = view.line().wordCount() - 1;
              return last < 1
                  ? Optional.empty()
                  : view.command().map(command -> shown(command, view, last));
            });
  }

  private static Shown shown(CommandName command, LineView view, int last) {
    List<String> parts = new ArrayList<>(Signature.parts(command));
    Word word = view.line().word(last);
    Optional<Extension> current =
        word.role() == Role.VALUE ? view.extensionOf(last) : Optional.empty();
    int active =
        switch (word.role()) {
          case COMMAND -> 0;
          case SA_TYPE, OPERAND -> Math.min(last, parts.size() - 1);
          case KEYWORD, STRAY -> parts.size() - 1;
          case VALUE -> current.map(extension -> place(parts, extension)).orElse(0);
        };
    String documentation =
        current.map(Documentation::of).orElseGet(() -> Documentation.of(command));
    return of(parts, active, documentation);
  }

  /** Index of the part that an extension is; one that is no part of every command becomes one. */
  private static int place(List<String> parts, Extension extension) {
    for (int i = 1; i < parts.size(); i++) {
      String part = parts.get(i);
      String words = part.contains("<") ? part.substring(0, part.indexOf('<')) : "";
      if (extension.slot().canonical().equals(words.strip())
          || words.contains("{") && words.matches(".*\\b" + extension.canonical() + "\\b.*")) {
        return i;
      }
    }
    int at = parts.size() - 1;
    parts.add(at, Signature.of(extension));
    return at;
  }

  private static Shown of(List<String> parts, int active, String documentation) {
    StringBuilder label = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    for (String part : parts) {
      if (!label.isEmpty()) {
        label.append(' ');
      }
      spans.add(new Span(label.length(), part.length()));
      label.append(part);
    }
    return new Shown(label.toString(), spans, active, documentation);
  }
}
