/*
 * The commands of the ipseckey(8) command language: one line, at most one command.
 *
 * Strictly LL(1), and total: every sequence of words is a line, so the parser has no errors to report. What does not belong
 * is a stray word here and is named by the analyser, which also knows what each command takes and requires. The actions tell
 * the reader of the line which part each word plays.
 */
parser grammar IpseckeyParser;

options { tokenVocab = IpseckeyLexer; superClass = LineParser; }

line
    : command? EOL
    ;

command
    : c=( ADD | UPDATE | UPDATE_PAIR | DELETE | DELETE_PAIR | GET )      { command($c); }
      ( t=( AH | ESP | ALL | WORD | QUOTED )                             { saType($t); }
        stray* extension*
      )?

    | c=( FLUSH | DUMP | SAVE )                                          { command($c); }
      ( t=( AH | ESP | ALL | WORD | QUOTED )                             { saType($t); }
        operand*
      )?

    | c=( MONITOR | PASSIVE_MONITOR | HELP | LOAD | EXIT )               { command($c); }
      operand*

    | c=( WORD | QUOTED )                                                { command($c); }
      operand*
    ;

// An extension is a keyword with no value, one or two. Words behind the last value are strays.
extension
    : k=( INBOUND | OUTBOUND )                                           { keyword($k); }
      stray*

    | k=( SPI | PAIR_SPI | REPLAY | REPLAY_VALUE | RESERVED_BITS         // a number
        | SOFT_BYTES | SOFT_ADDTIME | SOFT_USETIME | SOFT_ALLOC
        | HARD_BYTES | HARD_ADDTIME | HARD_USETIME | HARD_ALLOC
        | IDLE_ADDTIME | IDLE_USETIME
        | SPORT | DPORT | NAT_LPORT | NAT_RPORT | ISPORT | IDPORT        // a port
        | PROTO | IPROTO                                                 // a protocol number
        | STATE                                                          // a state, by name or number
        | ENCAP                                                          // the word udp
        | AUTH_ALG | ENCR_ALG                                            // an algorithm, by name or number
        | AUTHKEY | ENCRKEY                                              // a key in hex
        | SRC | SRC6 | DST | DST6 | NAT_LOC | NAT_REM                    // an address or host name
        | ISRC | ISRC6 | IDST | IDST6                                    // an address or host name, with a prefix
        | LABEL | OUTER_LABEL | IMPLICIT_LABEL                           // a label
        | FLAGS | CURRENT_ALLOC | CURRENT_BYTES | CURRENT_ADDTIME        // reserved: no command takes these
        | CURRENT_USETIME | DPD | INTEG_LEVEL | INTEG_MAP | SENS_LEVEL | SENS_MAP
        )                                                                { keyword($k); }
      ( v=( WORD | QUOTED )                                              { value($v); }
        stray*
      )?

    | k=( SRCIDTYPE | DSTIDTYPE )                                        { keyword($k); }
      ( v=( WORD | QUOTED )                                              { value($v); }
        ( v=( WORD | QUOTED )                                            { value($v); }
          stray*
        )?
      )?
    ;

stray
    : w=( WORD | QUOTED )                                                { stray($w); }
    ;

operand
    : w=( WORD | QUOTED )                                                { operand($w); }
    ;
