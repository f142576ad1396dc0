package dev.ipseckey.file;

import dev.ipseckey.analysis.NameResolver;
import dev.ipseckey.model.IpAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Host names as the system resolves them. Each name and address is asked for once. */
public final class SystemNames implements NameResolver {

  private final Map<String, Resolution> known = new HashMap<>();
  private final Map<IpAddress, Optional<String>> names = new HashMap<>();

  @Override
  public Resolution resolve(String name) {
    return known.computeIfAbsent(name, SystemNames::ask);
  }

  @Override
  public Optional<String> nameOf(IpAddress address) {
    return names.computeIfAbsent(address, SystemNames::ask);
  }

  private static Optional<String> ask(IpAddress address) {
    try {
      InetAddress asked = InetAddress.getByAddress(address.toBytes());
      String name = asked.getCanonicalHostName();
      // Java answers with the number where there is no name.
      return name.equals(asked.getHostAddress()) ? Optional.empty() : Optional.of(name);
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static Resolution ask(String name) {
    try {
      return new Resolution.Found(
          Arrays.stream(InetAddress.getAllByName(name))
              .map(address -> IpAddress.of(address.getAddress()))
              .toList());
    } catch (UnknownHostException e) {
      return new Resolution.NotFound();
    }
  }
}
