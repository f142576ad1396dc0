package dev.ipseckey.sadb;

/**
 * What traffic has left on an SA.
 *
 * @param bytes protected so far, unsigned
 * @param useTime seconds since the epoch of the first use, 0 before it
 * @param lastUse seconds since the epoch, 0 before the first use
 */
record Usage(long bytes, long useTime, long lastUse, ReplayWindow replay) {

  static final Usage NONE = new Usage(0, 0, 0, ReplayWindow.START);

  Usage withReplay(ReplayWindow other) {
    return new Usage(bytes, useTime, lastUse, other);
  }
}
