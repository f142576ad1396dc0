" Writes each word of the file and its colour group; $OUT names the file to write.
syntax on
edit sample.ipseckey
set filetype=ipseckey
let s:words = []
for s:line in range(1, line('$'))
  let s:from = 0
  while 1
    let [s:word, s:start, s:end] = matchstrpos(getline(s:line), '\S\+', s:from)
    if s:start < 0
      break
    endif
    call add(s:words, s:word . "\t" . synIDattr(synID(s:line, s:start + 1, 1), 'name'))
    let s:from = s:end
  endwhile
endfor
call writefile(s:words, $OUT)
qall!
