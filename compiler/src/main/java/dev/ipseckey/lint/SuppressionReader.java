package dev.ipseckey.lint;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Layer;
import dev.ipseckey.diagnostic.Severity;
import dev.ipseckey.lint.Suppressions.Allowance;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code # ipseckey: allow NAME, NAME -- reason}. */
final class SuppressionReader {

  private static final byte[] MARK = "ipseckey:".getBytes(StandardCharsets.US_ASCII);

  private static final Pattern FORM =
      Pattern.compile(
          "\\s*#+\\s*ipseckey:\\s*(?<verb>\\S*)(?<names>.*?)(?<reason>\\s--.*)?", Pattern.DOTALL);

  private static final Pattern NAME = Pattern.compile("[^\\s,]+");

  /** What a comment allows; of one that is no suppression nothing. */
  List<Allowance> read(CommandLine line, Remarks remarks) {
    if (!holdsMark(line)) {
      return List.of();
    }
    // One char for one byte, so that an offset in the text is an offset in the file.
    Span span = line.span();
    String text =
        new String(line.source().bytes(), span.start(), span.length(), StandardCharsets.ISO_8859_1);
    Matcher form = FORM.matcher(text.stripTrailing());
    if (!form.matches()) {
      return List.of();
    }
    if (!form.group("verb").equals("allow")) {
      remarks.add(
          bad(line, form.start("verb"), form.end("verb"), "after `ipseckey:` comes `allow`"));
      return List.of();
    }
    Optional<String> reason = Optional.ofNullable(form.group("reason"));
    if (reason.isEmpty() || reason.get().strip().equals("--")) {
      remarks.add(
          bad(line, form.start("verb"), form.end("names"), "a suppression needs a reason")
              .hint("say why behind the name: -- reason"));
      return List.of();
    }
    return names(line, form.group("names"), form.start("names"), form, remarks);
  }

  private static List<Allowance> names(
      CommandLine line, String names, int offset, Matcher form, Remarks remarks) {
    List<Allowance> allowances = new ArrayList<>();
    Matcher name = NAME.matcher(names);
    boolean any = false;
    while (name.find()) {
      any = true;
      int from = offset + name.start();
      int to = offset + name.end();
      Optional<DiagnosticId> id = DiagnosticId.named(name.group());
      if (id.isEmpty()) {
        remarks.add(
            bad(line, from, to, "there is no rule of this name")
                .hint("`ipseckey rules` lists them"));
      } else if (id.get().layer() != Layer.LINT && isAlwaysError(id.get())) {
        remarks.add(
            bad(line, from, to, "`" + id.get().kebab() + "` is an error, which cannot be allowed"));
      } else {
        Span place = Span.between(line.span().start() + from, line.span().start() + to);
        allowances.add(new Allowance(id.get(), Remarks.inFile(line.source(), place)));
      }
    }
    if (!any) {
      remarks.add(
          bad(
              line,
              form.start("verb"),
              form.end("verb"),
              "a suppression needs the name of a rule"));
    }
    return allowances;
  }

  private static boolean isAlwaysError(DiagnosticId id) {
    return id.severity() == Severity.ERROR;
  }

  private static Diagnostic bad(CommandLine line, int from, int to, String message) {
    int start = line.span().start();
    return Diagnostic.of(
        DiagnosticId.BAD_SUPPRESSION, Span.between(start + from, start + to), message);
  }

  private static boolean holdsMark(CommandLine line) {
    byte[] bytes = line.source().bytes();
    Span span = line.span();
    for (int i = span.start(); i <= span.end() - MARK.length; i++) {
      if (bytes[i] == MARK[0] && startsWith(bytes, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] bytes, int at) {
    for (int i = 0; i < MARK.length; i++) {
      if (bytes[at + i] != MARK[i]) {
        return false;
      }
    }
    return true;
  }
}
