package dev.ipseckey.file;

import dev.ipseckey.analysis.NameResolver;
import dev.ipseckey.model.IpAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Host names as the system resolves them. Each name is asked for once. */
public final class SystemNames implements NameResolver {

  private final Map<String, Resolution> known = new HashMap<>();

  @Override
  public Resolution resolve(String name) {
    return known.computeIfAbsent(name, SystemNames::ask);
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
