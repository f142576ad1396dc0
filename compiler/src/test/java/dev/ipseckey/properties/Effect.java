package dev.ipseckey.properties;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.analysis.FileChecker;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.execute.Executor;
import dev.ipseckey.execute.Expansion;
import dev.ipseckey.execute.KernelAlgorithms;
import dev.ipseckey.execute.MemoryPort;
import dev.ipseckey.execute.MessageBuilder;
import dev.ipseckey.pfkey.MessageCodec;
import dev.ipseckey.sadb.Profile;
import dev.ipseckey.sadb.Sadb;
import dev.ipseckey.sadb.Settings;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * What a command does to an SADB that holds nothing.
 *
 * @param answers ids of what the SADB has said against it
 * @param associations the SAs that are there afterwards, as bytes
 */
record Effect(List<DiagnosticId> answers, List<String> associations) {

  private static final long NOW = 1_700_747_100;

  static Effect of(SourceText text, Span line, AnalysisOptions options) {
    Settings settings =
        Settings.of(Profile.DOCUMENTED, KernelAlgorithms.of(options.algorithms()))
            .withLabeled(true)
            .withSoftFuzz(false);
    Sadb sadb = new Sadb(settings, () -> NOW, new Random(1));
    Executor executor =
        new Executor(
            new MemoryPort(sadb), new MessageBuilder(1), new Expansion(false), false, _ -> {});
    List<DiagnosticId> answers = new ArrayList<>();
    new FileChecker(options, executor::run, checked -> answers.addAll(errors(checked)))
        .check(SourceText.of(Arrays.copyOfRange(text.bytes(), line.start(), line.end())));
    List<String> associations = new ArrayList<>();
    sadb.save(
        message ->
            associations.add(HexFormat.of().formatHex(MessageCodec.LITTLE_ENDIAN.encode(message))));
    return new Effect(answers, associations);
  }

  private static List<DiagnosticId> errors(CheckedLine line) {
    return line.diagnostics().stream().filter(Diagnostic::isError).map(Diagnostic::id).toList();
  }
}
