package dev.ipseckey.command;

import java.util.List;

/** The forms of invocation; ipseckey(8), SYNOPSIS. */
final class Usage {

  static final List<String> FORMS =
      List.of(
          "ipseckey [-nvp]",
          "ipseckey [-nvp] -f filename",
          "ipseckey -c filename",
          "ipseckey [-nvp] [delete | delete-pair | get] SA_TYPE {EXTENSION value...}",
          "ipseckey [-np] [monitor | passive_monitor | pmonitor]",
          "ipseckey [-nvp] flush [SA_TYPE]",
          "ipseckey [-nvp] dump [SA_TYPE]",
          "ipseckey [-nvp] save SA_TYPE {filename}",
          "ipseckey [-nvp] -s filename");

  private Usage() {}
}
