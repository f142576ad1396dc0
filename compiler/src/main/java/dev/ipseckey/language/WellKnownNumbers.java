package dev.ipseckey.language;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Numbers of protocols and services that people write by name; IANA's registries. Used to say the number, never to accept a name. */
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

  private static OptionalInt find(Map<String, Integer> table, String name) {
    Integer number = table.get(name.toLowerCase(Locale.ROOT));
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
