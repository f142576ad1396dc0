package dev.ipseckey.command;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Layer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where the reference implementation does something that should not be copied: what we do instead,
 * with {@code --strict-compat} and without.
 */
class QuirkTest {

  private static final Map<String, ConformanceCase> CASES =
      ConformanceCase.all().stream().collect(toMap(ConformanceCase::id, each -> each));

  @TempDir private Path folder;

  /**
   * One answer of ours.
   *
   * @param instead what we do
   * @param strictStatus exit status with {@code --strict-compat}
   * @param status exit status without
   * @param strictIds what is said with {@code --strict-compat}, warnings too
   * @param ids what is said without
   */
  record Quirk(
      String name,
      String caseId,
      String instead,
      int strictStatus,
      int status,
      List<String> strictIds,
      List<String> ids) {

    Quirk(String name, String caseId, String instead, int status, String... ids) {
      this(name, caseId, instead, status, status, List.of(ids), List.of(ids));
    }

    Quirk unlessStrict(int other) {
      return new Quirk(name, caseId, instead, strictStatus, other, strictIds, ids);
    }

    /** What a rehearsal says beside, which strict compatibility leaves out. */
    Quirk rehearsed(int other, String more) {
      List<String> all = Stream.concat(strictIds.stream(), Stream.of(more)).toList();
      return new Quirk(name, caseId, instead, strictStatus, other, strictIds, all);
    }

    @Override
    public String toString() {
      return name + ": " + instead;
    }
  }

  static List<Quirk> quirks() {
    return List.of(
        new Quirk(
            "bit-count-not-hex",
            "key-auth-bits-hex",
            "a bit count is decimal or it is refused",
            1,
            "bad-key-bits"),
        new Quirk(
            "check-flushes",
            "smf-check",
            "under the service manager too a check touches no SADB; the exit status is the same",
            95),
        new Quirk(
            "check-passes-run-fails",
            "name-src6-dual-dst-v4",
            "a check matches source and destination",
            1,
            "no-source-for-destination"),
        new Quirk(
            "classful-literal", "name-literal-short-v4", "10.1 is no address", 1, "bad-address"),
        new Quirk(
            "continued-at-eof",
            "cont-eof-with-newline-after-good",
            "a command that the end of the file cuts off is an error",
            1,
            "dangling-continuation"),
        new Quirk(
            "count-by-message",
            "name-multi-hides-error",
            "a command counts once, however many addresses its names have",
            1,
            "missing-spi",
            "missing-destination",
            "missing-algorithm",
            "missing-key"),
        new Quirk("crash", "cmd-monitor", "monitor in a file is refused", 1, "not-allowed-in-file"),
        new Quirk("crash", "dir-inbound-first-add", "a direction may stand anywhere", 0),
        new Quirk(
            "crash", "novalue-idst", "a keyword without its value is named", 1, "missing-value"),
        new Quirk(
            "duplicate-not-detected",
            "dup-idle_usetime-idle_usetime",
            "no extension can be given twice",
            1,
            "duplicate-extension"),
        new Quirk(
            "duplicate-not-detected",
            "dup-zero-first-proto",
            "not even when the first value is zero",
            1,
            "duplicate-extension"),
        new Quirk(
            "empty-quotes", "quote-empty", "an empty quoted word is an error", 1, "empty-string"),
        new Quirk(
            "family-mismatch-aborts",
            "name-dst-multi4-src-v6",
            "a destination without a source is an error",
            1,
            "no-source-for-destination"),
        new Quirk(
                "family-unchecked",
                "addr-mixed-families-src4-dst6",
                "literals of two families are taken, as the original does with -n",
                0)
            .rehearsed(1, "family-mismatch"),
        new Quirk(
            "fatal",
            "limit-long-after-good",
            "a line that is too long is one error; the rest of the file is checked",
            1,
            "line-too-long"),
        new Quirk(
            "garbage-cut-off",
            "key-auth-bits-trunc-non-hex-tail",
            "all of a key has to be hex digits",
            1,
            "key-not-hex",
            "key-truncated"),
        new Quirk(
                "get-ports-dropped",
                "inner-get-dst-dport",
                "a port that has no effect is said to have none",
                0,
                "locator-port-ignored")
            .rehearsed(0, "update-unknown-sa"),
        new Quirk(
            "integer-truncation",
            "num-spi-over32-plus1",
            "a number that its field cannot hold is an error",
            1,
            "number-range"),
        new Quirk(
            "integer-truncation", "num-spi-minus-one", "a number has no sign", 1, "signed-number"),
        new Quirk(
            "key-bits-too-big-accepted",
            "key-auth-too-big",
            "a bit count above the key's digits is an error",
            1,
            "key-bits-too-big"),
        new Quirk(
                "key-length-unchecked",
                "key-length-not-checked-aes",
                "key lengths belong to the SADB; the words are right",
                0)
            .rehearsed(1, "zero-key"),
        new Quirk(
            "last-line-without-newline",
            "cont-eof-no-newline-x",
            "a last line without its newline is a line like any other",
            1,
            "unknown-satype"),
        new Quirk(
            "leading-space",
            "quote-leading-space-inside",
            "blanks behind an opening quotation mark draw a warning",
            0,
            "quoted-leading-blank"),
        new Quirk(
            "leading-zeros",
            "addr-dst-v4-lead0",
            "the parts of an IPv4 address have no leading zeros",
            1,
            "bad-address"),
        new Quirk(
            "library-artefact",
            "addr-dst-v6-long-group",
            "a group of an IPv6 address has at most four digits",
            1,
            "bad-address"),
        new Quirk(
                "manual-differs",
                "state-2",
                "a state can be given by its number, as the manual page says",
                0)
            .rehearsed(1, "state-not-mature"),
        new Quirk(
            "message-cut",
            "limit-word-2000-satype",
            "a message is never cut in the middle of its report",
            1,
            "unknown-satype"),
        new Quirk(
            "mid-word-quote",
            "quote-quote-mid-word-space",
            "a quotation mark inside a word is an error",
            1,
            "misplaced-quote"),
        new Quirk(
            "negative-accepted",
            "num-soft_addtime-minus-one",
            "a lifetime has no sign",
            1,
            "signed-number"),
        new Quirk(
                "no-destination",
                "missing-delete-pair-no-dst",
                "a command without a destination is refused; in strict mode it draws a warning",
                0,
                "missing-destination")
            .unlessStrict(1),
        new Quirk(
            "not-reported",
            "cmd-help",
            "help in a file is refused with a message",
            1,
            "not-allowed-in-file"),
        new Quirk("nul-truncates", "bytes-nul-mid-line", "a NUL byte is an error", 1, "nul-byte"),
        new Quirk(
                "order-dependent",
                "alg-key-then-null",
                "a key for null encryption is refused in any order; in strict mode this order draws a warning",
                0,
                "null-with-key")
            .unlessStrict(1),
        new Quirk(
            "partial-success",
            "name-dst-dual-src-v4",
            "a command stands as a whole or not at all",
            1,
            "no-source-for-destination"),
        new Quirk(
            "prefix-garbage",
            "addr-isrc-prefix-alpha",
            "a prefix length is a number",
            1,
            "bad-prefix"),
        new Quirk("prefix-match", "natt-encap-udpx", "udp is spelled udp", 1, "bad-encap"),
        new Quirk(
            "prefix-range",
            "addr-isrc-prefix-33",
            "an IPv4 prefix has at most 32 bits",
            1,
            "prefix-range"),
        new Quirk(
            "quit-hides-errors",
            "quit-after-bad-exit",
            "quit does not undo the errors above it",
            1,
            "unknown-command",
            "exit-in-file",
            "unreachable-command"),
        new Quirk(
            "reads-past-end",
            "dup-spi-at-end-no-value",
            "a repeated keyword at the end is a repeated keyword",
            1,
            "duplicate-extension"),
        new Quirk(
            "repeat-allowed",
            "dup-outbound-outbound",
            "a repeated flag draws a warning",
            0,
            "repeated-flag"),
        new Quirk(
            "satype-truncation",
            "satype-add-258",
            "an SA type number above 255 is an error",
            1,
            "satype-range"),
        new Quirk("short-address", "natt-ports-only", "NAT ports without addresses are taken", 0)
            .rehearsed(1, "nat-rport-only"),
        new Quirk(
            "text-after-quote",
            "quote-quote-end-glued",
            "text glued to a closing quotation mark is an error",
            1,
            "misplaced-quote"),
        new Quirk(
            "trailing-garbage",
            "key-auth-bits-trailing",
            "nothing but a number stands behind the slash of a key",
            1,
            "bad-key-bits"),
        new Quirk("tunnel-flag", "inner-iproto-0", "an inner protocol of zero is taken", 0),
        new Quirk(
                "undefined",
                "missing-get-both-ports-no-addr",
                "ports without an address are no destination; in strict mode that draws a warning",
                0,
                "missing-destination")
            .unlessStrict(1),
        new Quirk(
            "unknown-algorithm-accepted",
            "alg-bogus-update",
            "an unknown algorithm is an error",
            1,
            "unknown-algorithm"),
        new Quirk(
            "unknown-identity-type-accepted",
            "ident-src-type-bogus",
            "an unknown identity type is an error",
            1,
            "unknown-identity-type"),
        new Quirk(
            "unknown-state-accepted",
            "state-bogus-then-mature",
            "an unknown state is an error, and a second one a repeat",
            1,
            "unknown-state",
            "duplicate-extension"),
        new Quirk(
            "unterminated-quote",
            "quote-unterminated-no-newline",
            "a quotation mark that nothing closes is an error",
            1,
            "unterminated-quote"),
        new Quirk(
            "unterminated-vector",
            "lex-no-final-newline-add",
            "the last command of a file needs no newline",
            0),
        new Quirk(
            "v6-only-ignored",
            "addr-src6-v4",
            "a keyword that ends in 6 wants an IPv6 address",
            1,
            "not-ipv6"),
        new Quirk(
            "writes-freed-memory",
            "key-auth-non-hex-bits",
            "a key that is not hex is an error",
            1,
            "key-not-hex"),
        new Quirk(
            "zero-length-key",
            "key-auth-zero-bits",
            "a key of no bits is an error",
            1,
            "empty-key"),
        new Quirk(
            "zero-spi-accepted",
            "num-del-spi-zero-zero",
            "an SPI of zero is an error in every command",
            1,
            "zero-spi"),
        new Quirk(
                "check-only-sticks",
                "cli-c-then-f",
                "-c and -f together are refused; in strict mode it is a check",
                0)
            .unlessStrict(1));
  }

  /** A lint is no answer to a quirk. */
  private static List<String> withoutLint(List<String> ids) {
    return ids.stream()
        .filter(id -> DiagnosticId.named(id).orElseThrow().layer() != Layer.LINT)
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("quirks")
  void weDoThisInstead(Quirk quirk) {
    ConformanceCase each = CASES.get(quirk.caseId());
    assertThat(each.quirk()).contains(quirk.name());

    Outcome strict = each.run(folder, "--strict-compat");
    assertThat(strict.ids()).as(strict.err()).containsExactlyElementsOf(quirk.strictIds());
    assertThat(strict.status()).as(strict.err()).isEqualTo(quirk.strictStatus());

    Outcome plain = each.run(folder);
    assertThat(withoutLint(plain.ids())).as(plain.err()).containsExactlyElementsOf(quirk.ids());
    assertThat(plain.status()).as(plain.err()).isEqualTo(quirk.status());
  }

  @Test
  void everyQuirkOfACheckIsHere() {
    Set<String> known = new HashSet<>();
    CASES.values().stream()
        .filter(ConformanceCase::checksOnly)
        .forEach(each -> each.quirk().ifPresent(known::add));

    assertThat(quirks()).extracting(Quirk::name).containsAll(known);
    assertThat(known).containsAll(quirks().stream().map(Quirk::name).toList());
  }
}
