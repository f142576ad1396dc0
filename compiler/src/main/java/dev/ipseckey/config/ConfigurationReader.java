package dev.ipseckey.config;

import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Layer;
import dev.ipseckey.diagnostic.Severity;
import dev.ipseckey.format.Style;
import dev.ipseckey.lint.Profile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Reads a configuration file. What it does not know is a fault: a rule that somebody has switched
 * off under a wrong name is not off.
 */
public final class ConfigurationReader {

  private static final String CHECK = "check";
  private static final String PROFILE = "profile";
  private static final String SELECT = "select";
  private static final String IGNORE = "ignore";
  private static final String SEVERITY = "severity";
  private static final String FAIL_ON = "fail-on";
  private static final String FMT = "fmt";
  private static final String WIDTH = "width";
  private static final String INDENT = "indent";

  private final List<ConfigurationFault> faults = new ArrayList<>();

  private ConfigurationReader() {}

  /** What became of a text. */
  public sealed interface Result {
    /** It says this. */
    record Read(Configuration configuration) implements Result {}

    /** It cannot be used; never without a fault. */
    record Faulty(List<ConfigurationFault> faults) implements Result {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }
  }

  public static Result read(String text) {
    ConfigurationReader reader = new ConfigurationReader();
    Configuration configuration = reader.configuration(Toml.parse(text));
    return reader.faults.isEmpty()
        ? new Result.Read(configuration)
        : new Result.Faulty(reader.faults);
  }

  private Configuration configuration(TomlParseResult file) {
    file.errors().forEach(error -> fault(error.position(), String.valueOf(error.getMessage())));
    if (!faults.isEmpty()) {
      return Configuration.none();
    }
    refuseOthers(file, Set.of(CHECK, FMT));
    TomlTable check = table(file, CHECK);
    TomlTable fmt = table(file, FMT);
    return (check == null ? Configuration.none() : check(check))
        .style(fmt == null ? StyleChoice.none() : fmt(fmt));
  }

  private Configuration check(TomlTable check) {
    refuseOthers(check, Set.of(PROFILE, SELECT, IGNORE, SEVERITY, FAIL_ON));
    Optional<Profile> profile =
        word(check, PROFILE, Profile.all().stream().map(Profile::word)).flatMap(Profile::named);
    Optional<FailOn> failOn =
        word(check, FAIL_ON, FailOn.all().stream().map(FailOn::word)).flatMap(FailOn::named);
    Optional<Set<DiagnosticId>> select =
        check.contains(List.of(SELECT)) ? Optional.of(ids(check, SELECT)) : Optional.empty();
    return new Configuration(
        profile,
        select,
        ids(check, IGNORE),
        severities(table(check, SEVERITY)),
        failOn,
        StyleChoice.none());
  }

  private StyleChoice fmt(TomlTable fmt) {
    refuseOthers(fmt, Set.of(WIDTH, INDENT));
    return new StyleChoice(
        number(fmt, WIDTH, Style.NARROWEST, Style.WIDEST),
        number(fmt, INDENT, Style.SHALLOWEST, Style.DEEPEST));
  }

  private void refuseOthers(TomlTable table, Set<String> known) {
    for (String key : table.keySet()) {
      if (!known.contains(key)) {
        fault(
            place(table, key),
            "unknown key `"
                + key
                + "`; there are "
                + String.join(", ", known.stream().sorted().toList()));
      }
    }
  }

  private @Nullable TomlTable table(TomlTable parent, String key) {
    Object value = parent.get(List.of(key));
    if (value == null || value instanceof TomlTable) {
      return (TomlTable) value;
    }
    fault(place(parent, key), "`" + key + "` is a table");
    return null;
  }

  private Optional<String> word(TomlTable table, String key, Stream<String> words) {
    Object value = table.get(List.of(key));
    if (value == null) {
      return Optional.empty();
    }
    List<String> known = words.toList();
    if (value instanceof String word && known.contains(word)) {
      return Optional.of(word);
    }
    fault(place(table, key), "`" + key + "` is one of " + quoted(known));
    return Optional.empty();
  }

  private Optional<Integer> number(TomlTable table, String key, int least, int most) {
    Object value = table.get(List.of(key));
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Long number && number >= least && number <= most) {
      return Optional.of(number.intValue());
    }
    fault(place(table, key), "`" + key + "` is a number from " + least + " to " + most);
    return Optional.empty();
  }

  private Set<DiagnosticId> ids(TomlTable table, String key) {
    Set<DiagnosticId> ids = EnumSet.noneOf(DiagnosticId.class);
    Object value = table.get(List.of(key));
    if (value == null) {
      return ids;
    }
    if (!(value instanceof TomlArray names)) {
      fault(place(table, key), "`" + key + "` is a list of names of rules");
      return ids;
    }
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i) instanceof String name) {
        ids.addAll(ids(name, key, names.inputPositionOf(i)));
      } else {
        fault(names.inputPositionOf(i), "the name of a rule is a string");
      }
    }
    return ids;
  }

  private Set<DiagnosticId> ids(String name, String key, @Nullable TomlPosition place) {
    Set<DiagnosticId> named = RuleNames.named(name);
    if (named.isEmpty()) {
      fault(place, "there is no rule `" + name + "`; `ipseckey rules` lists them");
    }
    for (DiagnosticId id : named) {
      if (key.equals(SELECT) && id.layer() != Layer.LINT) {
        fault(place, "`" + name + "` need not be selected: it is no rule of lint");
      } else {
        RuleNames.fixed(id).ifPresent(why -> fault(place, why));
      }
    }
    return named;
  }

  private Map<DiagnosticId, Severity> severities(@Nullable TomlTable table) {
    Map<DiagnosticId, Severity> severities = new EnumMap<>(DiagnosticId.class);
    if (table == null) {
      return severities;
    }
    for (String name : table.keySet()) {
      Set<DiagnosticId> ids = ids(name, SEVERITY, place(table, name));
      Optional<Severity> severity =
          word(table, name, Stream.of(Severity.values()).map(Severity::word))
              .flatMap(ConfigurationReader::severity);
      severity.ifPresent(each -> ids.forEach(id -> severities.put(id, each)));
    }
    return severities;
  }

  private static Optional<Severity> severity(String word) {
    return Stream.of(Severity.values()).filter(each -> each.word().equals(word)).findFirst();
  }

  private static String quoted(List<String> words) {
    return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
  }

  private static @Nullable TomlPosition place(TomlTable table, String key) {
    return table.inputPositionOf(List.of(key));
  }

  private void fault(@Nullable TomlPosition place, String message) {
    faults.add(
        place == null
            ? new ConfigurationFault(1, 1, message)
            : new ConfigurationFault(place.line(), place.column(), message));
  }
}
