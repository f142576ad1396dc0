package dev.ipseckey.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects of SARIF 2.1.0 that a report needs, under the names that the standard gives them and
 * their properties. Null stands for a property that is left out.
 */
final class Sarif {

  private Sarif() {}

  record Text(String text) {}

  record Tool(ToolComponent driver) {}

  record ToolComponent(String name, String semanticVersion, List<ReportingDescriptor> rules) {}

  record ReportingDescriptor(
      String id,
      Text shortDescription,
      ReportingConfiguration defaultConfiguration,
      RuleProperties properties) {}

  record ReportingConfiguration(String level) {}

  /** A bag of our own: the layer of the compiler, and the severity where a level is too coarse. */
  record RuleProperties(String layer, String severity, List<String> tags) {}

  record Result(
      String ruleId,
      int ruleIndex,
      String level,
      Text message,
      List<Location> locations,
      @Nullable List<Location> relatedLocations,
      Map<String, String> partialFingerprints,
      @Nullable List<Fix> fixes) {}

  record Location(
      @Nullable Integer id, PhysicalLocation physicalLocation, @Nullable Text message) {}

  record PhysicalLocation(ArtifactLocation artifactLocation, @Nullable Region region) {}

  record ArtifactLocation(String uri) {}

  record Region(
      long startLine,
      int startColumn,
      long endLine,
      int endColumn,
      long byteOffset,
      long byteLength) {}

  record Fix(Text description, List<ArtifactChange> artifactChanges) {}

  record ArtifactChange(ArtifactLocation artifactLocation, List<Replacement> replacements) {}

  record Replacement(Region deletedRegion, Text insertedContent) {}

  record Invocation(boolean executionSuccessful, List<Notification> toolExecutionNotifications) {}

  record Notification(String level, Text message, List<Location> locations) {}
}
