package dev.ipseckey.report;

/** The line that names a finding, of the shape that every reader of compilers knows. */
final class Headline {

  private Headline() {}

  /** {@code FILE:LINE:COL:} */
  static String place(String file, Place place) {
    return file + ":" + place.start().line() + ":" + place.start().column() + ":";
  }

  /** {@code severity[id]} */
  static String kind(Finding finding) {
    return finding.severity().word() + "[" + finding.id().kebab() + "]";
  }

  /** {@code FILE:LINE:COL: severity[id]: message} */
  static String of(String file, Finding finding) {
    return place(file, finding.place())
        + " "
        + kind(finding)
        + ": "
        + Printable.text(finding.message());
  }
}
