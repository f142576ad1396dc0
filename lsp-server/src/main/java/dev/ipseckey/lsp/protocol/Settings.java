package dev.ipseckey.lsp.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.ipseckey.config.Configuration;
import dev.ipseckey.config.StyleChoice;
import dev.ipseckey.format.Style;
import dev.ipseckey.lint.Profile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the user has set, section {@code ipseckey}. None of it can make the server run a program or
 * ask the network.
 *
 * @param numeric host names are refused, as with {@code -n}
 * @param strictCompat judge as the original does
 * @param trustedExtensions labels are allowed
 * @param syntaxOnly no rehearsal on a simulated SADB
 * @param closedWorld the file is all there is
 * @param lint whether the rules are checked
 * @param hosts file with host names
 * @param algorithms file with a table of algorithms
 * @param labelTable file with a table of labels
 * @param renameInWorkspace a rename goes through all files of the workspace
 * @param style what is wanted of the format
 * @param profile which rules are checked
 */
record Settings(
    Optional<Boolean> numeric,
    Optional<Boolean> strictCompat,
    Optional<Boolean> trustedExtensions,
    boolean syntaxOnly,
    boolean closedWorld,
    boolean lint,
    Optional<String> hosts,
    Optional<String> algorithms,
    Optional<String> labelTable,
    boolean renameInWorkspace,
    StyleChoice style,
    Optional<Profile> profile) {

  /** The name of the section in the editor's settings. */
  static final String SECTION = "ipseckey";

  static final Settings DEFAULTS = of(new JsonObject());

  /** Reads what is there and of the right kind; the rest is as if it were not there. */
  static Settings of(JsonObject json) {
    return new Settings(
        flag(json, "numeric"),
        flag(json, "strictCompat"),
        flag(json, "trustedExtensions"),
        flag(json, "syntaxOnly").orElse(false),
        flag(json, "closedWorld").orElse(false),
        flag(json, "lint").orElse(true),
        text(json, "hosts"),
        text(json, "algorithms"),
        text(json, "labelTable"),
        flag(json, "renameInWorkspace").orElse(false),
        new StyleChoice(
            number(json, "format.width", Style.NARROWEST, Style.WIDEST),
            number(json, "format.indent", Style.SHALLOWEST, Style.DEEPEST)),
        text(json, "profile").flatMap(Profile::named));
  }

  /** From what a client sends: the section itself, or all settings with the section in it. */
  static Optional<Settings> sent(Object settings) {
    if (!(settings instanceof JsonElement element) || !element.isJsonObject()) {
      return Optional.empty();
    }
    JsonObject json = element.getAsJsonObject();
    return Optional.of(
        of(
            json.has(SECTION) && json.get(SECTION).isJsonObject()
                ? json.getAsJsonObject(SECTION)
                : json));
  }

  private static Optional<Boolean> flag(JsonObject json, String name) {
    return member(json, name)
        .filter(value -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean())
        .map(JsonElement::getAsBoolean);
  }

  /** Whether a document is only read, neither rehearsed nor linted. */
  boolean isPlain() {
    return syntaxOnly || strictCompat.orElse(false);
  }

  /** What goes on top of what configuration files say. */
  Configuration configuration() {
    return new Configuration(
        profile, Optional.empty(), Set.of(), Map.of(), Optional.empty(), style);
  }

  private static Optional<Integer> number(JsonObject json, String name, int least, int most) {
    return member(json, name)
        .filter(value -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber())
        .map(JsonElement::getAsInt)
        .filter(value -> least <= value && value <= most);
  }

  /** A setting by its name; dots lead into sections, if it is not there with dots in its name. */
  private static Optional<JsonElement> member(JsonObject json, String name) {
    if (json.has(name)) {
      return Optional.ofNullable(json.get(name));
    }
    int dot = name.indexOf('.');
    return dot > 0 && json.get(name.substring(0, dot)) instanceof JsonObject section
        ? member(section, name.substring(dot + 1))
        : Optional.empty();
  }

  private static Optional<String> text(JsonObject json, String name) {
    return member(json, name)
        .filter(value -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isString())
        .map(JsonElement::getAsString)
        .filter(value -> !value.isBlank());
  }
}
