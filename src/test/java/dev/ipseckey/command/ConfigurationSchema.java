package dev.ipseckey.command;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.ipseckey.config.FailOn;
import dev.ipseckey.config.RuleNames;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Layer;
import dev.ipseckey.diagnostic.Severity;
import dev.ipseckey.format.Style;
import dev.ipseckey.lint.Profile;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The JSON Schema of {@code ipseckey.toml}, by which editors complete and check the file. */
final class ConfigurationSchema {

  private ConfigurationSchema() {}

  static String text() {
    JsonObject schema = new JsonObject();
    schema.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.addProperty("$id", "urn:ipseckey:configuration:1");
    schema.addProperty("title", "ipseckey.toml");
    JsonObject sections = new JsonObject();
    sections.add("check", check());
    sections.add("fmt", fmt());
    table(schema, "", sections);
    JsonObject definitions = new JsonObject();
    definitions.add("rule", names(id -> id.layer() == Layer.LINT));
    definitions.add("rule-or-warning", names(id -> RuleNames.fixed(id).isEmpty()));
    definitions.add("severity", words(Stream.of(Severity.values()).map(Severity::word)));
    schema.add("$defs", definitions);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(schema)
        + "\n";
  }

  private static JsonObject check() {
    JsonObject keys = new JsonObject();
    keys.add(
        "profile",
        about("The rules to begin with.", words(Profile.all().stream().map(Profile::word))));
    keys.add("select", about("Exactly these rules instead of a profile's.", list("rule")));
    keys.add("ignore", about("Not these rules, nor these warnings.", list("rule-or-warning")));
    keys.add(
        "fail-on",
        about(
            "Fail on findings of this severity or worse.",
            words(FailOn.all().stream().map(FailOn::word))));
    keys.add("severity", severities());
    return table(new JsonObject(), "What `ipseckey check` says.", keys);
  }

  private static JsonObject severities() {
    JsonObject severities = about("How bad something is.", new JsonObject());
    severities.addProperty("type", "object");
    severities.add("propertyNames", reference("rule-or-warning"));
    severities.add("additionalProperties", reference("severity"));
    return severities;
  }

  private static JsonObject fmt() {
    JsonObject keys = new JsonObject();
    keys.add(
        "width", number("Columns that a line should not pass.", Style.NARROWEST, Style.WIDEST));
    keys.add(
        "indent", number("Blanks before a continuation line.", Style.SHALLOWEST, Style.DEEPEST));
    return table(new JsonObject(), "How `ipseckey fmt` and editors format.", keys);
  }

  private static JsonObject table(JsonObject table, String description, JsonObject keys) {
    if (!description.isEmpty()) {
      table.addProperty("description", description);
    }
    table.addProperty("type", "object");
    table.addProperty("additionalProperties", false);
    table.add("properties", keys);
    return table;
  }

  private static JsonObject about(String description, JsonObject rest) {
    JsonObject value = new JsonObject();
    value.addProperty("description", description);
    rest.entrySet().forEach(each -> value.add(each.getKey(), each.getValue()));
    return value;
  }

  private static JsonObject number(String description, int least, int most) {
    JsonObject number = about(description, new JsonObject());
    number.addProperty("type", "integer");
    number.addProperty("minimum", least);
    number.addProperty("maximum", most);
    return number;
  }

  private static JsonObject list(String definition) {
    JsonObject list = new JsonObject();
    list.addProperty("type", "array");
    list.add("items", reference(definition));
    return list;
  }

  private static JsonObject reference(String definition) {
    JsonObject reference = new JsonObject();
    reference.addProperty("$ref", "#/$defs/" + definition);
    return reference;
  }

  /** Names and aliases of what can be chosen, and the word for all rules. */
  private static JsonObject names(Predicate<DiagnosticId> wanted) {
    return words(
        Stream.concat(
            Stream.of(RuleNames.ALL),
            Stream.of(DiagnosticId.values())
                .filter(wanted)
                .flatMap(id -> Stream.concat(Stream.of(id.kebab()), id.alias().stream()))));
  }

  private static JsonObject words(Stream<String> words) {
    JsonArray all = new JsonArray();
    words.forEach(all::add);
    JsonObject choice = new JsonObject();
    choice.add("enum", all);
    return choice;
  }
}
