package dev.ipseckey.editor;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The snippets as VS Code reads them. */
final class SnippetFile {

  private SnippetFile() {}

  static String text() {
    JsonObject file = new JsonObject();
    for (Snippet snippet : Snippet.all()) {
      JsonArray body = new JsonArray();
      snippet.body().forEach(body::add);
      JsonObject entry = new JsonObject();
      entry.addProperty("prefix", snippet.prefix());
      entry.addProperty("description", snippet.description());
      entry.add("body", body);
      file.add(snippet.prefix(), entry);
    }
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(file) + "\n";
  }
}
