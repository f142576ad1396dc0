package dev.ipseckey.editor;

import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.CommandName.Operands;
import dev.ipseckey.language.ValueKind;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The major mode for Emacs. */
final class EmacsMode {

  private EmacsMode() {}

  static String text() {
    return """
        ;;; ipseckey-mode.el --- Major mode for the commands of ipseckey(8)  -*- lexical-binding: t -*-

        ;; SPDX-License-Identifier: Apache-2.0
        ;; Package-Requires: ((emacs "27.1"))
        ;; Version: 0.1.0

        ;;; Commentary:

        ;; Colours, comments and the language server for files of IPsec keys, with eglot or lsp-mode.
        ;; Written from the vocabulary by EditorFilesTest in the module compiler; do not edit.

        ;;; Code:

        (defgroup ipseckey nil
          "Files of IPsec keys."
          :group 'languages)

        (defcustom ipseckey-server-command '("ipseckey" "lsp")
          "The command that starts the language server."
          :type '(repeat string))

        (defface ipseckey-key-face '((t :inherit font-lock-string-face))
          "Face of keys.")

        (defconst ipseckey-mode--gap "\\\\(?:[ \\t]\\\\|\\\\\\\\\\n\\\\)+"
          "What parts two words, on continued lines too.")

        (defun ipseckey-mode--word (words)
          "A pattern for one of WORDS between blanks, the word as its group 1."
          (concat "\\\\(?:^\\\\|[ \\t]\\\\)" (regexp-opt words t) "\\\\(?:[ \\t]\\\\|\\\\\\\\?$\\\\)"))

        (defun ipseckey-mode--value (words)
          "A pattern for the value behind one of WORDS, the value as its group 1."
          (concat "[ \\t]" (regexp-opt words "\\\\(?:") ipseckey-mode--gap "\\\\([^ \\t\\n\\\\]+\\\\)"))

        (defvar ipseckey-mode-font-lock-keywords
          `((,(concat "^[ \\t]*" (regexp-opt '(%s) t) "\\\\(?:[ \\t]\\\\|\\\\\\\\?$\\\\)") 1 font-lock-keyword-face)
            (,(concat "^[ \\t]*" (regexp-opt '(%s) t) "\\\\(?:[ \\t]\\\\|\\\\\\\\?$\\\\)") 1 font-lock-warning-face t)
            (,(concat "^[ \\t]*[a-z-]+[ \\t]+" (regexp-opt '(%s) t) "\\\\(?:[ \\t]\\\\|\\\\\\\\?$\\\\)") 1 font-lock-type-face)
            (,(ipseckey-mode--value '(%s)) 1 'ipseckey-key-face)
            (,(ipseckey-mode--value '(%s)) 1 font-lock-constant-face)
            (,(ipseckey-mode--value '(%s)) 1 font-lock-string-face)
            (,(ipseckey-mode--word '(%s)) 1 font-lock-variable-name-face)
            ("[^ \\t\\n].*[ \\t]\\\\(#.*\\\\)" 1 font-lock-warning-face)
            ("\\\\(\\\\\\\\\\\\)$" 1 font-lock-builtin-face))
          "What `ipseckey-mode' colours.")

        (defvar ipseckey-mode-words
          '(%s)
          "Commands, SA types, keywords and names of algorithms, for completion without a server.")

        (defvar ipseckey-mode-syntax-table
          (let ((table (make-syntax-table)))
            (modify-syntax-entry ?_ "_" table)
            (modify-syntax-entry ?- "_" table)
            (modify-syntax-entry ?\\\\ "." table)
            (modify-syntax-entry ?\\n ">" table)
            table)
          "Syntax of files of IPsec keys.")

        ;; A number sign begins a comment only where it is the first character of a line; a backslash continues the comment.
        (defconst ipseckey-mode--syntax-propertize
          (syntax-propertize-rules ("^[ \\t]*\\\\(#\\\\)" (1 "<")) ("\\\\\\\\\\\\(\\n\\\\)" (1 " "))))

        (defun ipseckey-mode-indent-line ()
          "Indent a continuation of a command by four columns, anything else not at all."
          (interactive)
          (save-excursion
            (indent-line-to
             (if (save-excursion (and (zerop (forward-line -1)) (looking-at ".*\\\\\\\\$"))) 4 0)))
          (when (< (current-column) (current-indentation)) (back-to-indentation)))

        (defun ipseckey-mode-completion-at-point ()
          "Complete words of the language."
          (let ((word (bounds-of-thing-at-point 'symbol)))
            (when word
              (list (car word) (cdr word) ipseckey-mode-words :exclusive 'no))))

        ;;;###autoload
        (define-derived-mode ipseckey-mode prog-mode "ipseckey"
          "Major mode for files of IPsec keys, the commands of ipseckey(8)."
          (setq-local comment-start "# ")
          (setq-local comment-start-skip "^[ \\t]*#+[ \\t]*")
          (setq-local indent-line-function #'ipseckey-mode-indent-line)
          (setq-local syntax-propertize-function ipseckey-mode--syntax-propertize)
          (setq-local font-lock-multiline t)
          (setq-local font-lock-defaults '(ipseckey-mode-font-lock-keywords))
          (add-hook 'completion-at-point-functions #'ipseckey-mode-completion-at-point nil t))

        ;;;###autoload
        (add-to-list 'auto-mode-alist '("\\\\(?:/ipseckeys\\\\|\\\\.ipseckeys?\\\\)\\\\'" . ipseckey-mode))

        (defvar eglot-server-programs)
        (with-eval-after-load 'eglot
          (add-to-list 'eglot-server-programs
                       `(ipseckey-mode . ,(lambda (&rest _) ipseckey-server-command))))

        (declare-function lsp-register-client "ext:lsp-mode")
        (declare-function make-lsp-client "ext:lsp-mode")
        (declare-function lsp-stdio-connection "ext:lsp-mode")
        (defvar lsp-language-id-configuration)
        (with-eval-after-load 'lsp-mode
          (add-to-list 'lsp-language-id-configuration '(ipseckey-mode . "ipseckey"))
          (lsp-register-client
           (make-lsp-client :new-connection (lsp-stdio-connection (lambda () ipseckey-server-command))
                            :activation-fn (lambda (&rest _) (derived-mode-p 'ipseckey-mode))
                            :major-modes '(ipseckey-mode)
                            :server-id 'ipseckey)))

        (provide 'ipseckey-mode)
        ;;; ipseckey-mode.el ends here
        """
        .formatted(
            strings(Words.commands(EnumSet.allOf(Operands.class))),
            strings(Words.commandsOutsideFiles()),
            strings(Words.saTypes()),
            strings(Words.extensions(ValueKind.KEY)),
            strings(extensions(EmacsMode::hasNameOrNumber)),
            strings(extensions(kind -> kind.isAddress() || kind == ValueKind.LABEL)),
            strings(Words.extensions()),
            strings(all()));
  }

  private static boolean hasNameOrNumber(ValueKind kind) {
    return switch (kind) {
      case NUMBER, PORT, PROTOCOL, STATE, AUTH_ALGORITHM, ENCR_ALGORITHM, ENCAPSULATION, IDENTITY ->
          true;
      case FLAG, ADDRESS, ADDRESS6, INNER_ADDRESS, INNER_ADDRESS6, KEY, LABEL, UNUSED -> false;
    };
  }

  private static List<String> extensions(java.util.function.Predicate<ValueKind> kinds) {
    return Stream.of(ValueKind.values())
        .filter(kinds)
        .flatMap(kind -> Words.extensions(kind).stream())
        .toList();
  }

  private static List<String> all() {
    return Stream.of(
            Words.commands(EnumSet.allOf(Operands.class)),
            Words.saTypes(),
            Words.extensions(),
            Words.states(),
            Words.identityTypes(),
            Words.algorithms(Algorithm.Kind.AUTHENTICATION),
            Words.algorithms(Algorithm.Kind.ENCRYPTION))
        .flatMap(List::stream)
        .distinct()
        .sorted()
        .toList();
  }

  private static String strings(List<String> words) {
    return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(" "));
  }
}
