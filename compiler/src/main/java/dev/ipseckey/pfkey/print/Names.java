package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.IpAddress;
import java.util.Optional;

/** The names that are printed for numbers. Whatever has none is printed as unknown. */
public interface Names {

  /** The first name of an authentication algorithm, 0..255; 0 has one too if the table lists it. */
  Optional<String> authentication(int number);

  /** The first name of an encryption algorithm, 0..255; 0 has one too if the table lists it. */
  Optional<String> encryption(int number);

  /** The name of an upper-layer protocol, 1..255. */
  Optional<String> protocol(int number);

  /**
   * The official host name of an address that is not the unspecified one; never asked for an IPv4
   * address in its mapped form.
   */
  Optional<String> host(IpAddress address);

  /** The IKE daemon's label of a cookie of 32 bits. */
  Optional<String> cookie(int cookie);

  /** The name of a sensitivity label in its hexadecimal form. */
  Optional<String> label(String hex);
}
