package dev.ipseckey.properties;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.analysis.FileChecker;
import dev.ipseckey.analysis.Place;
import dev.ipseckey.execute.Executor;
import dev.ipseckey.execute.Expansion;
import dev.ipseckey.execute.KernelAlgorithms;
import dev.ipseckey.execute.MemoryPort;
import dev.ipseckey.execute.MessageBuilder;
import dev.ipseckey.generate.AssociationFiles;
import dev.ipseckey.generate.KeyFile;
import dev.ipseckey.generate.KeyFiles;
import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.SaType;
import dev.ipseckey.pfkey.CookieExtension;
import dev.ipseckey.pfkey.Extension;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.IdentityExtension;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.KeyExtension;
import dev.ipseckey.pfkey.LifetimeExtension;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.OpaqueExtension;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SaFlag;
import dev.ipseckey.pfkey.print.Names;
import dev.ipseckey.pfkey.print.PrintOptions;
import dev.ipseckey.pfkey.print.SaveStyle;
import dev.ipseckey.pfkey.print.SaveWriter;
import dev.ipseckey.sadb.Profile;
import dev.ipseckey.sadb.Sadb;
import dev.ipseckey.sadb.Settings;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code save all}, run into an empty SADB, makes the same SADB: the same in everything but state,
 * times, byte counters and cookies.
 */
class SaveRoundTripTest {

  private static final int FILES = 400;
  private static final int SAS = 12;
  private static final long NOW = 1_700_747_100;

  /** A key of 64 bits at least, as save writes it. */
  private static final Pattern KEY = Pattern.compile("[0-9a-fA-F]{16,}");

  /** An SADB, what was said while it was filled, and how many commands were done. */
  private record Filled(
      Sadb sadb, MemoryPort port, AnalysisOptions options, List<String> faults, long done) {

    static Filled by(String text, AnalysisOptions options, Profile profile) {
      Settings settings =
          Settings.of(profile, KernelAlgorithms.of(options.algorithms()))
              .withLabeled(true)
              .withSoftFuzz(false);
      Sadb sadb = new Sadb(settings, () -> NOW, new Random(1));
      MemoryPort port = new MemoryPort(sadb);
      Executor executor = executor(port);
      List<String> faults = new ArrayList<>();
      FileChecker checker =
          new FileChecker(options, executor::run, line -> faults.addAll(errors(line)));
      checker.check(SourceText.of(text.getBytes(UTF_8)));
      return new Filled(sadb, port, options, faults, checker.tally().valid());
    }

    private static Executor executor(MemoryPort port) {
      return new Executor(port, new MessageBuilder(1), new Expansion(false), false, _ -> {});
    }

    private static List<String> errors(CheckedLine line) {
      return line.diagnostics().stream()
          .filter(found -> found.isError())
          .map(found -> found.id().kebab() + ": " + found.message())
          .toList();
    }

    String saved(boolean paranoid) {
      StringBuilder out = new StringBuilder();
      SaveWriter writer =
          new SaveWriter(
              SaveStyle.LOADABLE,
              PrintOptions.plain().labels(true).paranoid(paranoid),
              new TableNames(options),
              _ -> {});
      writer.header(out);
      executor(port)
          .dump(new Span(0, 0), SaType.ALL, received -> writer.association(received, out));
      writer.end(out);
      return out.toString();
    }

    /** All SAs, without what a reload may change, in an order of their own. */
    List<String> content(boolean identities) {
      List<Message> messages = new ArrayList<>();
      sadb.save(messages::add);
      return messages.stream().map(message -> lasting(message, identities)).sorted().toList();
    }

    private static String lasting(Message message, boolean identities) {
      return message.header().saType()
          + " "
          + message.extensions().stream()
              .filter(extension -> identities || !(extension instanceof IdentityExtension))
              .flatMap(Filled::lasting)
              .toList();
    }

    private static Stream<Object> lasting(Extension extension) {
      return switch (extension) {
        case CookieExtension _ -> Stream.of();
        case LifetimeExtension current when current.kind() == ExtensionType.LIFETIME_CURRENT ->
            Stream.of();
        case OpaqueExtension tables ->
            Stream.of("in " + tables.body().at(0) + " out " + tables.body().at(1));
        case SaExtension sa ->
            Stream.of(
                new SaExtension(
                    sa.spi(),
                    sa.replayWindow(),
                    1,
                    sa.authentication(),
                    sa.encryption(),
                    sa.flags() & ~SaFlag.X_USED.bit()));
        case KeyExtension key -> Stream.of(key, key.data().hashCode());
        default -> Stream.of(extension);
      };
    }
  }

  /** The names that save writes. */
  private record TableNames(AnalysisOptions options) implements Names {
    @Override
    public Optional<String> authentication(int number) {
      return options
          .algorithms()
          .numbered(Algorithm.Kind.AUTHENTICATION, number)
          .map(Algorithm::name);
    }

    @Override
    public Optional<String> encryption(int number) {
      return options.algorithms().numbered(Algorithm.Kind.ENCRYPTION, number).map(Algorithm::name);
    }

    @Override
    public Optional<String> protocol(int number) {
      return Optional.empty();
    }

    @Override
    public Optional<String> host(IpAddress address) {
      return Optional.empty();
    }

    @Override
    public Optional<String> cookie(int cookie) {
      return Optional.empty();
    }

    @Override
    public Optional<String> label(String hex) {
      return Optional.empty();
    }
  }

  private static void check(Filled filled, Profile profile) {
    String saved = filled.saved(false);
    boolean identities = !saved.contains("# identity not representable");
    Filled again =
        Filled.by(
            saved,
            AnalysisOptions.defaults().trustedExtensions(true).with(filled.options().algorithms()),
            profile);
    assertThat(again.faults()).as(filled.saved(true)).isEmpty();
    assertThat(again.content(identities))
        .as(filled.saved(true))
        .isEqualTo(filled.content(identities));
  }

  @ParameterizedTest
  @EnumSource
  void ofRandomSas(Profile profile) {
    AssociationFiles files = new AssociationFiles(20_261_128);
    long done = 0;
    for (int i = 0; i < FILES; i++) {
      String text = files.next(SAS);
      Filled filled = Filled.by(text, AnalysisOptions.defaults(), profile);
      done += filled.done();
      check(filled, profile);
    }
    assertThat(done).as("most commands are good").isGreaterThan(FILES * SAS);
  }

  static List<KeyFile> fixtures() {
    return KeyFiles.all().stream().filter(file -> file.options().place() == Place.FILE).toList();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void ofEveryFixture(KeyFile file) {
    String text = new String(file.text(), UTF_8);
    check(Filled.by(text, file.options(), Profile.DOCUMENTED), Profile.DOCUMENTED);
  }

  @Test
  void withoutKeysIfTheyAreHidden() {
    AssociationFiles files = new AssociationFiles(7);
    for (int i = 0; i < 50; i++) {
      Filled filled = Filled.by(files.next(SAS), AnalysisOptions.defaults(), Profile.DOCUMENTED);
      assertThat(filled.saved(true)).doesNotContainPattern(KEY);
    }
  }
}
