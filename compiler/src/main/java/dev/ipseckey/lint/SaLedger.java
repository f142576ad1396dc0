package dev.ipseckey.lint;

import dev.ipseckey.language.Extension;
import dev.ipseckey.language.SaType;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Word;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The SAs that the file has added and not removed again, as far as the linter has come: an entry
 * for each, whatever else a rule wants to know.
 */
public final class SaLedger {

  private final Map<SaIdentity, KnownSa> sas = new HashMap<>();

  SaLedger() {}

  /** The SA that a command names, if the file has added it. */
  public Optional<KnownSa> find(SaCommand command) {
    return identity(command).map(sas::get);
  }

  public Optional<KnownSa> find(SaIdentity identity) {
    return Optional.ofNullable(sas.get(identity));
  }

  /** What the file has added and not removed, in the order of the file. */
  public List<KnownSa> inOrder() {
    return sas.values().stream().sorted(Comparator.comparingInt(KnownSa::start)).toList();
  }

  public Collection<KnownSa> inAnyOrder() {
    return sas.values();
  }

  /** One of the SAs of a type, if there is any; of all types for {@link SaType#ALL}. */
  public Optional<KnownSa> any(SaType type) {
    for (KnownSa sa : sas.values()) {
      if (type.isAll() || sa.identity().type().equals(type)) {
        return Optional.of(sa);
      }
    }
    return Optional.empty();
  }

  void add(SaCommand command) {
    identity(command).ifPresent(identity -> sas.putIfAbsent(identity, known(command, identity)));
  }

  void remove(SaCommand command) {
    identity(command).ifPresent(sas::remove);
  }

  void flush(SaType type) {
    if (type.isAll()) {
      sas.clear();
    } else {
      sas.values().removeIf(sa -> sa.identity().type().equals(type));
    }
  }

  private static Optional<SaIdentity> identity(SaCommand command) {
    return Peer.of(command.pattern(Extension.DST))
        .map(
            destination ->
                new SaIdentity(command.type(), (int) command.number(Extension.SPI), destination));
  }

  private static KnownSa known(SaCommand command, SaIdentity identity) {
    Span word = Remarks.inFile(command.line().source(), command.word());
    Span value = command.given(Extension.SPI).value();
    Span spi = Remarks.inFile(command.line().source(), value);
    return new KnownSa(
        identity,
        Peer.of(command.pattern(Extension.SRC)),
        word.start(),
        (short) word.length(),
        spi.start(),
        (short) spi.length(),
        (byte) base(command.word(value)),
        Traits.of(command));
  }

  /** The base that a number is written in: 8, 10 or 16. */
  public static int base(Word number) {
    int start = number.contentStart();
    if (number.bytes()[start] != '0' || number.contentEnd() - start == 1) {
      return 10;
    }
    return (number.bytes()[start + 1] | 0x20) == 'x' ? 16 : 8;
  }
}
