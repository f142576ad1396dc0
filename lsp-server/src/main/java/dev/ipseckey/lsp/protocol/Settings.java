package dev.ipseckey.lsp.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.ipseckey.format.Style;
import dev.ipseckey.lint.Profile;
import dev.ipseckey.lint.RuleSelection;
import dev.ipseckey.lsp.feature.Checks;
import java.util.Optional;

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
 * @param style what can be chosen of the format
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
    Style style,
    Profile profile) {

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
        new Style(
            number(json, "format.width", Style.NARROWEST, Style.WIDEST, Style.DEFAULT.width()),
            number(json, "format.indent", 1, Style.DEEPEST, Style.DEFAULT.indent())),
        text(json, "profile").flatMap(Profile::named).orElse(Profile.DEFAULT));
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

  /** What is checked of a document as a whole. */
  Checks checks() {
    boolean none = !lint || syntaxOnly || strictCompat.orElse(false);
    return Checks.DEFAULT.with(none ? RuleSelection.none() : RuleSelection.of(profile));
  }

  private static int number(JsonObject json, String name, int least, int most, int otherwise) {
    return member(json, name)
        .filter(value -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber())
        .map(JsonElement::getAsInt)
        .filter(value -> least <= value && value <= most)
        .orElse(otherwise);
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
