package dev.ipseckey.analysis;

import static dev.ipseckey.diagnostic.DiagnosticId.ENCAP_WITHOUT_NAT;
import static dev.ipseckey.diagnostic.DiagnosticId.LOCATOR_PORT_IGNORED;
import static dev.ipseckey.diagnostic.DiagnosticId.MISSING_ALGORITHM;
import static dev.ipseckey.diagnostic.DiagnosticId.MISSING_DESTINATION;
import static dev.ipseckey.diagnostic.DiagnosticId.MISSING_KEY;
import static dev.ipseckey.diagnostic.DiagnosticId.MISSING_SPI;
import static dev.ipseckey.diagnostic.DiagnosticId.NAT_WITHOUT_ENCAP;
import static dev.ipseckey.diagnostic.DiagnosticId.NULL_WITH_KEY;
import static dev.ipseckey.diagnostic.DiagnosticId.NUMBER_RANGE;
import static dev.ipseckey.diagnostic.DiagnosticId.TUNNEL_PROTOCOL;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.diagnostic.Severity;
import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.SaType;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.model.Argument;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Word;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the extensions of one command have to do with each other, and which of them it cannot do
 * without.
 */
final class CrossChecks {

  private static final int IPIP = 4;
  private static final int IPV6 = 41;

  private static final List<Extension> NAT_PORTS =
      List.of(Extension.NAT_LPORT, Extension.NAT_RPORT);
  private static final List<Extension> NAT_ADDRESSES =
      List.of(Extension.NAT_LOC, Extension.NAT_REM);
  private static final List<Extension> INNER =
      List.of(Extension.ISRC, Extension.IDST, Extension.ISPORT, Extension.IDPORT, Extension.IPROTO);

  private final AnalysisOptions options;
  private final Report report;

  CrossChecks(AnalysisOptions options, Report report) {
    this.options = options;
    this.report = report;
  }

  void check(CommandLine line, CommandName command, Optional<SaType> type, ArgumentReader given) {
    if (command.operands() == CommandName.Operands.EXTENSIONS) {
      checkNullEncryption(given);
      checkReservedBits(given);
      checkNat(given);
      checkRequired(line, command, type, given);
      checkTunnel(given);
      checkEncapsulation(given);
    } else {
      checkRequired(line, command, type, given);
      checkLocator(given);
    }
  }

  private void checkNullEncryption(ArgumentReader given) {
    Word key = given.keyword(Extension.ENCRKEY);
    if (key != null
        && given.value(Extension.ENCR_ALG) instanceof Argument.AlgorithmChoice choice
        && choice.number() == Algorithm.NULL_ENCRYPTION) {
      boolean tooLateForReference = choice.keyword().start() > key.start();
      Diagnostic found =
          Diagnostic.of(NULL_WITH_KEY, key.span(), "null encryption takes no key")
              .as(options.strictCompat() && tooLateForReference ? Severity.WARNING : Severity.ERROR)
              .hint("remove the key, or name an algorithm that encrypts")
              .related(choice.value(), "null encryption is chosen here");
      report.add(
          given.value(Extension.ENCRKEY) instanceof Argument.Key value
              ? leaveOut(found, key, value)
              : found);
    }
  }

  private static Diagnostic leaveOut(Diagnostic found, Word keyword, Argument argument) {
    return Fixes.removing(
        found,
        "leave it out",
        Safety.SUGGESTED,
        keyword.bytes(),
        keyword.span().through(argument.value()));
  }

  /**
   * Bits can be reserved only out of those that the key has; the reference leaves that to the
   * kernel.
   */
  private void checkReservedBits(ArgumentReader given) {
    if (!options.strictCompat()
        && given.value(Extension.RESERVED_BITS) instanceof Argument.Numeric reserved
        && given.value(Extension.ENCRKEY) instanceof Argument.Key key
        && reserved.number() > key.key().bits()) {
      report.add(
          Diagnostic.of(
                  NUMBER_RANGE,
                  reserved.value(),
                  "more bits are reserved than the key has, which is " + key.key().bits())
              .related(key.keyword(), "the key"));
    }
  }

  private void checkNat(ArgumentReader given) {
    if (given.attempted(Extension.ENCAP)) {
      return;
    }
    Word port = first(given, NAT_PORTS, true);
    Word address = first(given, NAT_ADDRESSES, false);
    Word found = port != null ? port : address;
    if (found != null) {
      report.add(
          Diagnostic.of(
                  NAT_WITHOUT_ENCAP,
                  found.span(),
                  WordsInMessages.quote(found) + " works with `encap udp` only")
              .hint("add `encap udp`")
              .fix(
                  Fix.of(
                      "add `encap udp`",
                      Safety.SUGGESTED,
                      new Span(found.start(), 0),
                      "encap udp ")));
    }
  }

  private void checkEncapsulation(ArgumentReader given) {
    Word encap = given.keyword(Extension.ENCAP);
    if (encap == null || !(given.value(Extension.ENCAP) instanceof Argument.Encapsulation)) {
      return;
    }
    boolean nat =
        first(given, NAT_PORTS, true) != null
            || first(given, NAT_ADDRESSES, false) != null
            || NAT_PORTS.stream()
                .anyMatch(port -> given.attempted(port) && given.value(port) == null)
            || NAT_ADDRESSES.stream().anyMatch(given::attempted);
    if (!nat) {
      report.add(
          Diagnostic.of(
                  ENCAP_WITHOUT_NAT, encap.span(), "`encap udp` needs the address or port of a NAT")
              .expecting(List.of("nat_loc", "nat_lport", "nat_rem", "nat_rport")));
    }
  }

  /**
   * The keyword of the first of {@code extensions} on the line that has a value, for ports one
   * other than 0.
   */
  private static @Nullable Word first(
      ArgumentReader given, List<Extension> extensions, boolean ports) {
    Word found = null;
    for (Extension extension : extensions) {
      Word keyword = given.keyword(extension);
      if (keyword != null
          && (!ports || isOtherThanZero(given.value(extension)))
          && (found == null || keyword.start() < found.start())) {
        found = keyword;
      }
    }
    return found;
  }

  private static boolean isOtherThanZero(@Nullable Argument argument) {
    return argument instanceof Argument.Numeric port && port.number() != 0;
  }

  private void checkTunnel(ArgumentReader given) {
    if (!(given.value(Extension.PROTO) instanceof Argument.Numeric proto)
        || proto.number() == 0
        || proto.number() == IPIP
        || proto.number() == IPV6) {
      return;
    }
    for (Extension extension : INNER) {
      Word inner = given.keyword(extension);
      if (inner != null) {
        Diagnostic found =
            Diagnostic.of(
                    TUNNEL_PROTOCOL,
                    proto.value(),
                    "with inner addresses the protocol is 4 (IPv4) or 41 (IPv6)")
                .hint("the protocol of the inner packets is `iproto`")
                .related(inner.span(), "this makes it a tunnel");
        report.add(
            given.value(extension) instanceof Argument.InnerAddress address
                    && address.pattern() instanceof AddressPattern.Literal literal
                ? found.fix(tunnel(proto, literal.address().isV4() ? IPIP : IPV6))
                : found);
        return;
      }
    }
  }

  private static Fix tunnel(Argument.Numeric proto, int number) {
    return Fix.of("write " + number, Safety.SUGGESTED, proto.value(), Integer.toString(number));
  }

  private void checkRequired(
      CommandLine line, CommandName command, Optional<SaType> type, ArgumentReader given) {
    if (line.isIncomplete()) {
      return;
    }
    List<Extension> required = Extension.requiredBy(command);
    for (int i = 0; i < required.size(); i++) {
      if (!given.attempted(required.get(i))) {
        missing(line, command, type, required.get(i));
      }
    }
    if (command == CommandName.ADD) {
      if (!hasAlgorithm(given)) {
        report(
            line,
            command,
            type,
            MISSING_ALGORITHM,
            "an algorithm",
            List.of("auth_alg", "encr_alg"),
            Severity.ERROR);
      }
      if (!given.keyAttempted()) {
        report(
            line,
            command,
            type,
            MISSING_KEY,
            "a key",
            List.of("authkey", "encrkey"),
            Severity.ERROR);
      }
    }
  }

  private void missing(
      CommandLine line, CommandName command, Optional<SaType> type, Extension extension) {
    if (extension == Extension.SPI) {
      report(line, command, type, MISSING_SPI, "an SPI", List.of("spi"), Severity.ERROR);
    } else {
      // The reference lets delete and get pass without a destination, which the kernel then does
      // not find.
      boolean lax = options.strictCompat() && command.operands() == CommandName.Operands.LOCATORS;
      report(
          line,
          command,
          type,
          MISSING_DESTINATION,
          "a destination address",
          List.of("dst", "dst6"),
          lax ? Severity.WARNING : Severity.ERROR);
    }
  }

  private void report(
      CommandLine line,
      CommandName command,
      Optional<SaType> type,
      DiagnosticId id,
      String what,
      List<String> expected,
      Severity severity) {
    String name = command.canonical() + type.map(known -> " " + known.display()).orElse("");
    report.add(
        Diagnostic.of(id, line.word(0).span(), WordsInMessages.quote(name) + " needs " + what)
            .as(severity)
            .expecting(expected));
  }

  /** Whether an algorithm was named; number 0 stands for none. */
  private static boolean hasAlgorithm(ArgumentReader given) {
    return isAlgorithm(given, Extension.AUTH_ALG) || isAlgorithm(given, Extension.ENCR_ALG);
  }

  private static boolean isAlgorithm(ArgumentReader given, Extension extension) {
    return given.value(extension) instanceof Argument.AlgorithmChoice choice
        ? choice.number() != 0
        : given.attempted(extension);
  }

  /** A port or protocol finds an SA only in the place of an address that is not given. */
  private void checkLocator(ArgumentReader given) {
    boolean src = given.attempted(Extension.SRC);
    boolean dst = given.attempted(Extension.DST);
    ignored(given, Extension.SPORT, src, "src");
    ignored(given, Extension.DPORT, dst, "dst");
    ignored(given, Extension.PROTO, src && dst, "src and dst");
  }

  private void ignored(
      ArgumentReader given, Extension extension, boolean beside, String addresses) {
    Word keyword = given.keyword(extension);
    Argument value = given.value(extension);
    if (keyword != null && beside && value != null) {
      Diagnostic found =
          Diagnostic.of(
                  LOCATOR_PORT_IGNORED,
                  keyword.span(),
                  WordsInMessages.quote(keyword) + " has no effect beside " + addresses)
              .hint("remove it");
      report.add(leaveOut(found, keyword, value));
    }
  }
}
