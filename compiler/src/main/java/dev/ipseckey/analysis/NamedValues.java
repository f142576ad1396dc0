package dev.ipseckey.analysis;

import static dev.ipseckey.diagnostic.DiagnosticId.COUNTER_MODE_MANUAL;
import static dev.ipseckey.diagnostic.DiagnosticId.LARVAL_STATE;
import static dev.ipseckey.diagnostic.DiagnosticId.STATE_RANGE;
import static dev.ipseckey.diagnostic.DiagnosticId.UNKNOWN_ALGORITHM;
import static dev.ipseckey.diagnostic.DiagnosticId.UNKNOWN_IDENTITY_TYPE;
import static dev.ipseckey.diagnostic.DiagnosticId.UNKNOWN_STATE;
import static dev.ipseckey.diagnostic.DiagnosticId.VALUE_LOOKS_LIKE_KEYWORD;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.IdentityType;
import dev.ipseckey.language.SaState;
import dev.ipseckey.model.Argument;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Word;
import dev.ipseckey.syntax.WordPlaces;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Values that are a name out of a table, or the number that the name stands for: states,
 * algorithms, identity types.
 */
final class NamedValues {

  private static final List<String> STATES = List.of("dead", "dying", "mature");

  private final AnalysisOptions options;
  private final Report report;
  private final NumberValues numbers;

  NamedValues(AnalysisOptions options, Report report, NumberValues numbers) {
    this.options = options;
    this.report = report;
    this.numbers = numbers;
  }

  @Nullable Argument state(Extension extension, Word keyword, Word value) {
    SaState state = null;
    for (SaState candidate : SaState.all()) {
      if (value.is(candidate.word())) {
        state = candidate;
      }
    }
    if (state == null && numbers.isNumber(value)) {
      if (numbers.exceeds(value, SaState.DEAD.number())) {
        report.add(
            Diagnostic.of(STATE_RANGE, value.span(), "a state is a number from 0 to 3")
                .expecting(STATES));
        return null;
      }
      OptionalLong number = numbers.inRange(value, SaState.DEAD.number(), keyword);
      if (number.isEmpty()) {
        return null;
      }
      state = SaState.all().get((int) number.getAsLong());
    }
    if (state == null) {
      report.add(
          Suggestions.suggest(
              Diagnostic.of(
                      UNKNOWN_STATE, value.span(), "Unknown state " + WordsInMessages.quote(value))
                  .expecting(STATES),
              value,
              STATES));
      return null;
    }
    if (state == SaState.LARVAL) {
      Diagnostic found =
          Diagnostic.of(LARVAL_STATE, value.span(), "only the kernel makes larval SAs")
              .expecting(STATES)
              .hint("leave state out: mature is the default");
      report.add(Fixes.removing(found, "leave it out", Safety.SUGGESTED, keyword, value));
      return null;
    }
    return new Argument.State(extension, keyword.span(), value.span(), state);
  }

  @Nullable Argument algorithm(Algorithm.Kind kind, Extension extension, Word keyword, Word value) {
    Optional<Algorithm> named =
        options.algorithms().named(kind, value.bytes(), value.contentStart(), value.contentEnd());
    if (named.isPresent()) {
      Algorithm algorithm = named.get();
      if (algorithm.counterMode()) {
        report.add(
            Diagnostic.of(
                    COUNTER_MODE_MANUAL,
                    value.span(),
                    "counter mode is not safe with a manual key: after a restart the same counters come again")
                .hint("use `aes` with an `auth_alg`"));
      }
      return new Argument.AlgorithmChoice(
          extension, keyword.span(), value.span(), algorithm.number(), named);
    }
    if (!numbers.isNumber(value)) {
      reportUnknownAlgorithm(kind, value);
      return null;
    }
    OptionalLong number = numbers.inRange(value, Algorithm.MAX, keyword);
    if (number.isEmpty()) {
      return null;
    }
    int found = (int) number.getAsLong();
    return new Argument.AlgorithmChoice(
        extension, keyword.span(), value.span(), found, options.algorithms().numbered(kind, found));
  }

  private void reportUnknownAlgorithm(Algorithm.Kind kind, Word value) {
    String text = value.text();
    List<String> names = options.algorithms().names(kind);
    Diagnostic found =
        Diagnostic.of(
                UNKNOWN_ALGORITHM,
                value.span(),
                "Unknown " + kind.word() + " algorithm " + WordsInMessages.quote(value))
            .expecting(names);
    Algorithm.Kind other =
        kind == Algorithm.Kind.AUTHENTICATION
            ? Algorithm.Kind.ENCRYPTION
            : Algorithm.Kind.AUTHENTICATION;
    if (options.algorithms().named(other, text).isPresent()) {
      Extension home =
          other == Algorithm.Kind.AUTHENTICATION ? Extension.AUTH_ALG : Extension.ENCR_ALG;
      report.add(
          found.hint("it is for " + other.word() + " and goes with `" + home.canonical() + "`"));
    } else {
      report.add(Suggestions.suggest(found, value, names));
    }
  }

  @Nullable Argument identity(Extension extension, Word keyword, Word type, Word text) {
    OptionalLong number = identityType(keyword, type);
    if (text.isBroken()) {
      return null;
    }
    if (WordPlaces.isExtension(text)) {
      report.add(looksLikeKeyword(text));
    }
    return number.isEmpty()
        ? null
        : new Argument.Identity(
            extension,
            keyword.span(),
            type.span().through(text.span()),
            (int) number.getAsLong(),
            text.text());
  }

  private OptionalLong identityType(Word keyword, Word type) {
    Optional<IdentityType> named = IdentityType.named(type.text());
    if (named.isPresent()) {
      return OptionalLong.of(named.get().number());
    }
    if (numbers.isNumber(type)) {
      return numbers.inRange(type, IdentityType.MAX, keyword);
    }
    List<String> names =
        IdentityType.all().stream().flatMap(known -> known.names().stream()).sorted().toList();
    String text = type.text();
    Diagnostic found =
        Diagnostic.of(
                UNKNOWN_IDENTITY_TYPE,
                type.span(),
                "Unknown identity type " + WordsInMessages.quote(type))
            .expecting(names);
    if (text.endsWith(",")
        && IdentityType.named(text.substring(0, text.length() - 1)).isPresent()) {
      report.add(
          found
              .hint("remove the comma: a blank is enough between type and identity")
              .fix(
                  Fix.of("remove the comma", Safety.SAFE, new Span(type.contentEnd() - 1, 1), "")));
    } else {
      report.add(Suggestions.suggest(found, type, names));
    }
    return OptionalLong.empty();
  }

  /** What to say of a value that may be a keyword whose own value is missing. */
  static Diagnostic looksLikeKeyword(Word value) {
    return Diagnostic.of(
            VALUE_LOOKS_LIKE_KEYWORD,
            value.span(),
            WordsInMessages.quote(value) + " is taken as a value here, though it spells a keyword")
        .hint("if it is the keyword, the value before it is missing");
  }
}
