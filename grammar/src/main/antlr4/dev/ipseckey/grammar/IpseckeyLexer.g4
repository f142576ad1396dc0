/*
 * The words of the ipseckey(8) command language.
 *
 * Input is the text of one or more logical lines after joining: a backslash right before a newline has become a blank and
 * a vertical tab, so a newline here always ends a command.
 *
 * What a word means depends on where it stands, never on how it is spelled: after `src` even `spi` is a host name. So each
 * place in a command is a lexer mode, and a keyword is a token only in the place where it is one. The word after `spi`,
 * `authkey` or `state` needs no mode of its own: no number, key or state spells a keyword.
 *
 * The grammar ignores case so that `SPI` is still understood; the analyser then asks for the lower-case spelling.
 * A quoted word is one token; the reader of words looks inside the quotes, so `"add" "esp"` is a command too.
 */
lexer grammar IpseckeyLexer;

options { caseInsensitive = true; }

tokens { AH, ESP, ALL, WORD, QUOTED, REMARK, EOL }

// ── The place of the command ────────────────────────────────────────────────────────────────────────────────────────────

COMMENT         : '#' ~[\n]* -> skip ;

ADD             : 'add'         -> mode(SA_TYPE) ;
UPDATE          : 'update'      -> mode(SA_TYPE) ;
UPDATE_PAIR     : 'update-pair' -> mode(SA_TYPE) ;
DELETE          : 'delete'      -> mode(SA_TYPE) ;
DELETE_PAIR     : 'delete-pair' -> mode(SA_TYPE) ;
GET             : 'get'         -> mode(SA_TYPE) ;

FLUSH           : 'flush'       -> mode(TABLE) ;
DUMP            : 'dump'        -> mode(TABLE) ;
SAVE            : 'save'        -> mode(TABLE) ;

MONITOR         : 'monitor'                      -> mode(OPERANDS) ;
PASSIVE_MONITOR : ( 'passive_monitor' | 'pmonitor' ) -> mode(OPERANDS) ;
HELP            : ( 'help' | '?' )               -> mode(OPERANDS) ;
LOAD            : 'load'                         -> mode(OPERANDS) ;
EXIT            : ( 'exit' | 'quit' )            -> mode(OPERANDS) ;

C_WORD          : PLAIN      -> type(WORD), mode(OPERANDS) ;
C_QUOTED        : WITH_QUOTE -> type(QUOTED), mode(OPERANDS) ;
C_BLANK         : BLANK+     -> skip ;
C_EOL           : '\n'       -> type(EOL) ;

// ── The place of the SA type, extensions to follow ──────────────────────────────────────────────────────────────────────

mode SA_TYPE;

S_AH            : 'ah'       -> type(AH), mode(EXTENSIONS) ;
S_ESP           : 'esp'      -> type(ESP), mode(EXTENSIONS) ;
S_ALL           : 'all'      -> type(ALL), mode(EXTENSIONS) ;
S_REMARK        : HASH       -> type(REMARK) ;
S_WORD          : PLAIN      -> type(WORD), mode(EXTENSIONS) ;
S_QUOTED        : WITH_QUOTE -> type(QUOTED), mode(EXTENSIONS) ;
S_BLANK         : BLANK+     -> skip ;
S_EOL           : '\n'       -> type(EOL), mode(DEFAULT_MODE) ;

// ── The place of the SA type that names a table, operands to follow ─────────────────────────────────────────────────────

mode TABLE;

T_AH            : 'ah'       -> type(AH), mode(OPERANDS) ;
T_ESP           : 'esp'      -> type(ESP), mode(OPERANDS) ;
T_ALL           : 'all'      -> type(ALL), mode(OPERANDS) ;
T_REMARK        : HASH       -> type(REMARK) ;
T_WORD          : PLAIN      -> type(WORD), mode(OPERANDS) ;
T_QUOTED        : WITH_QUOTE -> type(QUOTED), mode(OPERANDS) ;
T_BLANK         : BLANK+     -> skip ;
T_EOL           : '\n'       -> type(EOL), mode(DEFAULT_MODE) ;

// ── File names, topics, words too many ──────────────────────────────────────────────────────────────────────────────────

mode OPERANDS;

O_REMARK        : HASH       -> type(REMARK) ;
O_WORD          : PLAIN      -> type(WORD) ;
O_QUOTED        : WITH_QUOTE -> type(QUOTED) ;
O_BLANK         : BLANK+     -> skip ;
O_EOL           : '\n'       -> type(EOL), mode(DEFAULT_MODE) ;

// ── Extensions: keywords, and values that no keyword can be taken for ───────────────────────────────────────────────────

mode EXTENSIONS;

// identification
SPI             : 'spi' ;
PAIR_SPI        : 'pair-spi' ;
INBOUND         : 'inbound' ;
OUTBOUND        : 'outbound' ;
REPLAY          : 'replay' ;
REPLAY_VALUE    : 'replay_value' ;
STATE           : 'state' ;

// algorithms and keys
AUTH_ALG        : 'auth_alg' | 'authalg' ;
ENCR_ALG        : 'encr_alg' | 'encralg' ;
AUTHKEY         : 'authkey' ;
ENCRKEY         : 'encrkey' ;
RESERVED_BITS   : 'reserved_bits' ;

// lifetimes
SOFT_BYTES      : 'soft_bytes' ;
HARD_BYTES      : 'hard_bytes' ;
SOFT_ADDTIME    : 'soft_addtime' ;
HARD_ADDTIME    : 'hard_addtime' ;
SOFT_USETIME    : 'soft_usetime' ;
HARD_USETIME    : 'hard_usetime' ;
IDLE_ADDTIME    : 'idle_addtime' ;
IDLE_USETIME    : 'idle_usetime' ;
SOFT_ALLOC      : 'soft_alloc' ;
HARD_ALLOC      : 'hard_alloc' ;

// outer addresses, upper layer
SRC             : ( 'src' | 'saddr' | 'srcaddr' )    -> mode(ADDRESS) ;
SRC6            : ( 'src6' | 'saddr6' | 'srcaddr6' ) -> mode(ADDRESS) ;
DST             : ( 'dst' | 'daddr' | 'dstaddr' )    -> mode(ADDRESS) ;
DST6            : ( 'dst6' | 'daddr6' | 'dstaddr6' ) -> mode(ADDRESS) ;
SPORT           : 'sport' ;
DPORT           : 'dport' ;
PROTO           : 'proto' | 'ulp' ;

// NAT traversal
ENCAP           : 'encap' ;
NAT_LOC         : 'nat_loc'  -> mode(ADDRESS) ;
NAT_REM         : 'nat_rem'  -> mode(ADDRESS) ;
NAT_LPORT       : 'nat_lport' ;
NAT_RPORT       : 'nat_rport' ;

// inner addresses: tunnel mode
ISRC            : ( 'isrc' | 'innersrc' | 'proxyaddr' | 'proxy' )     -> mode(ADDRESS) ;
ISRC6           : ( 'isrc6' | 'innersrc6' | 'proxyaddr6' | 'proxy6' ) -> mode(ADDRESS) ;
IDST            : ( 'idst' | 'innerdst' )                             -> mode(ADDRESS) ;
IDST6           : ( 'idst6' | 'innerdst6' )                           -> mode(ADDRESS) ;
ISPORT          : 'isport' | 'innersport' ;
IDPORT          : 'idport' | 'innerdport' ;
IPROTO          : 'iproto' | 'iulp' ;

// identities and labels
SRCIDTYPE       : 'srcidtype'      -> mode(IDENTITY_TYPE) ;
DSTIDTYPE       : 'dstidtype'      -> mode(IDENTITY_TYPE) ;
LABEL           : 'label'          -> mode(TEXT) ;
OUTER_LABEL     : 'outer-label'    -> mode(TEXT) ;
IMPLICIT_LABEL  : 'implicit-label' -> mode(TEXT) ;

// words that the language knows and no command takes; each is followed by one word
FLAGS           : 'flags' ;
CURRENT_ALLOC   : 'current_alloc' ;
CURRENT_BYTES   : 'current_bytes' ;
CURRENT_ADDTIME : 'current_addtime' ;
CURRENT_USETIME : 'current_usetime' ;
DPD             : 'dpd' ;
INTEG_LEVEL     : 'integ_level' ;
INTEG_MAP       : 'integ_map' ;
SENS_LEVEL      : 'sens_level' ;
SENS_MAP        : 'sens_map' ;

E_REMARK        : HASH       -> type(REMARK) ;
E_WORD          : PLAIN      -> type(WORD) ;
E_QUOTED        : WITH_QUOTE -> type(QUOTED) ;
E_BLANK         : BLANK+     -> skip ;
E_EOL           : '\n'       -> type(EOL), mode(DEFAULT_MODE) ;

// ── An address or host name, which may spell a keyword ──────────────────────────────────────────────────────────────────

mode ADDRESS;

A_REMARK        : HASH       -> type(REMARK) ;
A_WORD          : PLAIN      -> type(WORD), mode(EXTENSIONS) ;
A_QUOTED        : WITH_QUOTE -> type(QUOTED), mode(EXTENSIONS) ;
A_BLANK         : BLANK+     -> skip ;
A_EOL           : '\n'       -> type(EOL), mode(DEFAULT_MODE) ;

// ── The type of an identity, its text to follow ─────────────────────────────────────────────────────────────────────────

mode IDENTITY_TYPE;

I_REMARK        : HASH       -> type(REMARK) ;
I_WORD          : PLAIN      -> type(WORD), mode(TEXT) ;
I_QUOTED        : WITH_QUOTE -> type(QUOTED), mode(TEXT) ;
I_BLANK         : BLANK+     -> skip ;
I_EOL           : '\n'       -> type(EOL), mode(DEFAULT_MODE) ;

// ── Free text: an identity or a label, even one that begins with # ──────────────────────────────────────────────────────

mode TEXT;

X_WORD          : PLAIN      -> type(WORD), mode(EXTENSIONS) ;
X_QUOTED        : WITH_QUOTE -> type(QUOTED), mode(EXTENSIONS) ;
X_BLANK         : BLANK+     -> skip ;
X_EOL           : '\n'       -> type(EOL), mode(DEFAULT_MODE) ;

// ── Shapes ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

fragment BLANK      : [ \t\u000B\f\r] ;

// A word without a quotation mark.
fragment PLAIN      : ~[ \t\n\u000B\f\r"]+ ;

// A word with one: it runs to the closing mark and on to the next blank, or to the end of the line if nothing closes it.
fragment WITH_QUOTE : ~[ \t\n\u000B\f\r"]* '"' ~["\n]* ( '"' ~[ \t\n\u000B\f\r]* )? ;

// `#` behind the first word is no comment. It is taken as one up to the end of its physical line, and reported.
fragment HASH       : '#' ~[\n\u000B]* ;
