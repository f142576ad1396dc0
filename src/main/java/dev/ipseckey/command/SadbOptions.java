package dev.ipseckey.command;

import dev.ipseckey.analysis.AddressReader;
import dev.ipseckey.model.IpAddress;
import dev.ipseckey.pfkey.IpAddress.V6;
import dev.ipseckey.sadb.LocalAddresses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * Options of the forms that send messages; what the SADB is like holds for checks and subcommands
 * too.
 */
final class SadbOptions {

  /** The environment variable that stands for {@code --sadb}. */
  private static final String VARIABLE = "IPSECKEY_SADB";

  private static final String NO_ADDRESS = "none";

  @Option(
      names = "--sadb",
      paramLabel = "SADB",
      description = {
        "The SADB to use. memory: is a new one that ends with the program; accept: takes every message and keeps nothing;",
        "replay:FILE answers from recorded messages, one a line in hex."
      })
  private Optional<String> sadb = Optional.empty();

  @Option(
      names = "--sadb-profile",
      scope = ScopeType.INHERIT,
      paramLabel = "PROFILE",
      description =
          "Whom the SADB follows where they differ: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private ProfileChoice profile = ProfileChoice.DOCUMENTED;

  @Option(
      names = "--local",
      scope = ScopeType.INHERIT,
      paramLabel = "ADDR",
      split = ",",
      description =
          "An address of this host; several with commas, or by repeating the option. none: it has none. Default: not known.")
  private List<String> local = List.of();

  @Option(
      names = "--clock",
      scope = ScopeType.INHERIT,
      paramLabel = "TIME",
      description =
          "See the SADB at another time: +8h, seconds since 1970, or like 2026-01-31T12:00:00Z.")
  private Optional<String> clock = Optional.empty();

  @Option(
      names = "--trace-pfkey",
      paramLabel = "FILE",
      description =
          "Write each message that is sent into this file, one a line in hex; keys too, unless -p is given.")
  private Optional<String> trace = Optional.empty();

  @Option(
      names = "--atomic",
      description = "With -f: do all commands of the file, or none if one of them fails.")
  private boolean atomic;

  @Option(
      names = "--follow",
      description =
          "With save and -s: save to where a symbolic link leads, instead of refusing it.")
  private boolean follow;

  @Option(
      names = "--cookies",
      paramLabel = "FILE",
      description = "Print the cookies of IKE with the labels in this table: number, label.")
  private Optional<String> cookies = Optional.empty();

  /**
   * What the options come to.
   *
   * @throws Misused if a value is none that there is
   */
  SadbChoice choice(Environment environment) {
    Optional<String> place =
        sadb.or(
            () ->
                Optional.ofNullable(environment.variables().get(VARIABLE))
                    .filter(name -> !name.isEmpty()));
    return new SadbChoice(
        place,
        profile.profile(),
        localAddresses(),
        clock.map(text -> ClockView.parse(text, SadbChoice.NOW)),
        trace,
        atomic,
        follow,
        cookies);
  }

  private LocalAddresses localAddresses() {
    if (local.isEmpty()) {
      return new LocalAddresses.Unset();
    }
    List<String> names = new ArrayList<>(local);
    Set<dev.ipseckey.pfkey.IpAddress> addresses = new HashSet<>();
    if (!names.equals(List.of(NO_ADDRESS))) {
      names.forEach(name -> addresses.add(address(name)));
    }
    return new LocalAddresses.Known(addresses);
  }

  private static dev.ipseckey.pfkey.IpAddress address(String text) {
    IpAddress address =
        AddressReader.literal(text)
            .orElseThrow(() -> new Misused("--local takes addresses in numbers, or the word none"));
    return new V6(address.high(), address.low()).unmapped();
  }
}
