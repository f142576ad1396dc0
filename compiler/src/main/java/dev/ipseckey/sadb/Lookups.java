package dev.ipseckey.sadb;

import static dev.ipseckey.pfkey.DiagnosticCode.MISSING_DST;
import static dev.ipseckey.pfkey.DiagnosticCode.MISSING_SA;
import static dev.ipseckey.pfkey.DiagnosticCode.PAIR_SA_NOTFOUND;
import static dev.ipseckey.pfkey.DiagnosticCode.SA_NOTFOUND;
import static dev.ipseckey.pfkey.ExtensionType.ADDRESS_DST;
import static dev.ipseckey.pfkey.ExtensionType.ADDRESS_SRC;
import static dev.ipseckey.pfkey.ExtensionType.IDENTITY_DST;
import static dev.ipseckey.pfkey.ExtensionType.IDENTITY_SRC;
import static dev.ipseckey.pfkey.ExtensionType.SA;
import static dev.ipseckey.pfkey.ExtensionType.X_KM_COOKIE;

import dev.ipseckey.pfkey.CookieExtension;
import dev.ipseckey.pfkey.Errno;
import dev.ipseckey.pfkey.IdentityExtension;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.SaState;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * GET, DELETE and X_DELPAIR (RFC 2367 §3.1.4 and §3.1.5, ipseckey(8), get, delete and delete-pair).
 */
final class Lookups {

  private static final List<Check<Request>> REQUIRED =
      List.of(
          request -> Refusal.invalidIf(!request.has(ADDRESS_DST), MISSING_DST),
          request -> Refusal.invalidIf(!request.has(SA), MISSING_SA));

  private final Database database;

  Lookups(Database database) {
    this.database = database;
  }

  Optional<Refusal> get(Request request, Consumer<Message> up) {
    return named(
        request,
        slot -> {
          up.accept(
              Description.withKeys(
                  request.header(), database.association(slot), database.progress(slot)));
          return Optional.empty();
        });
  }

  Optional<Refusal> delete(Request request, Consumer<Message> up) {
    if (!request.has(SA)) {
      return purge(request, up);
    }
    return named(
        request,
        slot -> {
          up.accept(farewell(request, slot));
          Pairing.release(database, slot);
          database.remove(slot);
          return Optional.empty();
        });
  }

  Optional<Refusal> deletePair(Request request, Consumer<Message> up) {
    if (!request.has(SA)) {
      return purge(request, up);
    }
    return named(
        request,
        slot -> {
          Message farewell = farewell(request, slot);
          int partner = database.partner(slot);
          boolean cloned = database.association(slot).isCloned();
          if (partner != AssociationTable.ABSENT) {
            database.remove(partner);
          }
          database.remove(slot);
          if (partner == AssociationTable.ABSENT && !cloned) {
            if (database.settings().isKernel()) {
              return Refusal.of(Errno.ESRCH, PAIR_SA_NOTFOUND);
            }
            request.note(Note.NO_PAIR);
          }
          up.accept(farewell);
          return Optional.empty();
        });
  }

  /** What is done with the SA that a request names. */
  private interface Action {
    Optional<Refusal> on(int slot);
  }

  private Optional<Refusal> named(Request request, Action action) {
    Optional<Refusal> refusal = Check.first(REQUIRED, request);
    if (refusal.isPresent()) {
      return refusal;
    }
    int slot =
        database.find(
            request.type(), request.ip(ADDRESS_DST), request.sa().spi(), ipOrNull(request));
    return slot == AssociationTable.ABSENT ? Refusal.of(Errno.ESRCH, SA_NOTFOUND) : action.on(slot);
  }

  private static @Nullable IpAddress ipOrNull(Request request) {
    return request.has(ADDRESS_SRC) ? request.ip(ADDRESS_SRC) : null;
  }

  private Message farewell(Request request, int slot) {
    return Description.withoutKeys(
        request.header(), database.association(slot), database.progress(slot).with(SaState.DEAD));
  }

  /** Without SA: everything with these addresses, identities and cookie goes. */
  private Optional<Refusal> purge(Request request, Consumer<Message> up) {
    if (!request.has(ADDRESS_DST) && !request.has(ADDRESS_SRC)) {
      return Refusal.invalid(MISSING_SA);
    }
    for (int slot = 0; slot < database.end(); slot++) {
      if (database.isLive(slot) && isMeant(request, slot)) {
        Pairing.release(database, slot);
        database.remove(slot);
      }
    }
    up.accept(request.echo());
    return Optional.empty();
  }

  private boolean isMeant(Request request, int slot) {
    Association association = database.association(slot);
    Progress progress = database.progress(slot);
    IpAddress source = ipOrNull(request);
    IpAddress destination = request.has(ADDRESS_DST) ? request.ip(ADDRESS_DST) : null;
    int width = destination != null ? destination.width() : source != null ? source.width() : 0;
    Extras extras = association.extras();
    return association.isType(request.type())
        && progress.state() != SaState.LARVAL
        && association.destination().width() == width
        && (source == null || source.isUnspecified() || source.equals(association.source()))
        && (destination == null || destination.equals(association.destination()))
        && isMeant(
            Identities.normalised(request.identityOrNull(IDENTITY_SRC)), extras.sourceIdentity())
        && isMeant(
            Identities.normalised(request.identityOrNull(IDENTITY_DST)),
            extras.destinationIdentity())
        && (!request.has(X_KM_COOKIE)
            || progress
                .cookie()
                .equals(Cookies.normalised((CookieExtension) request.required(X_KM_COOKIE))));
  }

  private static boolean isMeant(
      @Nullable IdentityExtension given, @Nullable IdentityExtension stored) {
    return given == null
        || (stored != null
            && given.identityType() == stored.identityType()
            && given.data().equals(stored.data()));
  }
}
