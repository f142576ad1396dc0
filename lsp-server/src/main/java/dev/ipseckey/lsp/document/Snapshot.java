package dev.ipseckey.lsp.document;

import dev.ipseckey.analysis.Analyser;
import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLineReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A document as it was at one moment: its text, and of each logical line what is wrong with it and
 * what its command says. Immutable, so that a request is answered for the text it was asked about,
 * however many edits follow.
 */
public final class Snapshot {

  private final String uri;
  private final int version;
  private final AnalysisOptions options;
  private final Text text;

  private Snapshot(String uri, int version, AnalysisOptions options, Text text) {
    this.uri = uri;
    this.version = version;
    this.options = options;
    this.text = text;
  }

  /** Reads a whole text. */
  public static Snapshot of(String uri, int version, byte[] bytes, AnalysisOptions options) {
    return new Snapshot(uri, version, options, TextEditing.read(bytes, new LineReading(options)));
  }

  public static Snapshot of(String uri, int version, String text, AnalysisOptions options) {
    return of(uri, version, text.getBytes(StandardCharsets.UTF_8), options);
  }

  /** The document with a part replaced. */
  Snapshot replace(Span span, byte[] replacement, int newVersion, LineReading reading) {
    return new Snapshot(
        uri, newVersion, options, TextEditing.replace(text, span, replacement, reading));
  }

  /** The document with a part replaced, under the same version. */
  public Snapshot replace(Span span, String replacement) {
    return replace(
        span, replacement.getBytes(StandardCharsets.UTF_8), version, new LineReading(options));
  }

  /** The same text, read with other options. */
  Snapshot with(AnalysisOptions other) {
    return of(uri, version, bytes(), other);
  }

  public String uri() {
    return uri;
  }

  /** The editor's number of this state of the text. */
  public int version() {
    return version;
  }

  public AnalysisOptions options() {
    return options;
  }

  /** Bytes of the whole text. */
  public int length() {
    return text.length();
  }

  /** The whole text, to be left alone. */
  public SourceText source() {
    return text.source();
  }

  public byte[] bytes() {
    return text.bytes(new Span(0, text.length()));
  }

  public String text(Span span) {
    return new String(text.bytes(span), StandardCharsets.UTF_8);
  }

  public String text() {
    return text(new Span(0, length()));
  }

  public TextPosition position(int offset, PositionEncoding encoding) {
    return text.position(offset, encoding);
  }

  public TextRange range(Span span, PositionEncoding encoding) {
    return new TextRange(position(span.start(), encoding), position(span.end(), encoding));
  }

  /** The offset of a place; of the nearest one if there is no such place. */
  public int offset(TextPosition position, PositionEncoding encoding) {
    return text.offset(position, encoding);
  }

  /** What lies between two places; nothing if the second is before the first. */
  public Span span(TextRange range, PositionEncoding encoding) {
    int start = offset(range.start(), encoding);
    return Span.between(start, Math.max(start, offset(range.end(), encoding)));
  }

  /** Number of the physical line that a byte is on, from 0. */
  public int physicalLine(int offset) {
    return position(offset, PositionEncoding.UTF8).line();
  }

  /** All logical lines in order. */
  public Iterable<PlacedLine> lines() {
    return text.lines(new Span(0, length()));
  }

  /** All logical lines in runs, most of which an edit leaves alone. */
  public List<LineRun> runs() {
    return text.runs();
  }

  /** The lines that a question to the index of each run finds, in order. */
  public List<PlacedLine> find(Function<RunIndex, List<PlacedLine>> question) {
    return text.find(question);
  }

  /** One index of the whole document, made anew. */
  public RunIndex index() {
    return new RunIndex(text.runs().stream().flatMap(run -> run.lines().stream()).toList());
  }

  /**
   * The largest SPI of all commands that name an SA, but for the one that begins at {@code
   * excepted}; negative if there is none.
   */
  public long largestSpi(int excepted) {
    return text.largestSpi(excepted);
  }

  /** The logical lines that a span touches, and one at least unless the text is empty. */
  public Iterable<PlacedLine> lines(Span span) {
    return text.lines(span);
  }

  /** The logical line that a place is on; empty behind the last newline and in an empty text. */
  public Optional<PlacedLine> lineAt(int offset) {
    for (PlacedLine line : text.lines(new Span(offset, 0))) {
      boolean behind = offset >= line.end() && endsInNewline(line);
      return behind ? Optional.empty() : Optional.of(line);
    }
    return Optional.empty();
  }

  private boolean endsInNewline(PlacedLine line) {
    return text.bytes(new Span(line.end() - 1, 1))[0] == '\n';
  }

  /** The words and values of a line. */
  public LineView view(PlacedLine placed) {
    byte[] bytes = text.bytes(placed.span());
    boolean last = placed.end() == length();
    CommandLineReader reader = new CommandLineReader(options.strictCompat());
    reader.open(new SourceText(bytes, bytes.length, 1, 0, last));
    reader.next();
    return new LineView(placed, new Analyser(options).analyse(reader.line()));
  }
}
