package dev.ipseckey.execute;

import dev.ipseckey.pfkey.AddressExtension;
import dev.ipseckey.pfkey.Errno;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.KeyExtension;
import dev.ipseckey.pfkey.KeyMaterial;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SaFlag;
import dev.ipseckey.pfkey.SaState;
import dev.ipseckey.pfkey.SaType;
import dev.ipseckey.pfkey.SocketAddress;
import dev.ipseckey.sadb.AuthenticationAlgorithm;
import dev.ipseckey.sadb.EncryptionAlgorithm;
import dev.ipseckey.sadb.Outcome;
import dev.ipseckey.sadb.Sadb;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An SADB to try things on, and to look into. */
final class ScratchSadb {

  private final Sadb sadb;

  ScratchSadb(Sadb sadb) {
    this.sadb = sadb;
  }

  /**
   * An answer with what the wire has no place for.
   *
   * @param last the last message that came up
   */
  record Answer(Outcome outcome, Message last) {}

  Answer ask(Message request) {
    Last last = new Last();
    Outcome outcome = sadb.handle(request, last);
    return new Answer(outcome, last.message == null ? Message.of(request.header()) : last.message);
  }

  /** Keeps the last message but those of SAs that expire. */
  private static final class Last implements Consumer<Message> {
    private @Nullable Message message;

    @Override
    public void accept(Message up) {
      if (!up.header().is(MessageType.EXPIRE)) {
        message = up;
      }
    }
  }

  /** An SA in full; empty if it is not there. */
  Optional<Message> look(SaName name) {
    Answer answer = ask(locator(MessageType.GET, name));
    return answer.outcome().isSuccess() ? Optional.of(answer.last()) : Optional.empty();
  }

  boolean has(SaName name) {
    return look(name).isPresent();
  }

  void remove(SaName name) {
    ask(locator(MessageType.DELETE, name));
  }

  /**
   * Puts an SA there of which only this much is known.
   *
   * @return false if there cannot be such an SA
   */
  boolean suppose(SaName name, IpAddress source, SaFlag direction) {
    boolean ah = name.type() == SaType.AH.number();
    List<AuthenticationAlgorithm> algorithms = sadb.settings().algorithms().authentication();
    if (ah && algorithms.isEmpty()) {
      return false;
    }
    int authentication = algorithms.isEmpty() ? 1 : algorithms.getFirst().number();
    Message add =
        Message.of(
            header(MessageType.ADD, name),
            new SaExtension(
                name.spi(),
                0,
                SaState.MATURE.number(),
                authentication,
                ah ? 0 : EncryptionAlgorithm.NULL,
                direction.bit()),
            address(ExtensionType.ADDRESS_SRC, source),
            address(ExtensionType.ADDRESS_DST, name.destination()));
    return ask(ah ? add.with(someKey(algorithms.getFirst())) : add).outcome().isSuccess();
  }

  private static KeyExtension someKey(AuthenticationAlgorithm algorithm) {
    int bits = algorithm.keySizes().min();
    byte[] ones = new byte[Math.ceilDiv(bits, 8)];
    Arrays.fill(ones, (byte) 1);
    return new KeyExtension(ExtensionType.KEY_AUTH, bits, 0, KeyMaterial.of(ones));
  }

  private static Message locator(MessageType type, SaName name) {
    return Message.of(
        header(type, name),
        new SaExtension(name.spi(), 0, 0, 0, 0, 0),
        address(ExtensionType.ADDRESS_DST, name.destination()));
  }

  private static Header header(MessageType type, SaName name) {
    return new Header(Header.VERSION, type.number(), Errno.OK.number(), name.type(), 0, 0, 0);
  }

  private static AddressExtension address(ExtensionType kind, IpAddress address) {
    return AddressExtension.of(kind, 0, 0, SocketAddress.of(0, address));
  }
}
