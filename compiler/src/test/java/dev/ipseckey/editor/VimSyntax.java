package dev.ipseckey.editor;

import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.CommandName.Operands;
import dev.ipseckey.language.ValueKind;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/** The syntax file for Vim and Neovim. */
final class VimSyntax {

  private VimSyntax() {}

  static String text() {
    return """
        " Vim syntax file
        " Language: ipseckey, the commands of ipseckey(8)
        " Written from the vocabulary by EditorFilesTest in the module compiler; do not edit.

        if exists('b:current_syntax')
          finish
        endif

        syn case match
        syn sync minlines=50

        " A comment takes the next line with it if it ends in a backslash; so does a command.
        syn region ipseckeyComment start=/^\\s*#/ skip=/\\\\$/ end=/$/ contains=ipseckeyContinued,ipseckeyTodo
        syn keyword ipseckeyTodo TODO FIXME XXX contained
        syn region ipseckeyLine start=/^\\s*%1$s\\ze\\%%(\\s\\|\\\\\\=$\\)/ skip=/\\\\$/ end=/$/ keepend transparent
              \\ contains=ipseckeyCommand,ipseckeyNotInFile,ipseckeySaType,ipseckeyMisplaced,ipseckeyContinued,@ipseckeyExtension
        syn match ipseckeyContinued /\\\\$/ contained
        syn match ipseckeyMisplaced /\\s\\@1<=#.*/ contained
        syn match ipseckeyCommand /^\\s*%1$s\\ze\\%%(\\s\\|\\\\\\=$\\)/ contained
        syn match ipseckeyNotInFile /^\\s*%2$s\\ze\\%%(\\s\\|\\\\\\=$\\)/ contained
        syn match ipseckeySaType /\\c\\s\\@1<=%3$s\\>/ contained

        " Behind a keyword stands its value, on the next line where this one is continued.
        syn cluster ipseckeyExtension contains=ipseckeyFlag,ipseckeyNumeric,ipseckeyState,ipseckeyAuth,ipseckeyEncr,ipseckeyEncap,ipseckeyPlace,ipseckeySecret,ipseckeyIdentity,ipseckeyLabelled
        syn match ipseckeyFlag /\\s\\@1<=%4$s\\ze\\%%(\\s\\|\\\\\\=$\\)/ contained
        %5$s
        syn match ipseckeyNumber /\\%%(0[xX]\\x\\+\\|\\d\\+\\)\\ze\\%%(\\s\\|\\\\\\=$\\)/ contained
        syn match ipseckeyStateName /\\%%(%6$s\\|\\d\\+\\)\\>/ contained
        syn match ipseckeyAuthName /\\c\\%%(%7$s\\|\\d\\+\\)\\ze\\%%(\\s\\|\\\\\\=$\\)/ contained
        syn match ipseckeyEncrName /\\c\\%%(%8$s\\|\\d\\+\\)\\ze\\%%(\\s\\|\\\\\\=$\\)/ contained
        syn match ipseckeyUdp /udp\\>/ contained
        syn match ipseckeyAddress /\\%%("[^"]*"\\|[^[:blank:]"\\\\]\\+\\)/ contained
        syn match ipseckeyText /\\%%("[^"]*"\\|[^[:blank:]"\\\\]\\+\\)/ contained
        syn match ipseckeyIdentityType /\\c\\%%(%9$s\\|\\d\\+\\)\\>/ contained nextgroup=ipseckeyText skipwhite
        " :set conceallevel=2 hides keys.
        syn match ipseckeyKey /\\%%("[^"]*"\\|[^[:blank:]"\\\\]\\+\\)/ contained conceal cchar=X

        hi def link ipseckeyComment Comment
        hi def link ipseckeyTodo Todo
        hi def link ipseckeyContinued Special
        hi def link ipseckeyMisplaced Error
        hi def link ipseckeyNotInFile Error
        hi def link ipseckeyCommand Statement
        hi def link ipseckeySaType Type
        hi def link ipseckeyKeyword Identifier
        hi def link ipseckeyFlag ipseckeyKeyword
        hi def link ipseckeyNumeric ipseckeyKeyword
        hi def link ipseckeyState ipseckeyKeyword
        hi def link ipseckeyAuth ipseckeyKeyword
        hi def link ipseckeyEncr ipseckeyKeyword
        hi def link ipseckeyEncap ipseckeyKeyword
        hi def link ipseckeyPlace ipseckeyKeyword
        hi def link ipseckeySecret ipseckeyKeyword
        hi def link ipseckeyIdentity ipseckeyKeyword
        hi def link ipseckeyLabelled ipseckeyKeyword
        hi def link ipseckeyNumber Number
        hi def link ipseckeyAddress Number
        hi def link ipseckeyStateName Constant
        hi def link ipseckeyAuthName Constant
        hi def link ipseckeyEncrName Constant
        hi def link ipseckeyUdp Constant
        hi def link ipseckeyIdentityType Constant
        hi def link ipseckeyText String
        hi def link ipseckeyKey String

        let b:current_syntax = 'ipseckey'
        """
        .formatted(
            group(Words.commands(EnumSet.allOf(Operands.class))),
            group(Words.commandsOutsideFiles()),
            group(Words.saTypes()),
            group(Words.extensions(ValueKind.FLAG)),
            keywords(),
            oneOf(Words.states()),
            oneOf(Words.algorithms(Algorithm.Kind.AUTHENTICATION)),
            oneOf(Words.algorithms(Algorithm.Kind.ENCRYPTION)),
            oneOf(Words.identityTypes()));
  }

  private static String keywords() {
    return List.of(
            keyword("Numeric", "Number", ValueKind.NUMBER, ValueKind.PORT, ValueKind.PROTOCOL),
            keyword("State", "StateName", ValueKind.STATE),
            keyword("Auth", "AuthName", ValueKind.AUTH_ALGORITHM),
            keyword("Encr", "EncrName", ValueKind.ENCR_ALGORITHM),
            keyword("Encap", "Udp", ValueKind.ENCAPSULATION),
            keyword(
                "Place",
                "Address",
                ValueKind.ADDRESS,
                ValueKind.ADDRESS6,
                ValueKind.INNER_ADDRESS,
                ValueKind.INNER_ADDRESS6),
            keyword("Secret", "Key", ValueKind.KEY),
            keyword("Identity", "IdentityType", ValueKind.IDENTITY),
            keyword("Labelled", "Text", ValueKind.LABEL))
        .stream()
        .collect(Collectors.joining("\n"));
  }

  private static String keyword(String group, String value, ValueKind... kinds) {
    List<String> words =
        List.of(kinds).stream().flatMap(kind -> Words.extensions(kind).stream()).toList();
    return """
        syn match ipseckey%1$s /\\s\\@1<=%2$s\\ze\\%%(\\s\\|\\\\\\=$\\)/ contained nextgroup=ipseckey%3$s,ipseckeyBefore%3$s skipwhite
        syn match ipseckeyBefore%3$s /\\\\$/ contained nextgroup=ipseckey%3$s skipwhite skipnl
        hi def link ipseckeyBefore%3$s ipseckeyContinued"""
        .formatted(group, group(words), value);
  }

  private static String group(List<String> words) {
    return "\\%(" + oneOf(words) + "\\)";
  }

  private static String oneOf(List<String> words) {
    return words.stream()
        .sorted(java.util.Comparator.comparingInt(String::length).reversed())
        .collect(Collectors.joining("\\|"));
  }
}
