package dev.ipseckey.lsp.document;

import dev.ipseckey.language.Extension;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.source.Span;
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

  AddressWord moved(int by) {
    return new AddressWord(extension, Moved.span(span, by), pattern, prefix);
  }
}
