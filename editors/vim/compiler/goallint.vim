" Vim compiler file: goallint, a linter for goals
" Put this folder's parent into 'runtimepath', then :compiler goallint and
" :make % fill the quickfix list.
if exists('current_compiler')
	finish
endif
let current_compiler = 'goallint'

let s:save_cpo = &cpo
set cpo&vim

CompilerSet makeprg=goallint\ --format=short\ --column-unit=byte
CompilerSet errorformat=%f:%l:%c:\ %t%*[^:]:\ %m,%-G%.%#

let &cpo = s:save_cpo
unlet s:save_cpo
