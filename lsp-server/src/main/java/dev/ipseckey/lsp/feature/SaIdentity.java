package dev.ipseckey.lsp.feature;

import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SocketAddress;
import java.util.Optional;

/**
 * What tells an SA from all others: type, SPI and destination; RFC 2367 §2.
 *
 * @param type {@code sadb_msg_satype}
 */
record SaIdentity(int type, int spi, SocketAddress destination) {

  /** Empty for a message that names no SA. */
  static Optional<SaIdentity> of(Message message) {
    return message
        .first(SaExtension.class)
        .flatMap(
            sa ->
                message
                    .address(ExtensionType.ADDRESS_DST)
                    .map(
                        destination ->
                            new SaIdentity(
                                message.header().saType(), sa.spi(), destination.address())));
  }
}
