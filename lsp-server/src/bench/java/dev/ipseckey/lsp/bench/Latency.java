package dev.ipseckey.lsp.bench;

import com.sun.management.ThreadMXBean;
import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.lsp.document.OpenDocuments;
import dev.ipseckey.lsp.document.PositionEncoding;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.document.TextChange;
import dev.ipseckey.lsp.document.TextPosition;
import dev.ipseckey.lsp.document.TextRange;
import dev.ipseckey.lsp.feature.Checks;
import dev.ipseckey.lsp.feature.Completion;
import dev.ipseckey.lsp.feature.DocumentCheck;
import dev.ipseckey.lsp.feature.Hover;
import dev.ipseckey.lsp.feature.SemanticTokens;
import dev.ipseckey.source.Span;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * How long the server works for each request on a document of 100,000 lines: CPU time of the one
 * thread, so that other work on the machine does not count; garbage collection is in the wall time.
 */
public final class Latency {

  private static final int COMMANDS = 25_000;
  private static final int EDITS = 20_000;
  private static final int REQUESTS = 2_000;
  private static final int CHECKS = 40;

  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Latency() {}

  /** Prints the table of docs/performance.md. */
  public static void main(String[] arguments) {
    String text = text();
    OpenDocuments documents = new OpenDocuments();
    long begin = System.nanoTime();
    documents.open("a", 0, text, AnalysisOptions.defaults());
    System.out.printf(
        "%d bytes, %d lines; opened in %.0f ms, cold%n",
        text.length(), text.lines().count(), (System.nanoTime() - begin) / 1e6);
    System.out.println("| operation | p50 | p99 | p99.9 | worst |");
    System.out.println("| --- | --- | --- | --- | --- |");
    Random random = new Random(7);
    for (int round = 0; round < 2; round++) {
      boolean last = round == 1;
      print(last, "edit", sample(EDITS, i -> edit(documents, random, i)));
      Snapshot snapshot = documents.get("a").orElseThrow();
      int[] places = places(snapshot, random);
      print(last, "completion", sample(REQUESTS, i -> Completion.at(snapshot, places[i])));
      print(last, "hover", sample(REQUESTS, i -> Hover.at(snapshot, places[i])));
      print(
          last,
          "tokens of 100 lines",
          sample(
              REQUESTS,
              i ->
                  SemanticTokens.in(
                      snapshot,
                      new Span(places[i], Math.min(4500, snapshot.length() - places[i])))));
      Checks checks = Checks.defaults(snapshot.options());
      print(last, "whole check", sample(CHECKS, i -> DocumentCheck.of(snapshot, checks).findings()));
    }
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "heap in use %d MiB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private interface Work {
    Object run(int number);
  }

  private static Object sink = "";

  private static long[] sample(int count, Work work) {
    long[] times = new long[count];
    for (int i = 0; i < count; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      sink = work.run(i);
      times[i] = THREADS.getCurrentThreadCpuTime() - start;
    }
    Arrays.sort(times);
    return times;
  }

  private static void print(boolean wanted, String name, long[] times) {
    if (wanted) {
      System.out.printf(
          "| %s | %s | %s | %s | %s |%n",
          name,
          time(times[times.length / 2]),
          time(times[times.length * 99 / 100]),
          time(times[Math.min(times.length - 1, (int) (times.length * 0.999))]),
          time(times[times.length - 1]));
    }
  }

  private static String time(long nanos) {
    return nanos < 1_000_000
        ? "%.0f µs".formatted(nanos / 1e3)
        : "%.1f ms".formatted(nanos / 1e6);
  }

  private static Object edit(OpenDocuments documents, Random random, int number) {
    Snapshot before = documents.get("a").orElseThrow();
    List<String> pieces = List.of("x", " ", "\\", "\n", "#", "spi 7 ", "");
    TextPosition at = new TextPosition(random.nextInt(100_000), random.nextInt(60));
    TextPosition end =
        random.nextInt(3) == 0
            ? new TextPosition(at.line(), at.character() + random.nextInt(4))
            : at;
    TextChange change =
        new TextChange(
            Optional.of(new TextRange(at, end)), pieces.get(random.nextInt(pieces.size())));
    documents.change("a", number, List.of(change), PositionEncoding.UTF16);
    return before;
  }

  private static int[] places(Snapshot snapshot, Random random) {
    int[] places = new int[REQUESTS];
    for (int i = 0; i < REQUESTS; i++) {
      places[i] = random.nextInt(snapshot.length());
    }
    return places;
  }

  private static String text() {
    Random random = new Random(42);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < COMMANDS; i++) {
      text.append("# SA ").append(i).append('\n');
      text.append(
          "add esp spi 0x%x src 10.%d.%d.%d dst 10.%d.%d.%d %s \\%n"
              .formatted(
                  0x1000 + i,
                  i >> 16,
                  i >> 8 & 255,
                  i & 255,
                  100 + (i >> 16),
                  i >> 8 & 255,
                  i & 255,
                  i % 2 == 0 ? "outbound" : "inbound"));
      text.append("    encr_alg aes encrkey ").append(key(random, 16)).append(" \\\n");
      text.append("    auth_alg sha256 authkey ").append(key(random, 32)).append('\n');
    }
    return text.toString();
  }

  private static String key(Random random, int bytes) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < bytes; i++) {
      digits.append("%02x".formatted(random.nextInt(256)));
    }
    return digits.toString();
  }
}
