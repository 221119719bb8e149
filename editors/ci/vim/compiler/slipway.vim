" `:compiler slipway`, then `:make %` or `:make .`, fills the quickfix list with what Slipway finds.
if exists('current_compiler')
  finish
endif
let current_compiler = 'slipway'
CompilerSet makeprg=slipway\ check\ --color\ never
CompilerSet errorformat=%f:%l:%c:\ %trror:\ %m,%f:%l:%c:\ %tarning:\ %m,%f:%l:%c:\ %tnfo:\ %m,%-G%.%#
