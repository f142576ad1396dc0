package dev.ipseckey.editor;

import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.AlgorithmFile;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.CommandName.Operands;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.IdentityType;
import dev.ipseckey.language.SaState;
import dev.ipseckey.language.SaType;
import dev.ipseckey.language.ValueKind;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The words of the vocabulary, by the part that they play; longer ones before their beginnings. */
final class Words {

  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

  private Words() {}

  /** The commands with such operands. */
  static List<String> commands(Set<Operands> operands) {
    return ordered(
        CommandName.all().stream()
            .filter(command -> operands.contains(command.operands()))
            .flatMap(command -> command.spellings().stream()));
  }

  /** The commands that a file must not hold. */
  static List<String> commandsOutsideFiles() {
    return ordered(
        CommandName.all().stream()
            .filter(command -> !command.allowedInFile())
            .flatMap(command -> command.spellings().stream()));
  }

  /** The keywords with such a value. */
  static List<String> extensions(ValueKind kind) {
    return ordered(
        Extension.all().stream()
            .filter(extension -> extension.kind() == kind)
            .flatMap(extension -> extension.spellings().stream()));
  }

  static List<String> extensions() {
    return ordered(Extension.all().stream().flatMap(extension -> extension.spellings().stream()));
  }

  static List<String> saTypes() {
    return ordered(Stream.of(SaType.AH, SaType.ESP, SaType.ALL).map(SaType::display));
  }

  static List<String> states() {
    return ordered(SaState.all().stream().map(SaState::word));
  }

  static List<String> algorithms(Algorithm.Kind kind) {
    return ordered(AlgorithmFile.shipped().names(kind).stream().distinct());
  }

  static List<String> identityTypes() {
    return ordered(IdentityType.all().stream().flatMap(type -> type.names().stream()));
  }

  private static List<String> ordered(Stream<String> words) {
    return words.sorted(LONGEST_FIRST).toList();
  }
}
