;;; emacs.el --- Emacs with eglot: diagnostics, completion and rename  -*- lexical-binding: t -*-
;; The server is in $SERVER, the files in $WORKSPACE.  It does what docs/editors.md tells people to write.
;; Exit status 0 and a line PASSED, or 1.

(setq create-lockfiles nil make-backup-files nil auto-save-default nil)
(let ((installed "/usr/share/emacs/site-lisp/elpa"))
  (when (file-directory-p installed)
    (dolist (folder (directory-files installed t "^[a-z]")) (add-to-list 'load-path folder))))
(require 'cl-lib)
(require 'flymake)
(require 'eglot)

(define-derived-mode dienstweg-mode prog-mode "Dienstweg"
  (setq-local comment-start "// ")
  (modify-syntax-entry ?. "_") ; Steueramt.Leitung and E-Akte are one name each
  (modify-syntax-entry ?- "_"))
(add-to-list 'auto-mode-alist '("\\.weg\\'" . dienstweg-mode))
(add-to-list 'eglot-server-programs `(dienstweg-mode . (,(getenv "SERVER") "lsp")))
(setq eglot-sync-connect 10 eglot-autoshutdown nil eglot-confirm-server-initiated-edits nil flymake-no-changes-timeout 0.1)

(defvar patience (string-to-number (or (getenv "PATIENCE") "20")))
(defun wait-until (condition what)
  (let ((end (+ (float-time) patience)))
    (while (and (not (funcall condition)) (< (float-time) end)) (accept-process-output nil 0.02))
    (or (funcall condition) (error "waited in vain: %s" what))))
(defun file-of (name) (expand-file-name name (getenv "WORKSPACE")))
(defun must (what condition) (unless condition (error "not so: %s" what)))
(defun line-of (number)
  (save-excursion (goto-char (point-min)) (forward-line (1- number))
                  (buffer-substring-no-properties (line-beginning-position) (line-end-position))))

(condition-case failure
    (progn
      ;; A project of its own: eglot asks project.el for the root of the workspace.
      (let ((default-directory (file-of ""))) (call-process "git" nil nil nil "init" "-q" "."))
      (find-file (file-of "hundesteuer.weg"))
      (apply #'eglot (eglot--guess-contact))
      (wait-until #'eglot-managed-p "the file is managed")
      (flymake-start)
      (let ((finding (car (wait-until #'flymake-diagnostics "a finding"))))
        (must "the finding names the step" (string-search "Steuer festsetzen" (flymake-diagnostic-text finding)))
        (must "it is in line 19" (= 19 (line-number-at-pos (flymake-diagnostic-beg finding)))))

      ;; What follows "durch" is offered, and what is accepted answers the finding.
      (goto-char (point-min))
      (search-forward "\"Steuer festsetzen\"")
      (insert " durch Steueramt.Sach")
      (let ((offer (eglot-completion-at-point)))
        (must "something is offered" offer)
        (let* ((begin (nth 0 offer)) (end (nth 1 offer)) (table (nth 2 offer))
               (exit (plist-get (nthcdr 3 offer) :exit-function))
               (chosen (cl-find-if (lambda (one) (string-search "Sachbearbeitung" one))
                                   (all-completions (buffer-substring-no-properties begin end) table))))
          (must "the role is offered" chosen)
          (delete-region begin end)
          (insert chosen)
          (funcall exit chosen 'finished)))
      (must (format "it was inserted: %s" (line-of 19)) (string-search "durch Steueramt.Sachbearbeitung erzeugt Bescheid" (line-of 19)))
      (eglot--signal-textDocument/didChange)
      (wait-until (lambda () (flymake-start) (accept-process-output nil 0.05) (null (flymake-diagnostics))) "the finding is gone")

      ;; In line 10, behind an umlaut: the document, in all files.
      (goto-char (point-min))
      (search-forward "übergabe ")
      ;; It asks before it changes files that are not open.
      (cl-letf (((symbol-function 'y-or-n-p) #'always)) (eglot-rename "Hundeanmeldung"))
      (must "renamed here" (string-search "übergabe Hundeanmeldung an" (line-of 10)))
      (with-current-buffer (find-file-noselect (file-of "organisation.weg"))
        (must "renamed there" (string-search "dokument Hundeanmeldung \"Anmeldung zur Hundesteuer\"" (buffer-string))))

      (dolist (buffer (buffer-list)) (with-current-buffer buffer (set-buffer-modified-p nil)))
      (eglot-shutdown (eglot-current-server))
      (message "PASSED emacs: diagnostics, completion, rename")
      (kill-emacs 0))
  (error (message "FAILED %S" failure) (kill-emacs 1)))
