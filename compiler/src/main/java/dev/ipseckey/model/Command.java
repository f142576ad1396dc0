package dev.ipseckey.model;

import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.SaType;
import dev.ipseckey.source.Span;
import java.util.Optional;

/**
 * A command that says what it has to say: its words are known, its values in range, its required
 * parts there.
 */
public sealed interface Command {

  /** The command word. */
  Span word();

  CommandName name();

  /** A command that names one SA. */
  sealed interface OnSa extends Command {
    SaType type();

    Arguments arguments();
  }

  record Add(Span word, SaType type, Arguments arguments) implements OnSa {
    @Override
    public CommandName name() {
      return CommandName.ADD;
    }
  }

  record Update(Span word, SaType type, Arguments arguments) implements OnSa {
    @Override
    public CommandName name() {
      return CommandName.UPDATE;
    }
  }

  record UpdatePair(Span word, SaType type, Arguments arguments) implements OnSa {
    @Override
    public CommandName name() {
      return CommandName.UPDATE_PAIR;
    }
  }

  record Delete(Span word, SaType type, Arguments arguments) implements OnSa {
    @Override
    public CommandName name() {
      return CommandName.DELETE;
    }
  }

  record DeletePair(Span word, SaType type, Arguments arguments) implements OnSa {
    @Override
    public CommandName name() {
      return CommandName.DELETE_PAIR;
    }
  }

  record Get(Span word, SaType type, Arguments arguments) implements OnSa {
    @Override
    public CommandName name() {
      return CommandName.GET;
    }
  }

  /** Remove all SAs of a type; {@link SaType#ALL} if none was named. */
  record Flush(Span word, SaType type) implements Command {
    @Override
    public CommandName name() {
      return CommandName.FLUSH;
    }
  }

  /** Print all SAs of a type; {@link SaType#ALL} if none was named. */
  record Dump(Span word, SaType type) implements Command {
    @Override
    public CommandName name() {
      return CommandName.DUMP;
    }
  }

  /** Write the SAs of a type as commands, to standard output if there is no file. */
  record Save(Span word, SaType type, Optional<String> file) implements Command {
    @Override
    public CommandName name() {
      return CommandName.SAVE;
    }
  }

  /** Follow the messages; a passive monitor does not ask for those to others. */
  record Monitor(Span word, boolean passive) implements Command {
    @Override
    public CommandName name() {
      return passive ? CommandName.PASSIVE_MONITOR : CommandName.MONITOR;
    }
  }

  record Help(Span word, Optional<String> topic) implements Command {
    @Override
    public CommandName name() {
      return CommandName.HELP;
    }
  }

  record Load(Span word, String file) implements Command {
    @Override
    public CommandName name() {
      return CommandName.LOAD;
    }
  }

  record Exit(Span word) implements Command {
    @Override
    public CommandName name() {
      return CommandName.EXIT;
    }
  }
}
