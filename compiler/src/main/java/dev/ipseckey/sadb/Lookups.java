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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * GET, DELETE and X_DELPAIR (RFC 2367 §3.1.4 and §3.1.5, ipseckey(8), get, delete and delete-pair).
 */
final class Lookups {

  private final Database database;

  Lookups(Database database) {
    this.database = database;
  }

  void get(Request request, Consumer<Message> up) {
    int slot = named(request);
    up.accept(
        Description.withKeys(
            request.header(), database.association(slot), database.progress(slot)));
  }

  void delete(Request request, Consumer<Message> up) {
    if (!request.has(SA)) {
      purge(request, up);
      return;
    }
    int slot = named(request);
    up.accept(farewell(request, slot));
    Pairing.release(database, slot);
    database.remove(slot);
  }

  void deletePair(Request request, Consumer<Message> up) {
    if (!request.has(SA)) {
      purge(request, up);
      return;
    }
    int slot = named(request);
    Message farewell = farewell(request, slot);
    int partner = database.partner(slot);
    boolean cloned = database.association(slot).isCloned();
    if (partner != AssociationTable.ABSENT) {
      database.remove(partner);
    }
    database.remove(slot);
    if (partner == AssociationTable.ABSENT && !cloned) {
      Refusal.refuseIf(database.settings().isKernel(), Errno.ESRCH, PAIR_SA_NOTFOUND);
      request.note(Note.NO_PAIR);
    }
    up.accept(farewell);
  }

  /** The SA that a request names. */
  private int named(Request request) {
    Refusal.invalidIf(!request.has(ADDRESS_DST), MISSING_DST);
    Refusal.invalidIf(!request.has(SA), MISSING_SA);
    int slot =
        database.find(
            request.type(), request.ip(ADDRESS_DST), request.sa().spi(), ipOrNull(request));
    Refusal.refuseIf(slot == AssociationTable.ABSENT, Errno.ESRCH, SA_NOTFOUND);
    return slot;
  }

  private static @Nullable IpAddress ipOrNull(Request request) {
    return request.has(ADDRESS_SRC) ? request.ip(ADDRESS_SRC) : null;
  }

  private Message farewell(Request request, int slot) {
    return Description.withoutKeys(
        request.header(), database.association(slot), database.progress(slot).with(SaState.DEAD));
  }

  /** Without SA: everything with these addresses, identities and cookie goes. */
  private void purge(Request request, Consumer<Message> up) {
    Refusal.invalidIf(!request.has(ADDRESS_DST) && !request.has(ADDRESS_SRC), MISSING_SA);
    for (int slot = 0; slot < database.end(); slot++) {
      if (database.isLive(slot) && isMeant(request, slot)) {
        Pairing.release(database, slot);
        database.remove(slot);
      }
    }
    up.accept(request.echo());
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
