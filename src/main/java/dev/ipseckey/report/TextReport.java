package dev.ipseckey.report;

import dev.ipseckey.analysis.Tally;
import dev.ipseckey.report.Strip.Mark;
import dev.ipseckey.source.Position;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * For people, and for every program that reads compilers: {@code FILE:LINE:COL: severity[id]:
 * message}, the source line with the words in question underlined, what else could have stood
 * there, and where related places are.
 */
public final class TextReport implements Report {

  /** Where the commands stand that are reported on. */
  private enum Origin {
    FILES,
    /** Files that can be changed. */
    FIXABLE_FILES,
    COMMANDS,
    PROMPT
  }

  private static final char HERE = '^';
  private static final char THERE = '-';

  /** Of a place over more lines than this only the first ones are shown. */
  private static final int MOST_LINES = 3;

  private final Draft text;
  private final Palette palette;
  private final boolean verbose;
  private final Origin origin;

  private String file = "";
  private int files;
  private long total;
  private long valid;
  private long fixable;

  /**
   * A report onto a stream, which stays open.
   *
   * @param verbose give the number of commands also where there is no error
   */
  public TextReport(PrintStream out, Palette palette, boolean verbose) {
    this(out, palette, verbose, Origin.FILES);
  }

  private TextReport(PrintStream out, Palette palette, boolean verbose, Origin origin) {
    this.text = new Draft(out);
    this.palette = palette;
    this.verbose = verbose;
    this.origin = origin;
  }

  /** A report on files that also says how many findings {@code check --fix} would answer. */
  public static TextReport withFixes(PrintStream out, Palette palette, boolean verbose) {
    return new TextReport(out, palette, verbose, Origin.FIXABLE_FILES);
  }

  /** A report on single commands that stand in no file, whose lines nobody counts. */
  public static TextReport ofCommands(PrintStream out, Palette palette) {
    return new TextReport(out, palette, false, Origin.COMMANDS);
  }

  /** A report on commands right after they were typed: nobody needs to be told where they are. */
  public static TextReport ofPrompt(PrintStream out, Palette palette) {
    return new TextReport(out, palette, false, Origin.PROMPT);
  }

  @Override
  public void begin(String name) {
    file = Printable.text(name);
    files++;
  }

  @Override
  public void add(CommandFindings command) {
    for (Finding finding : command.findings()) {
      print(finding);
      fixable += finding.fixable() ? 1 : 0;
    }
    if (origin != Origin.COMMANDS && origin != Origin.PROMPT) {
      Optional<Position> failedAt = command.failedAt();
      if (failedAt.isPresent()) {
        text.add("Parse error on line ").add(failedAt.get().line()).add(".\n").endLine();
      }
    }
    text.send();
  }

  @Override
  public void end(Tally tally) {
    total += tally.total();
    valid += tally.valid();
    if (tally.hasErrors() || verbose) {
      line(file + ": " + tally.valid() + " of " + tally.total() + " commands valid");
    }
  }

  @Override
  public void fail(String reason) {
    line(file + ": not read to its end");
  }

  @Override
  public void close() {
    if (files > 1 && (valid < total || verbose)) {
      line(files + " files: " + valid + " of " + total + " commands valid");
    }
    if (origin == Origin.FIXABLE_FILES && fixable > 0) {
      line(fixable + " can be fixed with --fix");
    }
    text.flush();
  }

  private void line(String line) {
    text.add(line).endLine();
    text.send();
  }

  private void print(Finding finding) {
    Ink ink = Ink.of(finding.severity());
    head(finding.place(), ink, Headline.kind(finding), finding.message());

    List<Note> beside = beside(finding);
    String gutter = gutter(finding.lines());
    print(finding.lines(), gutter, ink, beside);
    if (!finding.expected().isEmpty()) {
      remark(gutter, Alternatives.lines(finding.expected()));
    }
    if (finding.hint().isPresent()) {
      remark(gutter, List.of("hint: " + finding.hint().get()));
    }
    for (Note note : finding.notes()) {
      head(note.place(), Ink.REMARK, "note", note.label());
      if (!beside.contains(note)) {
        print(note.lines(), gutter(note.lines()), Ink.REMARK, List.of());
      }
    }
    text.endLine();
  }

  private void head(Place place, Ink ink, String kind, String message) {
    if (origin != Origin.PROMPT) {
      text.add(palette.paint(Ink.PLACE, Headline.place(file, place))).add(" ");
    }
    text.add(palette.paint(ink, kind));
    text.add(palette.paint(Ink.MESSAGE, ": " + Printable.text(message))).endLine();
  }

  /** The notes that can be marked in the line that the finding shows. */
  private static List<Note> beside(Finding finding) {
    if (finding.notes().isEmpty()) {
      return List.of();
    }
    return finding.notes().stream().filter(note -> isBeside(note, finding)).toList();
  }

  private static boolean isBeside(Note note, Finding finding) {
    if (note.lines().size() != 1 || finding.lines().size() != 1) {
      return false;
    }
    Excerpt there = note.lines().getFirst();
    Excerpt here = finding.lines().getFirst();
    return there.line() == here.line()
        && (there.to() <= here.from() || here.to() <= there.from())
        && here.text().length() <= Strip.WIDTH
        && here.text().indexOf('\t') < 0;
  }

  /** Blanks as wide as the widest line number. */
  private String gutter(List<Excerpt> lines) {
    return " ".repeat(number(lines.getLast()).length() + 1);
  }

  private String number(Excerpt line) {
    return origin == Origin.PROMPT ? "" : Long.toString(line.line());
  }

  private void print(List<Excerpt> lines, String gutter, Ink ink, List<Note> beside) {
    String frame = palette.paint(Ink.FRAME, gutter + " |");
    for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
      Excerpt excerpt = lines.get(i);
      Strip strip = Strip.of(excerpt.text(), marks(excerpt, ink, beside));
      String number = number(excerpt);
      text.add(palette.paint(Ink.FRAME, gutter.substring(number.length()) + number + " |"));
      if (!strip.text().isEmpty()) {
        text.add(" ").add(strip.text());
      }
      text.endLine();
      text.add(frame).add(" ").add(palette.paint(ink, strip.marks())).endLine();
    }
    if (lines.size() > MOST_LINES) {
      text.add(frame).add(" … ").add(lines.size() - MOST_LINES).add(" more lines").endLine();
    }
  }

  private static List<Mark> marks(Excerpt excerpt, Ink ink, List<Note> beside) {
    char sign = ink == Ink.REMARK && beside.isEmpty() ? THERE : HERE;
    Mark first = new Mark(excerpt.from(), excerpt.to(), sign);
    if (beside.isEmpty()) {
      return List.of(first);
    }
    List<Mark> marks = new ArrayList<>();
    marks.add(first);
    for (Note note : beside) {
      Excerpt there = note.lines().getFirst();
      marks.add(new Mark(there.from(), there.to(), THERE));
    }
    return marks;
  }

  private void remark(String gutter, List<String> lines) {
    String sign = " = ";
    for (String remark : lines) {
      text.add(palette.paint(Ink.FRAME, gutter + sign)).add(Printable.text(remark)).endLine();
      sign = "   ";
    }
  }
}
