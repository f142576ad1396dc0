package dev.ipseckey.lsp.document;

import dev.ipseckey.analysis.KeyMask;
import dev.ipseckey.language.Extension;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.source.Span;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * An address or host name and where it stands.
 *
 * @param extension what it is the value of
 * @param span without quotation marks and prefix length
 * @param prefix the prefix length behind it
 */
public record AddressWord(
    Extension extension, Span span, AddressPattern pattern, OptionalInt prefix) {

  /** Whether a host stands here instead of its address. */
  public boolean isName() {
    return !(pattern instanceof AddressPattern.Literal);
  }

  /** Whether it belongs to the packets inside a tunnel. */
  public boolean isInner() {
    return extension.kind().takesPrefix();
  }

  /** Whether it is an IPv6 address, or a name that may stand for one. */
  public boolean isIpv6() {
    return !(pattern instanceof AddressPattern.Literal literal) || !literal.address().isV4();
  }

  /** Whether it is a name that may be shown: a key in the wrong place looks like one too. */
  public boolean isShownName() {
    return switch (pattern) {
      case AddressPattern.Literal _ -> false;
      case AddressPattern.ResolvedName(String name, var _) -> KeyMask.mask(name).equals(name);
      case AddressPattern.UnresolvedName(String name) -> KeyMask.mask(name).equals(name);
    };
  }

  /** The address in its shortest form, or the host name in lower case: equal ones are equal. */
  public String comparable() {
    return switch (pattern) {
      case AddressPattern.Literal literal -> literal.address().toString();
      case AddressPattern.ResolvedName name -> name.name().toLowerCase(Locale.ROOT);
      case AddressPattern.UnresolvedName name -> name.name().toLowerCase(Locale.ROOT);
    };
  }

  AddressWord moved(int by) {
    return new AddressWord(extension, Moved.span(span, by), pattern, prefix);
  }
}
