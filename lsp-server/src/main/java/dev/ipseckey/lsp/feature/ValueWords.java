package dev.ipseckey.lsp.feature;

import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.IdentityType;
import dev.ipseckey.language.SaState;
import dev.ipseckey.lsp.document.AddressWord;
import dev.ipseckey.lsp.document.CommandFacts;
import dev.ipseckey.lsp.document.LineView;
import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.RunIndex;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The values that can follow a keyword: the vocabulary's, and those that the file has already. */
final class ValueWords {

  /** No more than this many SPIs or addresses of a file are offered. */
  private static final int MOST = 200;

  private final Snapshot snapshot;
  private final int offset;
  private final LineView probed;
  private final CommandLine whole;

  /**
   * Values for a place.
   *
   * @param probed the command up to the place
   * @param whole the whole command
   */
  ValueWords(Snapshot snapshot, int offset, LineView probed, CommandLine whole) {
    this.snapshot = snapshot;
    this.offset = offset;
    this.probed = probed;
    this.whole = whole;
  }

  /** The values that the word of this index can be. */
  List<Suggestion> at(int word) {
    Extension extension = probed.extensionOf(word).orElseThrow();
    boolean second = probed.line().word(word - 1).role() == Role.VALUE;
    return switch (extension.kind()) {
      case FLAG, UNUSED, LABEL -> List.of();
      case NUMBER -> numbers(extension);
      case PORT -> ports(extension);
      case PROTOCOL -> protocols();
      case STATE -> states();
      case AUTH_ALGORITHM -> algorithms(Algorithm.Kind.AUTHENTICATION);
      case ENCR_ALGORITHM -> algorithms(Algorithm.Kind.ENCRYPTION);
      case ENCAPSULATION ->
          List.of(
              Suggestion.of(
                  "udp",
                  Suggestion.Kind.CONSTANT,
                  0,
                  "ESP inside UDP",
                  "ESP inside UDP; RFC 3948."));
      case ADDRESS, ADDRESS6, INNER_ADDRESS, INNER_ADDRESS6 -> addresses(extension);
      case KEY -> keys(extension);
      case IDENTITY -> second ? hosts() : identityTypes();
    };
  }

  private List<Suggestion> numbers(Extension extension) {
    return switch (extension) {
      case SPI -> spis();
      case PAIR_SPI -> pairSpis();
      case SOFT_ADDTIME, HARD_ADDTIME, SOFT_USETIME, HARD_USETIME, IDLE_ADDTIME, IDLE_USETIME ->
          amounts(extension, 3_600, 28_800, 86_400, 604_800);
      case SOFT_BYTES, HARD_BYTES -> amounts(extension, 1L << 30, 10L << 30, 1L << 35, 1L << 40);
      case REPLAY -> amounts(extension, 0);
      default -> List.of();
    };
  }

  private static List<Suggestion> amounts(Extension extension, long... amounts) {
    List<Suggestion> words = new ArrayList<>();
    for (long amount : amounts) {
      words.add(
          Suggestion.of(
              Long.toString(amount),
              Suggestion.Kind.NUMBER,
              words.size(),
              Quantities.of(extension, amount).orElse("the default"),
              Documentation.of(extension)));
    }
    return words;
  }

  private List<Suggestion> spis() {
    boolean add =
        probed.command().filter(name -> name == dev.ipseckey.language.CommandName.ADD).isPresent();
    return add ? List.of(unusedSpi()) : sas(others().filter(SaLine::isAdd), 0);
  }

  /** One more than the largest SPI of the file: easy to tell from the others. */
  private Suggestion unusedSpi() {
    long largest = Math.max(Snippets.RESERVED, snapshot.largestSpi(start()));
    long next = largest >= 0xffff_ffffL ? 0x100 : largest + 1;
    return Suggestion.of(
        "0x" + Long.toHexString(next),
        Suggestion.Kind.NUMBER,
        0,
        "not used in this file",
        "The SPI behind the largest of this file.");
  }

  private List<Suggestion> pairSpis() {
    int start = start();
    List<SaLine> reverse =
        here().map(SaIndex.of(snapshot)::reverse).orElse(List.of()).stream()
            .filter(other -> other.placed().start() != start)
            .toList();
    List<Suggestion> words = new ArrayList<>(sas(reverse.stream(), 0));
    words.addAll(sas(others().filter(other -> other.isAdd() && !reverse.contains(other)), 1));
    return words;
  }

  private List<Suggestion> sas(Stream<SaLine> lines, int rank) {
    Map<String, Suggestion> words = new LinkedHashMap<>();
    lines
        .filter(sa -> probed.type().isEmpty() || sa.facts().type().equals(probed.type()))
        .filter(sa -> sa.spiSpan().isPresent())
        .limit(MOST)
        .forEach(
            sa -> {
              String spi = snapshot.text(sa.spiSpan().orElseThrow());
              words.putIfAbsent(
                  spi,
                  Suggestion.of(
                      spi,
                      Suggestion.Kind.SA,
                      rank,
                      sa.title(snapshot),
                      "Line " + (snapshot.physicalLine(sa.placed().start()) + 1) + "."));
            });
    return List.copyOf(words.values());
  }

  /** The SA of the command that is being typed. */
  private Optional<SaLine> here() {
    return snapshot.lineAt(offset).flatMap(SaLine::of);
  }

  /** Where the command begins that is being typed; negative if there is none. */
  private int start() {
    return snapshot.lineAt(offset).map(PlacedLine::start).orElse(-1);
  }

  private Stream<SaLine> others() {
    int start = start();
    return SaLine.all(snapshot).filter(sa -> sa.placed().start() != start);
  }

  /** The same, of those lines only that a question to the index of each run finds. */
  private Stream<SaLine> others(Function<RunIndex, List<PlacedLine>> question) {
    int start = start();
    return snapshot.find(question).stream()
        .filter(placed -> placed.start() != start)
        .flatMap(placed -> SaLine.of(placed).stream());
  }

  private List<Suggestion> addresses(Extension extension) {
    Map<String, Suggestion> words = new LinkedHashMap<>();
    boolean inner = extension.kind().takesPrefix();
    Stream<SaLine> sas =
        inner
            ? others(RunIndex::withInner)
            : extension.kind().isIpv6Only() ? others(RunIndex::withIpv6) : others();
    sas.flatMap(sa -> sa.facts().addresses().stream().map(word -> new Placed(sa, word)))
        .filter(found -> found.word().isInner() == inner)
        .filter(found -> !found.word().isName() || found.word().isShownName())
        .filter(found -> !extension.kind().isIpv6Only() || found.word().isIpv6())
        .limit(4L * MOST)
        .takeWhile(_ -> words.size() < MOST)
        .forEach(
            found -> words.computeIfAbsent(text(found), text -> address(text, found, extension)));
    return List.copyOf(words.values());
  }

  private record Placed(SaLine sa, AddressWord word) {}

  private String text(Placed found) {
    String text = snapshot.text(found.sa().placed().inText(found.word().span()));
    return found.word().prefix().isPresent() ? text + "/" + found.word().prefix().getAsInt() : text;
  }

  /** An address; first that with which the command would be the reverse of another. */
  private static Suggestion address(String text, Placed found, Extension extension) {
    boolean opposite = found.word().extension().slot() != extension.slot();
    boolean name = found.word().isName();
    return Suggestion.of(
        text,
        Suggestion.Kind.ADDRESS,
        opposite ? 0 : 1,
        name ? "host name" : "address",
        Addresses.describe(found.word().pattern()));
  }

  private List<Suggestion> hosts() {
    Map<String, Suggestion> words = new LinkedHashMap<>();
    others(RunIndex::withNames)
        .flatMap(sa -> sa.facts().addresses().stream().map(word -> new Placed(sa, word)))
        .filter(found -> found.word().isShownName())
        .limit(MOST)
        .forEach(
            found -> {
              String name = snapshot.text(found.sa().placed().inText(found.word().span()));
              words.putIfAbsent(
                  name,
                  Suggestion.of(
                      name,
                      Suggestion.Kind.ADDRESS,
                      0,
                      "host name",
                      Addresses.describe(found.word().pattern())));
            });
    return List.copyOf(words.values());
  }

  private List<Suggestion> algorithms(Algorithm.Kind kind) {
    List<Suggestion> words = new ArrayList<>();
    for (Algorithm algorithm : snapshot.options().algorithms().all(kind)) {
      if (algorithm.number() != 0) {
        boolean deprecated = AlgorithmStatus.isDeprecated(algorithm);
        words.add(
            Suggestion.of(
                    algorithm.name(),
                    Suggestion.Kind.ALGORITHM,
                    AlgorithmStatus.objection(algorithm).isEmpty() ? 0 : deprecated ? 2 : 1,
                    KeyFit.lengthsInWords(algorithm),
                    Documentation.of(algorithm))
                .filteredBy(String.join(" ", algorithm.names()))
                .deprecated(deprecated));
      }
    }
    return words;
  }

  private static List<Suggestion> states() {
    return Stream.of(SaState.MATURE, SaState.DYING, SaState.DEAD)
        .map(
            state ->
                Suggestion.of(
                    state.word(),
                    Suggestion.Kind.CONSTANT,
                    state == SaState.MATURE ? 0 : 1,
                    "state " + state.number(),
                    Documentation.of(state)))
        .toList();
  }

  private static List<Suggestion> identityTypes() {
    return IdentityType.all().stream()
        .map(
            type ->
                Suggestion.of(
                        type.names().getFirst(),
                        Suggestion.Kind.CONSTANT,
                        type.number(),
                        "identity type " + type.number(),
                        Documentation.of(type))
                    .filteredBy(String.join(" ", type.names())))
        .toList();
  }

  private static List<Suggestion> ports(Extension extension) {
    boolean nat = extension == Extension.NAT_LPORT || extension == Extension.NAT_RPORT;
    return nat
        ? List.of(
            Suggestion.of(
                "4500",
                Suggestion.Kind.NUMBER,
                0,
                "ESP through a NAT",
                "The port that ESP goes through a NAT on; RFC 3948."))
        : List.of();
  }

  private static List<Suggestion> protocols() {
    return Stream.of(4, 41, 6, 17, 1, 58)
        .map(
            number ->
                Suggestion.of(
                    number.toString(),
                    Suggestion.Kind.NUMBER,
                    0,
                    "protocol" + Numbers.protocol(number).replace(".", ""),
                    "Protocol " + number + Numbers.protocol(number)))
        .toList();
  }

  /** Keys are only made when one is asked for; the offer itself holds none. */
  private List<Suggestion> keys(Extension extension) {
    Optional<Algorithm> algorithm =
        KeyFit.algorithm(extension, probed.checked().arguments())
            .or(() -> algorithmBehind(extension));
    List<Integer> lengths = algorithm.map(KeyFit::lengths).orElse(List.of(128, 256)).reversed();
    List<Suggestion> words = new ArrayList<>();
    for (int bits : lengths) {
      words.add(
          Suggestion.of(
                  "new " + bits + "-bit key",
                  Suggestion.Kind.KEY,
                  words.size(),
                  "random",
                  "Puts a new random key here.")
              .generating(bits));
    }
    return words;
  }

  /** The algorithm, if it is named behind the key. */
  private Optional<Algorithm> algorithmBehind(Extension key) {
    boolean auth = key == Extension.AUTHKEY;
    Extension choice = auth ? Extension.AUTH_ALG : Extension.ENCR_ALG;
    Algorithm.Kind kind = auth ? Algorithm.Kind.AUTHENTICATION : Algorithm.Kind.ENCRYPTION;
    for (int i = 0; i + 1 < whole.wordCount(); i++) {
      if (whole.word(i).extension().filter(found -> found == choice).isPresent()) {
        return snapshot.options().algorithms().named(kind, whole.word(i + 1).text());
      }
    }
    return Optional.empty();
  }

  /** What the command at hand says already. */
  Optional<CommandFacts> facts() {
    return here().map(SaLine::facts);
  }
}
