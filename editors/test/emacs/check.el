;;; check.el --- Runs inside Emacs: emacs -Q --batch -l check.el -*- lexical-binding: t; -*-

(require 'cl-lib)
(require 'subr-x)
(require 'package)
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(require 'eglot)
(require 'flymake)
(require 'dockerfile-mode)

(setq eglot-sync-connect 60
      eglot-autoshutdown nil
      eglot-confirm-server-initiated-edits nil
      eglot-send-changes-idle-time 0
      flymake-no-changes-timeout 0.1
      create-lockfiles nil
      make-backup-files nil)
(load (getenv "SLIPWAY_EL") nil t)

(defmacro check (name &rest body)
  "Run BODY as the test NAME; its first failure ends Emacs with exit code 1."
  (declare (indent 1))
  `(condition-case problem
       (progn ,@body (princ (format "ok   emacs %s: %s\n" emacs-version ,name)))
     (error (princ (format "FAIL emacs %s: %s: %S\n" emacs-version ,name problem))
            (kill-emacs 1))))

(defun check-until (what condition)
  "Wait for CONDITION, called WHAT, and return its value."
  (let ((end (+ (float-time) 60)) value)
    (while (and (not (setq value (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.05))
    (or value (error "Waited in vain for: %s" what))))

(defun check-same (actual expected)
  "Signal an error unless ACTUAL is EXPECTED."
  (unless (equal actual expected) (error "%S instead of %S" actual expected)))

(defun check-findings (line)
  "The findings in LINE."
  (cl-remove-if-not (lambda (it) (= line (line-number-at-pos (flymake-diagnostic-beg it))))
                    (flymake-diagnostics)))

(defun check-at (line column)
  "Go to LINE and COLUMN, both as people count lines and Emacs counts columns."
  (goto-char (point-min))
  (forward-line (1- line))
  (move-to-column column))

(defun check-apply (pattern begin end)
  "Run `eglot-code-actions' from BEGIN to END as a user does, and choose the action whose title matches PATTERN."
  (let ((last-nonmenu-event ?\r))
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt titles &rest _)
                 (or (cl-find-if (lambda (it) (string-match-p pattern it)) (all-completions "" titles))
                     (error "No action %s among %S" pattern (all-completions "" titles)))))
              ((symbol-function 'y-or-n-p) (lambda (&rest _) t)))
      (eglot-code-actions begin end nil t)))
  ;; Eglot tells the server when Emacs is idle, which it never is in batch mode.
  (eglot--signal-textDocument/didChange))

(check "a Dockerfile starts the server"
  (find-file "Dockerfile")
  (check-same major-mode 'dockerfile-mode)
  (apply #'eglot (eglot--guess-contact))
  (check-until "the server" #'eglot-managed-p))

(check "a wrong stage is underlined"
  (flymake-start)
  (let ((finding (car (check-until "a finding in line 7" (lambda () (check-findings 7))))))
    (check-same (buffer-substring-no-properties (flymake-diagnostic-beg finding) (flymake-diagnostic-end finding))
                "biuld")))

(check "completion offers the stages that work"
  (check-at 7 12)
  (let* ((answer (eglot-completion-at-point))
         (offered (mapcar #'substring-no-properties (all-completions "" (nth 2 answer)))))
    (unless (member "build" offered) (error "No build among %S" offered))
    (when (member "final" offered) (error "A later stage among %S" offered))))

(check "hover explains"
  (check-at 7 1)
  (let ((hover (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
    (unless (string-match-p "cop" (downcase (format "%s" hover))) (error "%S" hover))))

(check "a fix is applied"
  (check-at 7 13)
  (check-apply "build" (point) (point))
  (check-at 7 0)
  (check-same (buffer-substring-no-properties (point) (line-end-position)) "COPY --from=build /out/app /usr/local/bin/app")
  (check-until "no finding in line 7" (lambda () (null (check-findings 7))))
  (set-buffer-modified-p nil))

(check "the split is applied, and undone in one step"
  ;; Without version control, another folder is another project.
  (find-file "hello/Dockerfile")
  (apply #'eglot (eglot--guess-contact))
  (check-until "the server" #'eglot-managed-p)
  (let ((before (buffer-string)))
    (buffer-enable-undo)
    (undo-boundary)
    (check-apply "^Split into" (point-min) (point-max))
    (check-same (buffer-string)
                (with-temp-buffer (insert-file-contents (getenv "SAMPLE_SPLIT")) (buffer-string)))
    (undo-boundary)
    (undo 1)
    (check-same (buffer-string) before))
  (set-buffer-modified-p nil))

(check "leaves no server behind"
  (let ((processes (mapcar #'jsonrpc--process (apply #'append (hash-table-values eglot--servers-by-project)))))
    (check-same (length processes) 2)
    (mapc #'eglot-shutdown (apply #'append (hash-table-values eglot--servers-by-project)))
    (check-until "the end of the servers" (lambda () (cl-notany #'process-live-p processes)))))

(kill-emacs 0)
