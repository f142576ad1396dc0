package dev.ipseckey.execute;

import dev.ipseckey.execute.ScratchSadb.Answer;
import dev.ipseckey.pfkey.DiagnosticCode;
import dev.ipseckey.pfkey.Errno;
import dev.ipseckey.pfkey.Extension;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.pfkey.PairExtension;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SaFlag;
import dev.ipseckey.sadb.Note;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The port of a rehearsal. Where nobody knows whether an SA is there, it answers as an SADB would
 * that has it; {@link #remarks} says so. Keeps no more than an entry for each SA.
 */
final class ScratchPort implements KeyPort {

  private final ScratchSadb sadb;
  private final KnownSas known;
  private final ScratchPairs pairs;
  private final EnumSet<Remark> remarks = EnumSet.noneOf(Remark.class);

  ScratchPort(ScratchSadb sadb, World world) {
    this.sadb = sadb;
    this.known = new KnownSas(world);
    this.pairs = new ScratchPairs(sadb, known, remarks);
  }

  /** What there is to know beside the answer to the last message. */
  Set<Remark> remarks() {
    return remarks;
  }

  @Override
  public void send(Message request, Consumer<Message> up) {
    remarks.clear();
    up.accept(answer(request));
  }

  @Override
  public void close() {}

  private Message answer(Message request) {
    return switch (request.header().messageType().orElse(MessageType.RESERVED)) {
      case ADD -> add(request);
      case UPDATE, X_UPDATEPAIR -> update(request);
      case DELETE -> remove(request, Optional.empty());
      case X_DELPAIR -> remove(request, partner(request));
      case GET -> orUnknown(request, sadb.ask(request)).last();
      case FLUSH -> {
        known.flush(request.header().saType());
        yield sadb.ask(request).last();
      }
      case RESERVED,
          GETSPI,
          ACQUIRE,
          REGISTER,
          EXPIRE,
          DUMP,
          X_PROMISC,
          X_INVERSE_ACQUIRE,
          X_DELPAIR_STATE ->
          sadb.ask(request).last();
    };
  }

  private Message add(Message request) {
    Answer answer = pairs.judge(request, sadb.ask(request));
    if (answer.outcome().errno() == Errno.EEXIST) {
      boolean supposed = SaName.of(request).filter(known::isSupposed).isPresent();
      remarks.add(supposed ? Remark.SUPPOSED_ABOVE : Remark.ADDED_ABOVE);
    } else if (answer.outcome().isSuccess() && known.hasRemoved()) {
      SaName.of(request).ifPresent(known::add);
    }
    return noted(answer);
  }

  private Message update(Message request) {
    Answer answer = sadb.ask(request);
    if (isNotFound(answer) && isUnknown(request)) {
      return supposing(request);
    }
    return noted(pairs.judge(request, answer));
  }

  /** What an SADB says of an update that has the SA and knows nothing of its pair. */
  private Message supposing(Message request) {
    SaName name = SaName.of(request).orElseThrow();
    Optional<IpAddress> source = SaName.address(request, ExtensionType.ADDRESS_SRC);
    if (source.isEmpty() || !sadb.suppose(name, source.get(), SaFlag.X_OUTBOUND)) {
      return success(request);
    }
    Answer answer = sadb.ask(isOwnPair(request) ? request : withoutPair(request));
    sadb.remove(name);
    return answer.outcome().diagnostic() == DiagnosticCode.PAIR_SA_NOTFOUND
        ? success(request)
        : answer.last();
  }

  private static boolean isOwnPair(Message request) {
    int own = request.first(SaExtension.class).map(SaExtension::spi).orElse(0);
    return request
        .first(PairExtension.class)
        .filter(pair -> pair.spi() == 0 || pair.spi() == own)
        .isPresent();
  }

  private static Message withoutPair(Message request) {
    List<Extension> rest =
        request.extensions().stream()
            .filter(extension -> !(extension instanceof PairExtension))
            .map(
                extension ->
                    extension instanceof SaExtension sa
                        ? sa.withFlags(sa.flags() & ~SaFlag.X_PAIRED.bit())
                        : extension)
            .toList();
    return new Message(request.header(), rest);
  }

  private Message remove(Message request, Optional<SaName> partner) {
    Answer answer = orUnknown(request, sadb.ask(request));
    boolean removed =
        answer.outcome().isSuccess()
            || answer.outcome().diagnostic() == DiagnosticCode.PAIR_SA_NOTFOUND
            || remarks.contains(Remark.UNKNOWN) && isForAnySource(request);
    if (removed) {
      SaName.of(request).ifPresent(known::remove);
      partner.ifPresent(known::remove);
    }
    return noted(answer);
  }

  private Optional<SaName> partner(Message request) {
    return SaName.of(request)
        .flatMap(sadb::look)
        .flatMap(
            own ->
                own.first(PairExtension.class)
                    .flatMap(
                        pair ->
                            SaName.address(own, ExtensionType.ADDRESS_SRC)
                                .map(
                                    source ->
                                        new SaName(own.header().saType(), source, pair.spi()))));
  }

  /** The answer, or success if it says that an SA is not there which may be. */
  private Answer orUnknown(Message request, Answer answer) {
    return isNotFound(answer) && isUnknown(request)
        ? new Answer(answer.outcome(), success(request))
        : answer;
  }

  private static boolean isNotFound(Answer answer) {
    return answer.outcome().errno() == Errno.ESRCH
        && answer.outcome().diagnostic() == DiagnosticCode.SA_NOTFOUND;
  }

  /** Whether nobody knows of an SA that was not found. */
  private boolean isUnknown(Message request) {
    Optional<SaName> name = SaName.of(request);
    if (name.isEmpty()) {
      return false;
    }
    Remark remark = sadb.has(name.get()) ? Remark.OTHER_SOURCE : known.absence(name.get());
    remarks.add(remark);
    return remark == Remark.UNKNOWN;
  }

  private static boolean isForAnySource(Message request) {
    return SaName.address(request, ExtensionType.ADDRESS_SRC)
        .filter(source -> !source.isUnspecified())
        .isEmpty();
  }

  private static Message success(Message request) {
    return Message.of(request.header());
  }

  private Message noted(Answer answer) {
    for (Note note : answer.outcome().notes()) {
      remarks.add(
          switch (note) {
            case NO_PAIR -> Remark.NO_PAIR;
            case DEPENDS_ON_LOCAL_ADDRESSES -> Remark.DEPENDS_ON_LOCAL_ADDRESSES;
          });
    }
    return answer.last();
  }
}
