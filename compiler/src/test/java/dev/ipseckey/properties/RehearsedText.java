package dev.ipseckey.properties;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.analysis.FileChecker;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.execute.Executor;
import dev.ipseckey.execute.Expansion;
import dev.ipseckey.execute.KernelAlgorithms;
import dev.ipseckey.execute.MemoryPort;
import dev.ipseckey.execute.MessageBuilder;
import dev.ipseckey.execute.Rehearsal;
import dev.ipseckey.execute.World;
import dev.ipseckey.sadb.LocalAddresses;
import dev.ipseckey.sadb.Profile;
import dev.ipseckey.sadb.Sadb;
import dev.ipseckey.sadb.Settings;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A text to check and to run, on SADBs that are alike. */
record RehearsedText(
    String name, byte[] text, AnalysisOptions options, Profile profile, LocalAddresses local) {

  private static final long TIME = 1_000_000;

  /** What a check says of each line, by where the line is. */
  Map<Span, List<Diagnostic>> check(World world) {
    return said(new Rehearsal(settings(), TIME, world, options.numeric())::rehearse);
  }

  /** What comes of running the same commands on an SADB that is empty. */
  Map<Span, List<Diagnostic>> run() {
    Sadb empty = new Sadb(settings(), () -> TIME, new Random(0));
    return said(
        new Executor(
                new MemoryPort(empty),
                new MessageBuilder(0),
                new Expansion(options.numeric()),
                false,
                found -> {})
            ::run);
  }

  private Settings settings() {
    return Settings.of(profile, KernelAlgorithms.of(options.algorithms()))
        .withLocalAddresses(local)
        .withLabeled(options.trustedExtensions());
  }

  private Map<Span, List<Diagnostic>> said(UnaryOperator<CheckedLine> action) {
    Map<Span, List<Diagnostic>> said = new LinkedHashMap<>();
    new FileChecker(
            options, action, line -> said.put(line.line().span(), List.copyOf(line.diagnostics())))
        .check(SourceText.of(text));
    return said;
  }

  @Override
  public String toString() {
    return name + ", " + profile + ", " + local;
  }
}
