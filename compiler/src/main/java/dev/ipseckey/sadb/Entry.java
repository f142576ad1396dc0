package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.Message;

/**
 * An SA as it is kept outside of a {@link Sadb}, with what lets it be found there without being
 * read.
 *
 * @param saved the SA, keys included
 * @param fingerprint of type, destination and SPI; the same in every process
 * @param route fingerprint of type, source and destination of an outbound SA, else 0
 * @param due when the ager next has something to do with it, seconds since the epoch
 */
public record Entry(Message saved, int fingerprint, int route, long due) {

  static Entry of(Association association, Progress progress) {
    int route =
        association.inOutbound()
            ? Fingerprint.route(
                association.saType(), association.source(), association.destination())
            : Fingerprint.NO_ROUTE;
    return new Entry(
        SavedState.of(association, progress), association.fingerprint(), route, progress.due(true));
  }
}
