package dev.ipseckey.lsp.document;

import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.SaType;
import dev.ipseckey.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a command says, as far as it can be read: kept for each line, so that nothing has to be
 * parsed to find an SA. Holds no key.
 *
 * @param name the command
 * @param word the command's word
 * @param type the SA type, unless it is missing or wrong
 * @param spi the SPI
 * @param pairSpi the SPI of the SA to pair with
 * @param addresses all addresses and host names, in order
 * @param inbound whether it has this flag
 * @param outbound whether it has this flag
 * @param tunnel whether it describes inner packets, which makes it a tunnel
 * @param hardAddtime seconds after which the SA is removed
 * @param faulty whether it has an error of its own
 */
public record CommandFacts(
    CommandName name,
    Span word,
    Optional<SaType> type,
    Optional<NumberWord> spi,
    Optional<NumberWord> pairSpi,
    List<AddressWord> addresses,
    boolean inbound,
    boolean outbound,
    boolean tunnel,
    OptionalLong hardAddtime,
    boolean faulty) {

  public CommandFacts {
    addresses = List.copyOf(addresses);
  }

  /** The address in the place of {@code extension}, in any spelling of it. */
  public Optional<AddressWord> address(Extension extension) {
    for (AddressWord address : addresses) {
      if (address.extension().slot() == extension.slot()) {
        return Optional.of(address);
      }
    }
    return Optional.empty();
  }

  public Optional<AddressWord> source() {
    return address(Extension.SRC);
  }

  public Optional<AddressWord> destination() {
    return address(Extension.DST);
  }

  /** Whether it names one SA: add, update, update-pair, delete, delete-pair or get. */
  public boolean isOnSa() {
    return !Extension.requiredBy(name).isEmpty();
  }

  public boolean isAdd() {
    return name == CommandName.ADD;
  }
}
