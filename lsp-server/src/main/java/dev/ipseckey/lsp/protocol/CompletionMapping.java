package dev.ipseckey.lsp.protocol;

import com.google.gson.JsonObject;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.feature.Completion;
import dev.ipseckey.lsp.feature.Suggestion;
import dev.ipseckey.lsp.feature.Suggestion.Kind;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemTag;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.InsertReplaceEdit;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Suggestions as completion items. */
record CompletionMapping(Places places, ClientFeatures features) {

  private static final String DOCUMENTATION = "documentation";

  CompletionList list(Snapshot snapshot, Completion.Offer offer) {
    Range insert = places.range(snapshot, offer.insert());
    Range replace = places.range(snapshot, offer.replace());
    List<CompletionItem> items = new ArrayList<>();
    for (Suggestion suggestion : offer.suggestions()) {
      if (suggestion.snippet().isEmpty() || features.snippets()) {
        items.add(item(snapshot, suggestion, insert, replace, items.size()));
      }
    }
    return new CompletionList(false, items);
  }

  /** The item with its documentation, which is only turned into a text for the one selected. */
  static CompletionItem resolved(CompletionItem item, ClientFeatures features) {
    if (item.getData() instanceof JsonObject data && data.has(DOCUMENTATION)) {
      item.setDocumentation(
          Markup.of(data.get(DOCUMENTATION).getAsString(), features.markdownItems()));
      item.setData(null);
    }
    return item;
  }

  private CompletionItem item(
      Snapshot snapshot, Suggestion suggestion, Range insert, Range replace, int number) {
    CompletionItem item = new CompletionItem(suggestion.label());
    item.setKind(kind(suggestion.kind()));
    item.setDetail(suggestion.detail());
    item.setFilterText(suggestion.filter());
    item.setSortText("%d%04d".formatted(suggestion.rank(), number));
    JsonObject data = new JsonObject();
    data.addProperty(DOCUMENTATION, suggestion.documentation());
    item.setData(data);
    if (suggestion.deprecated()) {
      item.setTags(List.of(CompletionItemTag.Deprecated));
    }
    String text =
        suggestion.key().isPresent() ? "" : suggestion.snippet().orElse(suggestion.label());
    if (suggestion.snippet().isPresent()) {
      item.setInsertTextFormat(InsertTextFormat.Snippet);
    }
    item.setTextEdit(
        features.insertReplace()
            ? Either.forRight(new InsertReplaceEdit(text, insert, replace))
            : Either.forLeft(new TextEdit(insert, text)));
    suggestion
        .key()
        .ifPresent(
            key ->
                item.setCommand(
                    new Command(
                        "Insert a new key",
                        ServerCommands.INSERT_KEY,
                        List.of(snapshot.uri(), insert.getStart(), key.bits()))));
    return item;
  }

  private static CompletionItemKind kind(Kind kind) {
    return switch (kind) {
      case COMMAND -> CompletionItemKind.Function;
      case SA_TYPE -> CompletionItemKind.Class;
      case EXTENSION -> CompletionItemKind.Property;
      case FLAG -> CompletionItemKind.Keyword;
      case ALGORITHM, CONSTANT -> CompletionItemKind.EnumMember;
      case NUMBER -> CompletionItemKind.Value;
      case SA -> CompletionItemKind.Reference;
      case ADDRESS -> CompletionItemKind.Variable;
      case RULE -> CompletionItemKind.Constant;
      case SNIPPET -> CompletionItemKind.Snippet;
      case KEY -> CompletionItemKind.Event;
    };
  }
}
