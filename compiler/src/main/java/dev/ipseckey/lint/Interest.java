package dev.ipseckey.lint;

import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which commands a rule wants to see: so that a rule costs nothing where it has nothing to say.
 *
 * @param commands by name
 * @param anyOf slots of extensions as bits, of which the command must have one; 0 if it need not
 * @param noneOf slots of extensions as bits, of which it must have none
 */
public record Interest(Set<CommandName> commands, long anyOf, long noneOf) {

  /** All that name an SA. */
  public static final Interest IN_ALL =
      in(
          CommandName.ADD,
          CommandName.UPDATE,
          CommandName.UPDATE_PAIR,
          CommandName.DELETE,
          CommandName.DELETE_PAIR,
          CommandName.GET);

  /** None at all. */
  public static final Interest NONE = new Interest(Set.of(), 0, 0);

  /** {@code add}. */
  public static final Interest IN_ADD = in(CommandName.ADD);

  /** {@code update} and {@code update-pair}. */
  public static final Interest IN_UPDATES = in(CommandName.UPDATE, CommandName.UPDATE_PAIR);

  /** What takes more than locators. */
  public static final Interest IN_CHANGES =
      in(CommandName.ADD, CommandName.UPDATE, CommandName.UPDATE_PAIR);

  private static Interest in(CommandName first, CommandName... others) {
    return new Interest(EnumSet.of(first, others), 0, 0);
  }

  /** These commands, if they have one of these extensions in any spelling. */
  public Interest having(Extension... extensions) {
    return new Interest(commands, anyOf | bits(List.of(extensions)), noneOf);
  }

  /** These commands, unless they have one of these extensions in any spelling. */
  public Interest lacking(Extension... extensions) {
    return new Interest(commands, anyOf, noneOf | bits(List.of(extensions)));
  }

  /**
   * Whether a command is one of them.
   *
   * @param present the slots of its extensions as bits
   */
  boolean includes(CommandName command, long present) {
    return commands.contains(command)
        && (anyOf == 0 || (anyOf & present) != 0)
        && (noneOf & present) == 0;
  }

  /** One bit for the slot of each extension. */
  static long bits(List<Extension> extensions) {
    long bits = 0;
    for (Extension extension : extensions) {
      bits |= bit(extension);
    }
    return bits;
  }

  static long bit(Extension extension) {
    return 1L << extension.slot().ordinal();
  }
}
