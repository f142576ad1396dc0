package dev.ipseckey.analysis;

import dev.ipseckey.model.IpAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Host names from a table in the shape of hosts(5): an address, then its names, {@code #} for a
 * comment.
 */
public final class HostsFile implements NameResolver {

  private final Map<String, List<IpAddress>> addresses = new HashMap<>();
  private final Map<IpAddress, String> official = new HashMap<>();

  /** Reads a table; lines that do not begin with an address are passed over, as resolvers do. */
  public static HostsFile parse(String text) {
    HostsFile hosts = new HostsFile();
    for (String line : text.split("\n", -1)) {
      int comment = line.indexOf('#');
      String[] words = (comment < 0 ? line : line.substring(0, comment)).strip().split("\\s+");
      byte[] literal = words[0].getBytes(StandardCharsets.UTF_8);
      AddressReader.literal(literal, 0, literal.length)
          .ifPresent(address -> hosts.add(address, words));
    }
    return hosts;
  }

  private void add(IpAddress address, String[] words) {
    if (words.length > 1) {
      official.putIfAbsent(address, words[1]);
    }
    for (int i = 1; i < words.length; i++) {
      addresses
          .computeIfAbsent(words[i].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(address);
    }
  }

  @Override
  public Resolution resolve(String name) {
    List<IpAddress> found = addresses.get(name.toLowerCase(Locale.ROOT));
    return found == null ? new Resolution.NotFound() : new Resolution.Found(found);
  }

  /** The first name on the first line of the address. */
  @Override
  public Optional<String> nameOf(IpAddress address) {
    return Optional.ofNullable(official.get(address));
  }
}
