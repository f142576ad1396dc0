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

(defconst ipseckey-mode--gap "\\(?:[ \t]\\|\\\\\n\\)+"
  "What parts two words, on continued lines too.")

(defun ipseckey-mode--word (words)
  "A pattern for one of WORDS between blanks, the word as its group 1."
  (concat "\\(?:^\\|[ \t]\\)" (regexp-opt words t) "\\(?:[ \t]\\|\\\\?$\\)"))

(defun ipseckey-mode--value (words)
  "A pattern for the value behind one of WORDS, the value as its group 1."
  (concat "[ \t]" (regexp-opt words "\\(?:") ipseckey-mode--gap "\\([^ \t\n\\]+\\)"))

(defvar ipseckey-mode-font-lock-keywords
  `((,(concat "^[ \t]*" (regexp-opt '("passive_monitor" "delete-pair" "update-pair" "pmonitor" "monitor" "delete" "update" "flush" "dump" "exit" "help" "load" "quit" "save" "add" "get" "?") t) "\\(?:[ \t]\\|\\\\?$\\)") 1 font-lock-keyword-face)
    (,(concat "^[ \t]*" (regexp-opt '("passive_monitor" "pmonitor" "monitor" "dump" "help" "load" "save" "?") t) "\\(?:[ \t]\\|\\\\?$\\)") 1 font-lock-warning-face t)
    (,(concat "^[ \t]*[a-z-]+[ \t]+" (regexp-opt '("all" "esp" "ah") t) "\\(?:[ \t]\\|\\\\?$\\)") 1 font-lock-type-face)
    (,(ipseckey-mode--value '("authkey" "encrkey")) 1 'ipseckey-key-face)
    (,(ipseckey-mode--value '("reserved_bits" "hard_addtime" "hard_usetime" "idle_addtime" "idle_usetime" "replay_value" "soft_addtime" "soft_usetime" "hard_alloc" "hard_bytes" "soft_alloc" "soft_bytes" "pair-spi" "replay" "spi" "innerdport" "innersport" "nat_lport" "nat_rport" "idport" "isport" "dport" "sport" "iproto" "proto" "iulp" "ulp" "state" "auth_alg" "authalg" "encr_alg" "encralg" "encap" "dstidtype" "srcidtype")) 1 font-lock-constant-face)
    (,(ipseckey-mode--value '("dstaddr" "nat_loc" "nat_rem" "srcaddr" "daddr" "saddr" "dst" "src" "dstaddr6" "srcaddr6" "daddr6" "saddr6" "dst6" "src6" "proxyaddr" "innerdst" "innersrc" "proxy" "idst" "isrc" "proxyaddr6" "innerdst6" "innersrc6" "proxy6" "idst6" "isrc6" "implicit-label" "outer-label" "label")) 1 font-lock-string-face)
    (,(ipseckey-mode--word '("current_addtime" "current_usetime" "implicit-label" "current_alloc" "current_bytes" "reserved_bits" "hard_addtime" "hard_usetime" "idle_addtime" "idle_usetime" "replay_value" "soft_addtime" "soft_usetime" "integ_level" "outer-label" "hard_alloc" "hard_bytes" "innerdport" "innersport" "proxyaddr6" "sens_level" "soft_alloc" "soft_bytes" "dstidtype" "innerdst6" "innersrc6" "integ_map" "nat_lport" "nat_rport" "proxyaddr" "srcidtype" "auth_alg" "dstaddr6" "encr_alg" "innerdst" "innersrc" "outbound" "pair-spi" "sens_map" "srcaddr6" "authalg" "authkey" "dstaddr" "encralg" "encrkey" "inbound" "nat_loc" "nat_rem" "srcaddr" "daddr6" "idport" "iproto" "isport" "proxy6" "replay" "saddr6" "daddr" "dport" "encap" "flags" "idst6" "isrc6" "label" "proto" "proxy" "saddr" "sport" "state" "dst6" "idst" "isrc" "iulp" "src6" "dpd" "dst" "spi" "src" "ulp")) 1 font-lock-variable-name-face)
    ("[^ \t\n].*[ \t]\\(#.*\\)" 1 font-lock-warning-face)
    ("\\(\\\\\\)$" 1 font-lock-builtin-face))
  "What `ipseckey-mode' colours.")

(defvar ipseckey-mode-words
  '("3des" "3des-cbc" "?" "add" "aes" "aes-cbc" "aes-ccm" "aes-ccm12" "aes-ccm16" "aes-ccm8" "aes-gcm" "aes-gcm12" "aes-gcm16" "aes-gcm8" "ah" "all" "any" "auth_alg" "authalg" "authkey" "blowfish" "blowfish-cbc" "camellia" "camellia-cbc" "current_addtime" "current_alloc" "current_bytes" "current_usetime" "daddr" "daddr6" "dead" "delete" "delete-pair" "der_dn" "der_gn" "des" "des-cbc" "domain" "domainname" "dpd" "dport" "dst" "dst6" "dstaddr" "dstaddr6" "dstidtype" "dump" "dying" "encap" "encr_alg" "encralg" "encrkey" "esp" "exit" "flags" "flush" "fqdn" "get" "hard_addtime" "hard_alloc" "hard_bytes" "hard_usetime" "help" "hmac-md5" "hmac-sha" "hmac-sha-1" "hmac-sha-256" "hmac-sha-384" "hmac-sha-512" "hmac-sha1" "hmac-sha256" "hmac-sha384" "hmac-sha512" "idle_addtime" "idle_usetime" "idport" "idst" "idst6" "implicit-label" "inbound" "innerdport" "innerdst" "innerdst6" "innersport" "innersrc" "innersrc6" "integ_level" "integ_map" "iproto" "isport" "isrc" "isrc6" "iulp" "label" "larval" "load" "mailbox" "mature" "md5" "monitor" "nat_loc" "nat_lport" "nat_rem" "nat_rport" "none" "null" "outbound" "outer-label" "pair-spi" "passive_monitor" "pmonitor" "prefix" "proto" "proxy" "proxy6" "proxyaddr" "proxyaddr6" "quit" "replay" "replay_value" "reserved_bits" "saddr" "saddr6" "save" "sens_level" "sens_map" "sha" "sha-1" "sha-256" "sha-384" "sha-512" "sha1" "sha256" "sha384" "sha512" "soft_addtime" "soft_alloc" "soft_bytes" "soft_usetime" "spi" "sport" "src" "src6" "srcaddr" "srcaddr6" "srcidtype" "state" "ulp" "update" "update-pair" "user_fqdn")
  "Commands, SA types, keywords and names of algorithms, for completion without a server.")

(defvar ipseckey-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?_ "_" table)
    (modify-syntax-entry ?- "_" table)
    (modify-syntax-entry ?\\ "." table)
    (modify-syntax-entry ?\n ">" table)
    table)
  "Syntax of files of IPsec keys.")

;; A number sign begins a comment only where it is the first character of a line; a backslash continues the comment.
(defconst ipseckey-mode--syntax-propertize
  (syntax-propertize-rules ("^[ \t]*\\(#\\)" (1 "<")) ("\\\\\\(\n\\)" (1 " "))))

(defun ipseckey-mode-indent-line ()
  "Indent a continuation of a command by four columns, anything else not at all."
  (interactive)
  (save-excursion
    (indent-line-to
     (if (save-excursion (and (zerop (forward-line -1)) (looking-at ".*\\\\$"))) 4 0)))
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
  (setq-local comment-start-skip "^[ \t]*#+[ \t]*")
  (setq-local indent-line-function #'ipseckey-mode-indent-line)
  (setq-local syntax-propertize-function ipseckey-mode--syntax-propertize)
  (setq-local font-lock-multiline t)
  (setq-local font-lock-defaults '(ipseckey-mode-font-lock-keywords))
  (add-hook 'completion-at-point-functions #'ipseckey-mode-completion-at-point nil t))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\(?:/ipseckeys\\|\\.ipseckeys?\\)\\'" . ipseckey-mode))

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
