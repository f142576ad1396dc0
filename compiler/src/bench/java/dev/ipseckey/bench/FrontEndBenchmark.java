package dev.ipseckey.bench;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.FileChecker;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.syntax.CommandLineReader;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time and bytes allocated for one command, by stage. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(FrontEndBenchmark.COMMANDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class FrontEndBenchmark {

  static final int COMMANDS = 2_000;

  /** The kind of file. */
  @Param({"plain", "mixed"})
  public String kind = "plain";

  private SourceText text = SourceText.of("");
  private final CommandLineReader reader = new CommandLineReader(false);
  private final AnalysisOptions options = AnalysisOptions.defaults();

  /** Makes the file. */
  @Setup
  public void generate() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    KeyFileGenerator.write(kind.equals("mixed"), COMMANDS, file);
    text = SourceText.of(file.toByteArray());
  }

  /** Lines, words, roles. */
  @Benchmark
  public int syntax() {
    int words = 0;
    reader.open(text);
    while (reader.next()) {
      words += reader.line().wordCount();
    }
    return words;
  }

  /** The same, and every check and value. */
  @Benchmark
  public long check() {
    FileChecker checker = new FileChecker(options, line -> {});
    checker.check(text);
    return checker.tally().valid();
  }
}
