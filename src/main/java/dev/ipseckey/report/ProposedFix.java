package dev.ipseckey.report;

import dev.ipseckey.diagnostic.Fix;
import java.util.List;

/**
 * A fix as it may be written into a report: it holds no key digit.
 *
 * @param title what it does, as an order
 * @param changes what is replaced, in the order of the file
 */
public record ProposedFix(String title, Fix.Safety safety, List<Change> changes) {

  public ProposedFix {
    changes = List.copyOf(changes);
  }

  /**
   * One replacement.
   *
   * @param place what is replaced; empty for an insertion
   * @param text what comes there
   */
  public record Change(Place place, String text) {}
}
