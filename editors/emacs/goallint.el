;;; goallint.el --- run goallint, a linter for goals, by M-x compile  -*- lexical-binding: t -*-

;; Load this file from your init file; then M-x goallint lints the visited
;; file, and `next-error' goes through what was found.

;;; Code:

(require 'compile)

(defconst goallint-regexp
  (concat "^\\([^ \n][^\n]*?\\):\\([0-9]+\\):\\([0-9]+\\): "
          "\\(?:\\(warning\\)\\|\\(note\\)\\|error\\): .*\\[[a-z0-9-]+\\]$")
  "A finding, as goallint --format=short writes it.")

(add-to-list 'compilation-error-regexp-alist-alist
             `(goallint ,goallint-regexp 1 2 3 (4 . 5)))

(define-compilation-mode goallint-mode "Goallint"
  "What goallint has found."
  (setq-local compilation-error-regexp-alist '(goallint))
  ;; Columns are characters, a tab is one.
  (setq-local compilation-error-screen-columns nil))

;;;###autoload
(defun goallint (file)
  "Lint FILE, the visited one, or all below a folder."
  (interactive (list (or buffer-file-name default-directory)))
  (save-some-buffers)
  (compilation-start
   (concat "goallint --format=short -- " (shell-quote-argument file))
   #'goallint-mode))

(provide 'goallint)
;;; goallint.el ends here
