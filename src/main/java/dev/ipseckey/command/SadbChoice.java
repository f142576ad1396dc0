package dev.ipseckey.command;

import dev.ipseckey.execute.KernelAlgorithms;
import dev.ipseckey.file.Tables;
import dev.ipseckey.language.AlgorithmTable;
import dev.ipseckey.pfkey.print.CookieMap;
import dev.ipseckey.sadb.LocalAddresses;
import dev.ipseckey.sadb.Profile;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Which SADB a run works on, and how.
 *
 * @param place where it is; empty if nobody said
 * @param view another time to see it at, in seconds since the epoch
 * @param trace file for the messages that are sent
 * @param atomic a file's commands count together or not at all
 * @param follow save to where a symbolic link leads
 * @param cookies file with the labels of cookies
 */
record SadbChoice(
    Optional<String> place,
    Profile profile,
    LocalAddresses localAddresses,
    Optional<LongSupplier> view,
    Optional<String> trace,
    boolean atomic,
    boolean follow,
    Optional<String> cookies) {

  private static final SadbChoice DEFAULTS =
      new SadbChoice(
          Optional.empty(),
          Profile.DOCUMENTED,
          new LocalAddresses.Unset(),
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          Optional.empty());

  /** What holds without any option. */
  static SadbChoice defaults() {
    return DEFAULTS;
  }

  /** The time of the machine, in seconds since the epoch. */
  static final LongSupplier NOW = () -> System.currentTimeMillis() / 1000;

  /**
   * The labels of cookies.
   *
   * @throws dev.ipseckey.file.Unusable if they cannot be read
   */
  CookieMap cookieMap() {
    return cookies.map(Tables::cookies).orElseGet(CookieMap::empty);
  }

  /** The time that the SADB is seen at, in seconds since the epoch. */
  LongSupplier clock() {
    return view.orElse(NOW);
  }

  /**
   * The settings of the SADB.
   *
   * @param algorithms those that it has
   * @param labeled whether it takes sensitivity labels
   */
  dev.ipseckey.sadb.Settings sadb(AlgorithmTable algorithms, boolean labeled) {
    return dev.ipseckey.sadb.Settings.of(profile, KernelAlgorithms.of(algorithms))
        .withLocalAddresses(localAddresses)
        .withLabeled(labeled);
  }
}
