package dev.ipseckey.execute;

import dev.ipseckey.execute.ScratchSadb.Answer;
import dev.ipseckey.pfkey.DiagnosticCode;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.pfkey.PairExtension;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SaFlag;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out why two SAs are no pair, and supposes the other one where nobody knows of it. */
final class ScratchPairs {

  private final ScratchSadb sadb;
  private final KnownSas known;
  private final Set<Remark> remarks;

  /**
   * @param remarks takes what is found
   */
  ScratchPairs(ScratchSadb sadb, KnownSas known, Set<Remark> remarks) {
    this.sadb = sadb;
    this.known = known;
    this.remarks = remarks;
  }

  /**
   * Looks at an answer to a request for a pair.
   *
   * @return the answer, or that of an SADB which has the partner
   */
  Answer judge(Message request, Answer answer) {
    if (answer.outcome().diagnostic() != DiagnosticCode.PAIR_INAPPROPRIATE) {
      return answer;
    }
    Optional<Integer> other = request.first(PairExtension.class).map(PairExtension::spi);
    Optional<Message> own = own(request);
    if (other.isEmpty() || own.isEmpty()) {
      return answer;
    }
    Optional<IpAddress> source = SaName.address(own.get(), ExtensionType.ADDRESS_SRC);
    Optional<SaName> name = SaName.of(own.get());
    if (name.isEmpty()
        || source.isEmpty()
        || source.get().isUnspecified()
        || other.get() == 0
        || other.get() == name.get().spi()
        || directions(own.get()).isEmpty()) {
      return answer; // such an SA can have no pair at all
    }
    SaName partner = new SaName(name.get().type(), source.get(), other.get());
    SaName sameWay = new SaName(name.get().type(), name.get().destination(), other.get());
    if (sadb.has(partner) || sadb.has(sameWay)) {
      remarks.add(Remark.PARTNER_DIFFERS);
      return answer;
    }
    if (known.absence(partner) != Remark.UNKNOWN) {
      remarks.add(Remark.PARTNER_ABSENT);
      return answer;
    }
    return supposing(partner, request, own.get(), answer);
  }

  private Answer supposing(SaName partner, Message request, Message own, Answer refused) {
    SaName name = SaName.of(own).orElseThrow();
    for (SaFlag direction : directions(own)) {
      if (sadb.suppose(partner, name.destination(), direction)) {
        if (request.header().is(MessageType.ADD)) {
          sadb.remove(name); // the kernel's profile leaves it there, dead
        }
        Answer answer = sadb.ask(request);
        if (answer.outcome().isSuccess()) {
          remarks.add(Remark.PARTNER_UNKNOWN);
          known.suppose(partner);
          return answer;
        }
        sadb.remove(partner);
      }
    }
    return refused;
  }

  /** The directions that the partner can have; none if the SA is for both. */
  private static List<SaFlag> directions(Message own) {
    int flags = own.first(SaExtension.class).map(SaExtension::flags).orElse(0);
    boolean inbound = SaFlag.X_INBOUND.in(flags);
    boolean outbound = SaFlag.X_OUTBOUND.in(flags);
    if (inbound && outbound) {
      return List.of();
    }
    return inbound || outbound
        ? List.of(inbound ? SaFlag.X_OUTBOUND : SaFlag.X_INBOUND)
        : List.of(SaFlag.X_OUTBOUND, SaFlag.X_INBOUND);
  }

  /** The SA that asks for a pair, as the request makes it or as it is. */
  private Optional<Message> own(Message request) {
    return request.header().is(MessageType.ADD)
        ? Optional.of(request)
        : SaName.of(request).flatMap(sadb::look);
  }
}
