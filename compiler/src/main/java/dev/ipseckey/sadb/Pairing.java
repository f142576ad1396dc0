package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.DiagnosticCode;
import dev.ipseckey.pfkey.SaState;

/** Whether an SA can be paired with another one (ipseckey(8), pair-spi). */
final class Pairing {

  private Pairing() {}

  sealed interface Verdict {

    /** Both can be linked. */
    record Link(int partner) implements Verdict {}

    /** What only the kernel does: it undoes the link and reports success. */
    record Undone() implements Verdict {}

    record Refused(DiagnosticCode diagnostic) implements Verdict {}
  }

  /**
   * Judges one wish for a pair.
   *
   * @param candidate the SA that asks, stored already or not yet
   * @param paired whether it has a pair
   * @param inbound whether it stands in the inbound table
   */
  static Verdict judge(
      Database database,
      Association candidate,
      boolean paired,
      boolean inbound,
      int otherSpi,
      Request request) {
    Settings settings = database.settings();
    if (otherSpi == 0 || otherSpi == candidate.spi()) {
      return new Verdict.Refused(DiagnosticCode.PAIR_INAPPROPRIATE);
    }
    if (paired && !settings.isKernel()) {
      return new Verdict.Refused(DiagnosticCode.PAIR_ALREADY);
    }
    int slot = database.findMirrored(candidate, otherSpi, inbound);
    if (slot == AssociationTable.ABSENT) {
      return new Verdict.Refused(DiagnosticCode.PAIR_INAPPROPRIATE);
    }
    Progress partner = database.progress(slot);
    if (partner.state() == SaState.DYING || partner.state() == SaState.DEAD) {
      return unsuitable(settings, DiagnosticCode.PAIR_INAPPROPRIATE);
    }
    if (isUndirected(database.association(slot), settings, request)) {
      return unsuitable(settings, DiagnosticCode.PAIR_INAPPROPRIATE);
    }
    if (partner.isPaired()) {
      return unsuitable(settings, DiagnosticCode.PAIR_ALREADY);
    }
    return new Verdict.Link(slot);
  }

  private static Verdict unsuitable(Settings settings, DiagnosticCode diagnostic) {
    return settings.isKernel() ? new Verdict.Undone() : new Verdict.Refused(diagnostic);
  }

  private static boolean isUndirected(Association partner, Settings settings, Request request) {
    boolean bothFlags = (partner.flags() & Directions.BOTH) == Directions.BOTH;
    if (bothFlags && !settings.knowsLocalAddresses() && partner.source().isUnspecified()) {
      // With a local destination it would be called inbound only.
      request.note(Note.DEPENDS_ON_LOCAL_ADDRESSES);
      return false;
    }
    return bothFlags;
  }

  /** Links both halves. */
  static void link(Database database, int slot, int partner) {
    database.change(slot, database.progress(slot).pairedWith(database.association(partner).spi()));
    database.change(
        partner, database.progress(partner).pairedWith(database.association(slot).spi()));
  }

  /** Makes the other half of an SA that goes away single again. */
  static void release(Database database, int slot) {
    int partner = database.partner(slot);
    if (partner != AssociationTable.ABSENT
        && database.progress(partner).otherSpi() == database.association(slot).spi()) {
      database.change(partner, database.progress(partner).unpaired());
    }
  }
}
