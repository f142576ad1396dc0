package dev.ipseckey.report;

import java.util.List;

/**
 * Another place that a finding speaks of.
 *
 * @param label what is there
 * @param lines the lines it is on
 */
public record Note(Place place, String label, List<Excerpt> lines) {

  public Note {
    lines = List.copyOf(lines);
  }
}
