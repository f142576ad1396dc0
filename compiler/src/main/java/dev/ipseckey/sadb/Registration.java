package dev.ipseckey.sadb;

import static dev.ipseckey.pfkey.DiagnosticCode.SATYPE_NEEDED;
import static dev.ipseckey.pfkey.DiagnosticCode.UNKNOWN_SATYPE;

import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.RegisterExtension;
import dev.ipseckey.pfkey.SaType;
import dev.ipseckey.pfkey.SupportedExtension;
import dev.ipseckey.pfkey.SupportedExtension.SupportedAlgorithm;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * REGISTER and ACQUIRE (RFC 2367 §3.1.6 and §3.1.7). Nothing here ever acquires: that takes traffic
 * and policy.
 */
final class Registration {

  private final AlgorithmTable algorithms;

  Registration(AlgorithmTable algorithms) {
    this.algorithms = algorithms;
  }

  void register(Message message, Consumer<Message> up) {
    Header header = message.header();
    if (header.saType() != SaType.UNSPEC.number()) {
      reply(header, header.saType(), up);
      return;
    }
    RegisterExtension extended =
        message.first(RegisterExtension.class).orElseThrow(() -> Refusal.invalid(SATYPE_NEEDED));
    for (int type : types(extended)) {
      Refusal.invalidIf(!isKnown(type), UNKNOWN_SATYPE);
    }
    for (int type : types(extended)) {
      reply(header, type, up);
    }
  }

  /**
   * An ACQUIRE of a user is repeated; one with an errno ends an acquisition, of which there are
   * none.
   */
  void acquire(Message message, Consumer<Message> up) {
    if (message.header().errno() == 0) {
      Refusal.invalidIf(message.header().saType() == SaType.UNSPEC.number(), SATYPE_NEEDED);
      Refusal.invalidIf(!isKnown(message.header().saType()), UNKNOWN_SATYPE);
      up.accept(message);
    }
  }

  private static int[] types(RegisterExtension extended) {
    return IntStream.of(extended.first(), extended.second(), extended.third(), extended.fourth())
        .takeWhile(type -> type != SaType.UNSPEC.number())
        .toArray();
  }

  private static boolean isKnown(int type) {
    return SaType.of(type).filter(Sweeps.TYPES::contains).isPresent();
  }

  private void reply(Header header, int type, Consumer<Message> up) {
    Refusal.invalidIf(!isKnown(type), UNKNOWN_SATYPE);
    SaType saType = SaType.of(type).orElseThrow();
    Message reply = Message.of(header.withSaType(saType), authentication());
    up.accept(saType == SaType.ESP ? reply.with(encryption()) : reply);
  }

  private SupportedExtension authentication() {
    return new SupportedExtension(
        ExtensionType.SUPPORTED_AUTH,
        algorithms.authentication().stream()
            .map(
                algorithm -> {
                  KeySizes sizes = algorithm.keySizes();
                  return new SupportedAlgorithm(
                      algorithm.number(), 0, sizes.min(), sizes.max(), sizes.step(), 0);
                })
            .toList());
  }

  private SupportedExtension encryption() {
    return new SupportedExtension(
        ExtensionType.SUPPORTED_ENCRYPT,
        algorithms.encryption().stream()
            .map(
                algorithm -> {
                  KeySizes sizes = algorithm.keySizes();
                  return new SupportedAlgorithm(
                      algorithm.number(),
                      algorithm.ivBytes(),
                      sizes.min(),
                      sizes.max(),
                      sizes.step(),
                      algorithm.saltBits());
                })
            .toList());
  }
}
