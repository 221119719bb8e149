;;; slipway.el --- Slipway, a language server for Dockerfiles, in Eglot -*- lexical-binding: t; -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "26.3") (eglot "1.9"))
;; SPDX-License-Identifier: Apache-2.0

;;; Commentary:

;; Load this file, open a Dockerfile, and call `eglot'; or, to have it always:
;;
;;     (add-hook 'dockerfile-mode-hook #'eglot-ensure)
;;
;; The split into stages is a code action: `eglot-code-actions'.

;;; Code:

(require 'eglot)

(defgroup slipway nil
  "Slipway, a language server for Dockerfiles."
  :group 'eglot
  :prefix "slipway-")

(defcustom slipway-command '("slipway" "lsp" "--stdio")
  "The program and its arguments."
  :type '(repeat string))

(defun slipway--contact (_interactive)
  "How Eglot starts the server."
  slipway-command)

;; Servers that stand first are taken first.
(add-to-list 'eglot-server-programs
             '((dockerfile-mode dockerfile-ts-mode) . slipway--contact))

;; Names that dockerfile-mode does not know.
(dolist (mode '(dockerfile-mode))
  (add-to-list 'auto-mode-alist (cons "/Containerfile\\(?:\\.[^/]*\\)?\\'" mode))
  (add-to-list 'auto-mode-alist (cons "/Dockerfile-[^/]*\\'" mode))
  (add-to-list 'auto-mode-alist (cons "\\.containerfile\\'" mode)))

(provide 'slipway)
;;; slipway.el ends here
