package dev.ipseckey.lsp.protocol;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.feature.LoadedSa;
import dev.ipseckey.lsp.feature.LoadedSadb;
import java.util.Optional;

/**
 * The SADB after a document as JSON, with the names of {@link LoadedSa}; what an SA has not is left
 * out.
 */
record SadbMapping(Places places) {

  private static final Gson GSON = new Gson();

  JsonObject json(Snapshot snapshot, LoadedSadb loaded) {
    JsonArray associations = new JsonArray();
    loaded.associations().forEach(sa -> associations.add(json(snapshot, sa)));
    JsonObject json = new JsonObject();
    json.add("associations", associations);
    json.addProperty("refused", loaded.refused());
    return json;
  }

  private JsonObject json(Snapshot snapshot, LoadedSa sa) {
    JsonObject json = new JsonObject();
    json.addProperty("type", sa.type());
    json.addProperty("spi", sa.spi());
    json.addProperty("source", sa.source());
    json.addProperty("destination", sa.destination());
    json.addProperty("direction", sa.direction());
    json.addProperty("mode", sa.mode());
    json.addProperty("state", sa.state());
    sa.pair().ifPresent(pair -> json.addProperty("pair", pair));
    add(json, "encryption", sa.encryption());
    add(json, "authentication", sa.authentication());
    json.add("lifetimes", GSON.toJsonTree(sa.lifetimes()));
    sa.maker().ifPresent(line -> json.add("range", range(snapshot, line)));
    return json;
  }

  private static void add(JsonObject json, String name, Optional<LoadedSa.Protection> protection) {
    protection.ifPresent(
        by -> {
          JsonObject found = new JsonObject();
          found.addProperty("algorithm", by.algorithm());
          found.addProperty("keyBits", by.keyBits());
          json.add(name, found);
        });
  }

  private JsonElement range(Snapshot snapshot, PlacedLine line) {
    return GSON.toJsonTree(places.range(snapshot, line.span()));
  }
}
