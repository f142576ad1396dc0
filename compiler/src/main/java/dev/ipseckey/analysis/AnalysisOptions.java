package dev.ipseckey.analysis;

import dev.ipseckey.language.AlgorithmFile;
import dev.ipseckey.language.AlgorithmTable;

/**
 * What an analysis depends on beside the text.
 *
 * @param place where the commands are written
 * @param numeric {@code -n}: host names are refused
 * @param strictCompat judge as the reference implementation does
 * @param trustedExtensions labels are allowed
 * @param algorithms the algorithms there are
 * @param names who knows the addresses of host names
 * @param labels who knows the labels of names
 */
public record AnalysisOptions(
    Place place,
    boolean numeric,
    boolean strictCompat,
    boolean trustedExtensions,
    AlgorithmTable algorithms,
    NameResolver names,
    LabelTable labels) {

  /** A file, the shipped algorithms, no names looked up, no labels. */
  public static AnalysisOptions defaults() {
    return new AnalysisOptions(
        Place.FILE,
        false,
        false,
        false,
        AlgorithmFile.shipped(),
        NameResolver.none(),
        LabelTable.empty());
  }

  public AnalysisOptions in(Place other) {
    return new AnalysisOptions(
        other, numeric, strictCompat, trustedExtensions, algorithms, names, labels);
  }

  public AnalysisOptions numeric(boolean on) {
    return new AnalysisOptions(
        place, on, strictCompat, trustedExtensions, algorithms, names, labels);
  }

  public AnalysisOptions strictCompat(boolean on) {
    return new AnalysisOptions(place, numeric, on, trustedExtensions, algorithms, names, labels);
  }

  public AnalysisOptions trustedExtensions(boolean on) {
    return new AnalysisOptions(place, numeric, strictCompat, on, algorithms, names, labels);
  }

  public AnalysisOptions with(AlgorithmTable table) {
    return new AnalysisOptions(
        place, numeric, strictCompat, trustedExtensions, table, names, labels);
  }

  public AnalysisOptions with(NameResolver resolver) {
    return new AnalysisOptions(
        place, numeric, strictCompat, trustedExtensions, algorithms, resolver, labels);
  }

  public AnalysisOptions with(LabelTable table) {
    return new AnalysisOptions(
        place, numeric, strictCompat, trustedExtensions, algorithms, names, table);
  }
}
