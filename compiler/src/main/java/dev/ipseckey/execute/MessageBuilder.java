package dev.ipseckey.execute;

import dev.ipseckey.language.SaType;
import dev.ipseckey.model.Command;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;

/**
 * Makes PF_KEY messages of commands, as ipseckey(8) does.
 *
 * @param pid the process that the answers are for
 */
public record MessageBuilder(int pid) {

  /**
   * The message of a command for one of its routes. All messages of one command have the same
   * sequence number.
   *
   * @param sequence 32 bits, unsigned
   */
  public Message message(Command.OnSa command, Route route, int sequence) {
    return message(command, new Slots(command.arguments()), route, sequence);
  }

  /**
   * As {@link #message(Command.OnSa, Route, int)}.
   *
   * @param given the arguments of the command
   */
  Message message(Command.OnSa command, Slots given, Route route, int sequence) {
    Header header = header(type(command), command.type(), sequence);
    return switch (command) {
      case Command.Add _, Command.Update _, Command.UpdatePair _ ->
          new Message(header, ChangeParts.of(given, command.type(), route));
      case Command.Delete _, Command.DeletePair _, Command.Get _ ->
          new Message(header, LocatorParts.of(given, route));
    };
  }

  public Message flush(SaType type, int sequence) {
    return Message.of(header(MessageType.FLUSH, type, sequence));
  }

  public Message dump(SaType type, int sequence) {
    return Message.of(header(MessageType.DUMP, type, sequence));
  }

  /** Asks for what is for others only; ipseckey(8), monitor. The one in the SA type says yes. */
  public Message promiscuous(int sequence) {
    return Message.of(header(MessageType.X_PROMISC, new SaType(1), sequence));
  }

  private static MessageType type(Command.OnSa command) {
    return switch (command) {
      case Command.Add _ -> MessageType.ADD;
      case Command.Update _ -> MessageType.UPDATE;
      case Command.UpdatePair _ -> MessageType.X_UPDATEPAIR;
      case Command.Delete _ -> MessageType.DELETE;
      case Command.DeletePair _ -> MessageType.X_DELPAIR;
      case Command.Get _ -> MessageType.GET;
    };
  }

  private Header header(MessageType type, SaType saType, int sequence) {
    return new Header(Header.VERSION, type.number(), 0, saType.number(), 0, sequence, pid);
  }
}
