if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

setlocal commentstring=#\ %s comments=:# iskeyword+=-
" A continued command goes on four columns further in.
setlocal autoindent shiftwidth=4 softtabstop=4 expandtab
setlocal indentexpr=getline(v:lnum-1)=~'\\\\$'?4:0 indentkeys=o,O
" Swap and undo files would hold keys.
setlocal noswapfile noundofile

let b:undo_ftplugin = 'setlocal commentstring< comments< iskeyword< autoindent< shiftwidth< softtabstop< expandtab< indentexpr< indentkeys< swapfile< undofile<'
