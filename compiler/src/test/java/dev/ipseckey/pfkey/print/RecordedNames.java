package dev.ipseckey.pfkey.print;

import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.AlgorithmFile;
import dev.ipseckey.language.AlgorithmTable;
import dev.ipseckey.pfkey.IpAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names that were known when the corpus was recorded: hosts and cookies differ by case. */
record RecordedNames(Map<String, String> hosts, CookieMap cookies) implements Names {

  private static final AlgorithmTable ALGORITHMS = AlgorithmFile.shipped();

  private static final Map<Integer, String> PROTOCOLS =
      Map.ofEntries(
          Map.entry(0, "ip"),
          Map.entry(1, "icmp"),
          Map.entry(2, "igmp"),
          Map.entry(3, "ggp"),
          Map.entry(4, "ipip"),
          Map.entry(6, "tcp"),
          Map.entry(17, "udp"),
          Map.entry(41, "ipv6"),
          Map.entry(47, "gre"),
          Map.entry(50, "esp"),
          Map.entry(51, "ah"),
          Map.entry(58, "ipv6-icmp"),
          Map.entry(89, "ospf"),
          Map.entry(132, "sctp"));

  static RecordedNames none() {
    return new RecordedNames(Map.of(), CookieMap.empty());
  }

  static RecordedNames of(OutputCase recorded) {
    Map<String, String> hosts = new HashMap<>();
    recorded
        .text("hosts")
        .orElse("")
        .lines()
        .map(line -> line.split("[ \t]+"))
        .forEach(words -> hosts.putIfAbsent(unmapped(words[0]), words[1]));
    return new RecordedNames(
        hosts, recorded.text("kmc_map").map(CookieMap::parse).orElseGet(CookieMap::empty));
  }

  private static String unmapped(String address) {
    return address.startsWith("::ffff:") ? address.substring("::ffff:".length()) : address;
  }

  @Override
  public Optional<String> authentication(int number) {
    return name(Algorithm.Kind.AUTHENTICATION, number);
  }

  @Override
  public Optional<String> encryption(int number) {
    return name(Algorithm.Kind.ENCRYPTION, number);
  }

  private static Optional<String> name(Algorithm.Kind kind, int number) {
    return number == 0
        ? Optional.of("none")
        : ALGORITHMS.numbered(kind, number).map(Algorithm::name);
  }

  @Override
  public Optional<String> protocol(int number) {
    return Optional.ofNullable(PROTOCOLS.get(number));
  }

  @Override
  public Optional<String> host(IpAddress address) {
    return Optional.ofNullable(hosts.get(address.toString()));
  }

  @Override
  public Optional<String> cookie(int cookie) {
    return cookies.label(cookie);
  }

  @Override
  public Optional<String> label(String hex) {
    return hex.equals("0x1-2-3") ? Optional.of("SECRET") : Optional.empty();
  }
}
