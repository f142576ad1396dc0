package dev.ipseckey.command;

import dev.ipseckey.config.StyleChoice;
import dev.ipseckey.format.Style;

/** The style of each file of a run: its configuration, and the options on top of it. */
final class Styles {

  private final Configurations configurations;
  private final StyleChoice given;

  /**
   * @throws Misused if an option is out of its range
   */
  Styles(StyleOptions options, Configurations configurations) {
    this.configurations = configurations;
    this.given = options.given();
  }

  /**
   * The style that holds for a target.
   *
   * @throws dev.ipseckey.file.Unusable if the configuration there is of no use
   */
  Style of(Target target) {
    return configurations.of(target).style().with(given).style();
  }
}
