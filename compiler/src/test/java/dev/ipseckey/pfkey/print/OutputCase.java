package dev.ipseckey.pfkey.print;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One recorded case of printed output; the corpus's README says what its fields are. */
record OutputCase(JsonObject fields) {

  private static final String CORPUS = "/conformance/output.jsonl";

  static List<OutputCase> all() {
    try (InputStream in = OutputCase.class.getResourceAsStream(CORPUS)) {
      String text =
          new String(Objects.requireNonNull(in, CORPUS).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .map(line -> new OutputCase(new Gson().fromJson(line, JsonObject.class)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static OutputCase named(String id) {
    return all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  String id() {
    return Objects.requireNonNull(fields.get("id")).getAsString();
  }

  boolean has(String field) {
    return fields.has(field);
  }

  Optional<String> text(String field) {
    return Optional.ofNullable(fields.get(field)).map(JsonElement::getAsString);
  }

  String stdout() {
    return text("stdout").orElseThrow();
  }

  /** The name of the quirk. */
  Optional<String> quirk() {
    return text("quirk").map(quirk -> quirk.substring(0, quirk.indexOf(':')));
  }

  /** Neither a quirk nor undefined, and nothing but printed messages on standard output. */
  boolean isClean() {
    return !has("quirk") && !has("undefined") && !has("errors");
  }

  /** The letters of the options, without {@code -f} and {@code -s}. */
  private String letters() {
    String first = strings("args").getFirst();
    return first.startsWith("-") && !first.equals("-s") ? first.substring(1) : "";
  }

  PrintOptions options() {
    return PrintOptions.plain()
        .numeric(letters().contains("n"))
        .paranoid(letters().contains("p"))
        .verbose(letters().contains("v"));
  }

  /** The words of the command: of the command line, or of the first line that was typed. */
  List<String> command() {
    Optional<String> typed = text("stdin");
    if (typed.isPresent()) {
      return Arrays.asList(typed.get().lines().findFirst().orElseThrow().split(" ", -1));
    }
    List<String> words = new ArrayList<>(strings("args"));
    if (!letters().isEmpty()) {
      words.removeFirst();
    }
    if (words.getFirst().equals("-s")) {
      return List.of("save", "all", words.get(1));
    }
    return words;
  }

  /** What came up, one read each. */
  List<byte[]> replies() {
    return strings("replies").stream().map(hex -> HexFormat.of().parseHex(hex)).toList();
  }

  /** What was sent. */
  List<Message> requests() {
    return strings("pfkey").stream()
        .map(hex -> (Message) MessageCodec.LITTLE_ENDIAN.decode(HexFormat.of().parseHex(hex)))
        .toList();
  }

  private List<String> strings(String field) {
    return fields.getAsJsonArray(field).asList().stream().map(JsonElement::getAsString).toList();
  }

  @Override
  public String toString() {
    return id();
  }
}
