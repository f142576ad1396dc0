" Vim syntax file
" Language: ipseckey, the commands of ipseckey(8)
" Written from the vocabulary by EditorFilesTest in the module compiler; do not edit.

if exists('b:current_syntax')
  finish
endif

syn case match
syn sync minlines=50

" A comment takes the next line with it if it ends in a backslash; so does a command.
syn region ipseckeyComment start=/^\s*#/ skip=/\\$/ end=/$/ contains=ipseckeyContinued,ipseckeyTodo
syn keyword ipseckeyTodo TODO FIXME XXX contained
syn region ipseckeyLine start=/^\s*\%(passive_monitor\|delete-pair\|update-pair\|pmonitor\|monitor\|delete\|update\|flush\|dump\|exit\|help\|load\|quit\|save\|add\|get\|?\)\ze\%(\s\|\\\=$\)/ skip=/\\$/ end=/$/ keepend transparent
      \ contains=ipseckeyCommand,ipseckeyNotInFile,ipseckeySaType,ipseckeyMisplaced,ipseckeyContinued,@ipseckeyExtension
syn match ipseckeyContinued /\\$/ contained
syn match ipseckeyMisplaced /\s\@1<=#.*/ contained
syn match ipseckeyCommand /^\s*\%(passive_monitor\|delete-pair\|update-pair\|pmonitor\|monitor\|delete\|update\|flush\|dump\|exit\|help\|load\|quit\|save\|add\|get\|?\)\ze\%(\s\|\\\=$\)/ contained
syn match ipseckeyNotInFile /^\s*\%(passive_monitor\|pmonitor\|monitor\|dump\|help\|load\|save\|?\)\ze\%(\s\|\\\=$\)/ contained
syn match ipseckeySaType /\c\s\@1<=\%(all\|esp\|ah\)\>/ contained

" Behind a keyword stands its value, on the next line where this one is continued.
syn cluster ipseckeyExtension contains=ipseckeyFlag,ipseckeyNumeric,ipseckeyState,ipseckeyAuth,ipseckeyEncr,ipseckeyEncap,ipseckeyPlace,ipseckeySecret,ipseckeyIdentity,ipseckeyLabelled
syn match ipseckeyFlag /\s\@1<=\%(outbound\|inbound\)\ze\%(\s\|\\\=$\)/ contained
syn match ipseckeyNumeric /\s\@1<=\%(reserved_bits\|hard_addtime\|hard_usetime\|idle_addtime\|idle_usetime\|replay_value\|soft_addtime\|soft_usetime\|hard_alloc\|hard_bytes\|soft_alloc\|soft_bytes\|innerdport\|innersport\|nat_lport\|nat_rport\|pair-spi\|replay\|idport\|isport\|iproto\|dport\|sport\|proto\|iulp\|spi\|ulp\)\ze\%(\s\|\\\=$\)/ contained nextgroup=ipseckeyNumber,ipseckeyBeforeNumber skipwhite
syn match ipseckeyBeforeNumber /\\$/ contained nextgroup=ipseckeyNumber skipwhite skipnl
hi def link ipseckeyBeforeNumber ipseckeyContinued
syn match ipseckeyState /\s\@1<=\%(state\)\ze\%(\s\|\\\=$\)/ contained nextgroup=ipseckeyStateName,ipseckeyBeforeStateName skipwhite
syn match ipseckeyBeforeStateName /\\$/ contained nextgroup=ipseckeyStateName skipwhite skipnl
hi def link ipseckeyBeforeStateName ipseckeyContinued
syn match ipseckeyAuth /\s\@1<=\%(auth_alg\|authalg\)\ze\%(\s\|\\\=$\)/ contained nextgroup=ipseckeyAuthName,ipseckeyBeforeAuthName skipwhite
syn match ipseckeyBeforeAuthName /\\$/ contained nextgroup=ipseckeyAuthName skipwhite skipnl
hi def link ipseckeyBeforeAuthName ipseckeyContinued
syn match ipseckeyEncr /\s\@1<=\%(encr_alg\|encralg\)\ze\%(\s\|\\\=$\)/ contained nextgroup=ipseckeyEncrName,ipseckeyBeforeEncrName skipwhite
syn match ipseckeyBeforeEncrName /\\$/ contained nextgroup=ipseckeyEncrName skipwhite skipnl
hi def link ipseckeyBeforeEncrName ipseckeyContinued
syn match ipseckeyEncap /\s\@1<=\%(encap\)\ze\%(\s\|\\\=$\)/ contained nextgroup=ipseckeyUdp,ipseckeyBeforeUdp skipwhite
syn match ipseckeyBeforeUdp /\\$/ contained nextgroup=ipseckeyUdp skipwhite skipnl
hi def link ipseckeyBeforeUdp ipseckeyContinued
syn match ipseckeyPlace /\s\@1<=\%(proxyaddr6\|proxyaddr\|innerdst6\|innersrc6\|dstaddr6\|srcaddr6\|innerdst\|innersrc\|dstaddr\|nat_loc\|nat_rem\|srcaddr\|daddr6\|saddr6\|proxy6\|daddr\|saddr\|proxy\|idst6\|isrc6\|dst6\|src6\|idst\|isrc\|dst\|src\)\ze\%(\s\|\\\=$\)/ contained nextgroup=ipseckeyAddress,ipseckeyBeforeAddress skipwhite
syn match ipseckeyBeforeAddress /\\$/ contained nextgroup=ipseckeyAddress skipwhite skipnl
hi def link ipseckeyBeforeAddress ipseckeyContinued
syn match ipseckeySecret /\s\@1<=\%(authkey\|encrkey\)\ze\%(\s\|\\\=$\)/ contained nextgroup=ipseckeyKey,ipseckeyBeforeKey skipwhite
syn match ipseckeyBeforeKey /\\$/ contained nextgroup=ipseckeyKey skipwhite skipnl
hi def link ipseckeyBeforeKey ipseckeyContinued
syn match ipseckeyIdentity /\s\@1<=\%(dstidtype\|srcidtype\)\ze\%(\s\|\\\=$\)/ contained nextgroup=ipseckeyIdentityType,ipseckeyBeforeIdentityType skipwhite
syn match ipseckeyBeforeIdentityType /\\$/ contained nextgroup=ipseckeyIdentityType skipwhite skipnl
hi def link ipseckeyBeforeIdentityType ipseckeyContinued
syn match ipseckeyLabelled /\s\@1<=\%(implicit-label\|outer-label\|label\)\ze\%(\s\|\\\=$\)/ contained nextgroup=ipseckeyText,ipseckeyBeforeText skipwhite
syn match ipseckeyBeforeText /\\$/ contained nextgroup=ipseckeyText skipwhite skipnl
hi def link ipseckeyBeforeText ipseckeyContinued
syn match ipseckeyNumber /\%(0[xX]\x\+\|\d\+\)\ze\%(\s\|\\\=$\)/ contained
syn match ipseckeyStateName /\%(larval\|mature\|dying\|dead\|\d\+\)\>/ contained
syn match ipseckeyAuthName /\c\%(hmac-sha-256\|hmac-sha-384\|hmac-sha-512\|hmac-sha256\|hmac-sha384\|hmac-sha512\|hmac-sha-1\|hmac-sha1\|hmac-md5\|hmac-sha\|sha-256\|sha-384\|sha-512\|sha256\|sha384\|sha512\|sha-1\|none\|sha1\|any\|md5\|sha\|\d\+\)\ze\%(\s\|\\\=$\)/ contained
syn match ipseckeyEncrName /\c\%(blowfish-cbc\|camellia-cbc\|aes-ccm12\|aes-ccm16\|aes-gcm12\|aes-gcm16\|3des-cbc\|aes-ccm8\|aes-gcm8\|blowfish\|camellia\|aes-cbc\|aes-ccm\|aes-gcm\|des-cbc\|3des\|null\|aes\|any\|des\|\d\+\)\ze\%(\s\|\\\=$\)/ contained
syn match ipseckeyUdp /udp\>/ contained
syn match ipseckeyAddress /\%("[^"]*"\|[^[:blank:]"\\]\+\)/ contained
syn match ipseckeyText /\%("[^"]*"\|[^[:blank:]"\\]\+\)/ contained
syn match ipseckeyIdentityType /\c\%(domainname\|user_fqdn\|mailbox\|der_dn\|der_gn\|domain\|prefix\|fqdn\|\d\+\)\>/ contained nextgroup=ipseckeyText skipwhite
" :set conceallevel=2 hides keys.
syn match ipseckeyKey /\%("[^"]*"\|[^[:blank:]"\\]\+\)/ contained conceal cchar=X

hi def link ipseckeyComment Comment
hi def link ipseckeyTodo Todo
hi def link ipseckeyContinued Special
hi def link ipseckeyMisplaced Error
hi def link ipseckeyNotInFile Error
hi def link ipseckeyCommand Statement
hi def link ipseckeySaType Type
hi def link ipseckeyKeyword Identifier
hi def link ipseckeyFlag ipseckeyKeyword
hi def link ipseckeyNumeric ipseckeyKeyword
hi def link ipseckeyState ipseckeyKeyword
hi def link ipseckeyAuth ipseckeyKeyword
hi def link ipseckeyEncr ipseckeyKeyword
hi def link ipseckeyEncap ipseckeyKeyword
hi def link ipseckeyPlace ipseckeyKeyword
hi def link ipseckeySecret ipseckeyKeyword
hi def link ipseckeyIdentity ipseckeyKeyword
hi def link ipseckeyLabelled ipseckeyKeyword
hi def link ipseckeyNumber Number
hi def link ipseckeyAddress Number
hi def link ipseckeyStateName Constant
hi def link ipseckeyAuthName Constant
hi def link ipseckeyEncrName Constant
hi def link ipseckeyUdp Constant
hi def link ipseckeyIdentityType Constant
hi def link ipseckeyText String
hi def link ipseckeyKey String

let b:current_syntax = 'ipseckey'
