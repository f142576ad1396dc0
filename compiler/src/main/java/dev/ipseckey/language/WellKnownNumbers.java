package dev.ipseckey.language;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Numbers of protocols and services that people write by name; IANA's registries. Used to say the
 * number and to print the name, never to accept one.
 */
public final class WellKnownNumbers {

  private static final Map<String, Integer> PROTOCOLS =
      Map.ofEntries(
          Map.entry("icmp", 1),
          Map.entry("igmp", 2),
          Map.entry("ipip", 4),
          Map.entry("encap", 4),
          Map.entry("ipv4", 4),
          Map.entry("tcp", 6),
          Map.entry("udp", 17),
          Map.entry("ipv6", 41),
          Map.entry("gre", 47),
          Map.entry("esp", 50),
          Map.entry("ah", 51),
          Map.entry("icmp6", 58),
          Map.entry("icmpv6", 58),
          Map.entry("ipv6-icmp", 58),
          Map.entry("ospf", 89),
          Map.entry("sctp", 132));

  private static final Map<String, Integer> SERVICES =
      Map.ofEntries(
          Map.entry("ftp", 21),
          Map.entry("ssh", 22),
          Map.entry("telnet", 23),
          Map.entry("smtp", 25),
          Map.entry("domain", 53),
          Map.entry("dns", 53),
          Map.entry("tftp", 69),
          Map.entry("http", 80),
          Map.entry("sunrpc", 111),
          Map.entry("ntp", 123),
          Map.entry("snmp", 161),
          Map.entry("bgp", 179),
          Map.entry("ldap", 389),
          Map.entry("https", 443),
          Map.entry("isakmp", 500),
          Map.entry("ike", 500),
          Map.entry("syslog", 514),
          Map.entry("nfs", 2049),
          Map.entry("ipsec-nat-t", 4500));

  private WellKnownNumbers() {}

  public static OptionalInt protocol(String name) {
    return find(PROTOCOLS, name);
  }

  public static OptionalInt service(String name) {
    return find(SERVICES, name);
  }

  /** The name that the system's protocol table has for a number. */
  public static Optional<String> protocolName(int number) {
    return switch (number) {
      case 0 -> Optional.of("ip");
      case 1 -> Optional.of("icmp");
      case 2 -> Optional.of("igmp");
      case 3 -> Optional.of("ggp");
      case 4 -> Optional.of("ipip");
      case 6 -> Optional.of("tcp");
      case 17 -> Optional.of("udp");
      case 41 -> Optional.of("ipv6");
      case 47 -> Optional.of("gre");
      case 50 -> Optional.of("esp");
      case 51 -> Optional.of("ah");
      case 58 -> Optional.of("ipv6-icmp");
      case 89 -> Optional.of("ospf");
      case 132 -> Optional.of("sctp");
      default -> Optional.empty();
    };
  }

  private static OptionalInt find(Map<String, Integer> table, String name) {
    Integer number = table.get(name.toLowerCase(Locale.ROOT));
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
