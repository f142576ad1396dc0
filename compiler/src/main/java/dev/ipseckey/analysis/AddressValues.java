package dev.ipseckey.analysis;

import static dev.ipseckey.diagnostic.DiagnosticId.AMBIGUOUS_ADDRESS;
import static dev.ipseckey.diagnostic.DiagnosticId.BAD_ADDRESS;
import static dev.ipseckey.diagnostic.DiagnosticId.BAD_PREFIX;
import static dev.ipseckey.diagnostic.DiagnosticId.NAME_WITH_NUMERIC;
import static dev.ipseckey.diagnostic.DiagnosticId.NOT_IPV6;
import static dev.ipseckey.diagnostic.DiagnosticId.PREFIX_RANGE;
import static dev.ipseckey.diagnostic.DiagnosticId.UNKNOWN_HOST;
import static dev.ipseckey.diagnostic.DiagnosticId.UNSUPPORTED_ADDRESS_TYPE;

import dev.ipseckey.analysis.NameResolver.Resolution;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.diagnostic.Severity;
import dev.ipseckey.language.Extension;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.IpAddress;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Word;
import dev.ipseckey.syntax.WordPlaces;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Addresses, host names, and the prefix lengths of inner addresses; ipseckey(8), src, dst, isrc,
 * nat_loc.
 */
final class AddressValues {

  private static final int V4_BITS = 32;
  private static final int V6_BITS = 128;

  private final AnalysisOptions options;
  private final Report report;
  private boolean dropped;

  AddressValues(AnalysisOptions options, Report report) {
    this.options = options;
    this.report = report;
  }

  void forget() {
    dropped = false;
  }

  /**
   * Whether the last address was left out with a warning, as the reference does with a name of
   * several addresses.
   */
  boolean dropped() {
    return dropped;
  }

  @Nullable Argument read(Extension extension, Word keyword, Word value) {
    int start = value.contentStart();
    int end = extension.kind().takesPrefix() ? slash(value) : value.contentEnd();
    IpAddress literal = AddressReader.read(value.bytes(), start, end);
    AddressPattern pattern =
        literal != null
            ? literal(extension, keyword, value, end, literal)
            : name(extension, keyword, value, start, end);
    if (!extension.kind().takesPrefix()) {
      return pattern == null
          ? null
          : new Argument.Address(extension, keyword.span(), value.span(), pattern);
    }
    int bits = literal != null && !hasColon(value, end) ? V4_BITS : V6_BITS;
    OptionalInt prefix = OptionalInt.empty();
    if (end < value.contentEnd()) {
      prefix = prefix(value, end, pattern == null ? bits : Math.min(bits, nameBits(pattern)));
      if (prefix.isEmpty()) {
        return null;
      }
    }
    return pattern == null
        ? null
        : new Argument.InnerAddress(extension, keyword.span(), value.span(), pattern, prefix);
  }

  private @Nullable AddressPattern literal(
      Extension extension, Word keyword, Word value, int end, IpAddress address) {
    if (extension.kind().isIpv6Only() && !hasColon(value, end)) {
      report.add(
          Diagnostic.of(
                  NOT_IPV6,
                  value.span(),
                  WordsInMessages.quote(keyword) + " takes an IPv6 address, and this is IPv4")
              .hint("use `" + extension.slot().canonical() + "`")
              .fix(Fixes.write(Safety.SUGGESTED, keyword, extension.slot().canonical())));
      return null;
    }
    return new AddressPattern.Literal(address);
  }

  private @Nullable AddressPattern name(
      Extension extension, Word keyword, Word value, int start, int end) {
    String fault = HostNames.fault(value.bytes(), start, end, extension.kind().takesPrefix());
    String name = new String(value.bytes(), start, end - start, StandardCharsets.UTF_8);
    if (fault != null) {
      report.add(
          Diagnostic.of(
                  BAD_ADDRESS, value.span(), "Unknown address " + WordsInMessages.quote(value))
              .hint(fault));
      return null;
    }
    if (end == value.contentEnd() && WordPlaces.isExtension(value)) {
      report.add(NamedValues.looksLikeKeyword(value));
    }
    if (options.numeric()) {
      report.add(
          Diagnostic.of(
                  NAME_WITH_NUMERIC,
                  value.span(),
                  "Unknown address "
                      + WordsInMessages.quote(value)
                      + ": with -n only numbers are addresses")
              .hint("write the address in numbers, or leave -n out"));
      return null;
    }
    return resolved(extension, keyword, value, name);
  }

  private @Nullable AddressPattern resolved(
      Extension extension, Word keyword, Word value, String name) {
    return switch (options.names().resolve(name)) {
      case Resolution.NotAsked() -> new AddressPattern.UnresolvedName(name);
      case Resolution.NotFound() -> {
        report.add(
            Diagnostic.of(
                UNKNOWN_HOST,
                value.span(),
                "Unknown host " + WordsInMessages.quote(value) + ": the name has no address"));
        yield null;
      }
      case Resolution.Unsupported(int family) -> {
        report.add(
            UNSUPPORTED_ADDRESS_TYPE, value.span(), "Address type " + family + " not supported.");
        yield null;
      }
      case Resolution.Found(List<IpAddress> addresses) ->
          found(extension, keyword, value, name, addresses);
    };
  }

  private @Nullable AddressPattern found(
      Extension extension, Word keyword, Word value, String name, List<IpAddress> addresses) {
    List<IpAddress> usable =
        extension.kind().isIpv6Only()
            ? addresses.stream().filter(address -> !address.isV4()).toList()
            : addresses;
    if (usable.isEmpty()) {
      report.add(
          Diagnostic.of(
                  NOT_IPV6,
                  value.span(),
                  WordsInMessages.quote(value)
                      + " has no IPv6 address, and "
                      + WordsInMessages.quote(keyword)
                      + " takes no other")
              .hint("use `" + extension.slot().canonical() + "`")
              .fix(Fixes.write(Safety.SUGGESTED, keyword, extension.slot().canonical())));
      return null;
    }
    if (usable.size() > 1 && needsOne(extension)) {
      dropped = options.strictCompat();
      report.add(
          Diagnostic.of(
                  AMBIGUOUS_ADDRESS,
                  value.span(),
                  WordsInMessages.quote(value)
                      + " has "
                      + usable.size()
                      + " addresses, and "
                      + WordsInMessages.quote(keyword)
                      + " takes one")
              .as(dropped ? Severity.WARNING : Severity.ERROR)
              .hint("write the address that is meant"));
      return null;
    }
    return new AddressPattern.ResolvedName(name, usable);
  }

  /** Only source and destination go through all addresses of a name. */
  private static boolean needsOne(Extension extension) {
    return extension.slot() != Extension.SRC && extension.slot() != Extension.DST;
  }

  private OptionalInt prefix(Word value, int slash, int bits) {
    byte[] text = value.bytes();
    int end = value.contentEnd();
    Span span = slash + 1 < end ? Span.between(slash + 1, end) : new Span(slash, 1);
    int prefix = 0;
    for (int i = slash + 1; i < end; i++) {
      if (text[i] < '0' || text[i] > '9') {
        report.add(
            Diagnostic.of(BAD_PREFIX, span, "a prefix length is a decimal number")
                .hint("write it like 10.0.0.0/8; a netmask does not work"));
        return OptionalInt.empty();
      }
      prefix = Math.min(10 * prefix + text[i] - '0', 1000);
    }
    if (slash + 1 == end) {
      report.add(
          Diagnostic.of(BAD_PREFIX, span, "no prefix length follows the slash")
              .hint("leave the slash out for a single host"));
      return OptionalInt.empty();
    }
    if (prefix > bits) {
      report.add(
          PREFIX_RANGE,
          span,
          "the prefix of an "
              + (bits == V4_BITS ? "IPv4" : "IPv6")
              + " address is at most "
              + bits);
      return OptionalInt.empty();
    }
    return OptionalInt.of(prefix);
  }

  /** The most bits that a prefix of a name can have, as far as its addresses are known. */
  private static int nameBits(AddressPattern pattern) {
    return switch (pattern) {
      case AddressPattern.ResolvedName(String name, List<IpAddress> addresses) ->
          addresses.getFirst().isV4() ? V4_BITS : V6_BITS;
      case AddressPattern.Literal literal -> V6_BITS;
      case AddressPattern.UnresolvedName name -> V6_BITS;
    };
  }

  private static int slash(Word value) {
    int at = value.contentStart();
    while (at < value.contentEnd() && value.bytes()[at] != '/') {
      at++;
    }
    return at;
  }

  private static boolean hasColon(Word value, int end) {
    for (int i = value.contentStart(); i < end; i++) {
      if (value.bytes()[i] == ':') {
        return true;
      }
    }
    return false;
  }
}
