package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.DumpExtension;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.SaType;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** FLUSH and DUMP (RFC 2367 §3.1.9 and §3.1.10, ipseckey(8), flush and dump). */
final class Sweeps {

  /** The order in which databases are walked. */
  static final List<SaType> TYPES = List.of(SaType.AH, SaType.ESP);

  private final Database database;

  Sweeps(Database database) {
    this.database = database;
  }

  void flush(Header header, Set<SaType> types, Consumer<Message> up) {
    if (types.containsAll(TYPES)) {
      database.clear();
    }
    for (int slot = 0; slot < database.end(); slot++) {
      if (database.isLive(slot) && types.contains(database.association(slot).saType())) {
        database.remove(slot);
      }
    }
    up.accept(Message.of(header));
  }

  void dump(Message request, Set<SaType> types, Consumer<Message> up) {
    long timeout = request.first(DumpExtension.class).map(DumpExtension::timeout).orElse(0L);
    for (SaType type : TYPES) {
      if (types.contains(type)) {
        for (boolean ipv4 : new boolean[] {true, false}) {
          dump(request.header(), type, ipv4, true, timeout, up);
          dump(request.header(), type, ipv4, false, timeout, up);
        }
      }
    }
    up.accept(Message.of(request.header().withSequence(0)));
  }

  private void dump(
      Header header,
      SaType type,
      boolean ipv4,
      boolean outbound,
      long timeout,
      Consumer<Message> up) {
    int[] slots =
        DumpOrder.of(
            database,
            outbound,
            slot -> {
              Association association = database.association(slot);
              return association.isType(type)
                  && association.isIpv4() == ipv4
                  && association.inOutbound() == outbound
                  && isRecent(database.progress(slot).usage(), timeout);
            });
    for (int slot : slots) {
      up.accept(
          Description.withKeys(
              header.withSaType(type), database.association(slot), database.progress(slot)));
    }
  }

  private boolean isRecent(Usage usage, long timeout) {
    return timeout == 0
        || (usage.lastUse() != 0
            && Long.compareUnsigned(database.now() - usage.lastUse(), timeout) <= 0);
  }
}
