package dev.ipseckey.report;

import dev.ipseckey.analysis.Tally;
import dev.ipseckey.config.FailOn;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Test results in the XML of JUnit, which every CI server shows: a suite for each file, in it a
 * case for each finding. An error is a failed case; other findings pass, and say what they have to
 * say as output. A file without findings is a single case that passes.
 */
public final class JunitReport implements Report {

  private static final String ENCODING = "UTF-8";

  private final PrintStream out;
  private final XMLStreamWriter xml;
  private String file = "";
  private FailOn failOn = FailOn.ERROR;

  /** Findings of the file at hand: a suite begins with the number of its cases. */
  private final List<Finding> findings = new ArrayList<>();

  /** A report onto a stream, which stays open. */
  public JunitReport(PrintStream out) {
    this.out = out;
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, ENCODING);
      xml.writeStartDocument(ENCODING, "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      attribute("name", "ipseckey check");
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  @Override
  public void failOn(FailOn mildest) {
    failOn = mildest;
  }

  private boolean fails(Finding finding) {
    return failOn.includes(finding.severity());
  }

  @Override
  public void begin(String name) {
    file = Printable.text(name);
    findings.clear();
  }

  @Override
  public void add(CommandFindings command) {
    findings.addAll(command.findings());
  }

  @Override
  public void end(Tally tally) {
    suite(0, findings.isEmpty() ? 1 : findings.size());
    try {
      if (findings.isEmpty()) {
        indent(2);
        xml.writeEmptyElement("testcase");
        attribute("classname", file);
        attribute("name", "check");
        attribute("time", "0");
      }
      endSuite();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  @Override
  public void fail(String reason) {
    suite(1, findings.size() + 1);
    try {
      beginCase("read");
      outcome("error", "unreadable", Printable.text(reason), "");
      endCase();
      endSuite();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  @Override
  public void close() {
    try {
      indent(0);
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.flush();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
    out.flush();
  }

  /** Opens a suite and writes the cases of all findings. */
  private void suite(int errors, int tests) {
    try {
      indent(1);
      xml.writeStartElement("testsuite");
      attribute("name", file);
      attribute("tests", tests);
      attribute("failures", findings.stream().filter(this::fails).count());
      attribute("errors", errors);
      attribute("skipped", 0);
      attribute("time", "0");
      for (Finding finding : findings) {
        beginCase(
            finding.place().start().line()
                + ":"
                + finding.place().start().column()
                + " "
                + finding.id().kebab());
        finding(finding);
        endCase();
      }
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private void finding(Finding finding) throws XMLStreamException {
    List<String> explanation = Explanation.of(finding);
    String text =
        Headline.place(file, finding.place())
            + " "
            + Headline.kind(finding)
            + ": "
            + String.join("\n", explanation)
            + "\n";
    if (fails(finding)) {
      outcome("failure", finding.id().kebab(), explanation.getFirst(), text);
    } else {
      indent(3);
      xml.writeStartElement("system-out");
      xml.writeCharacters(text);
      xml.writeEndElement();
    }
  }

  private void beginCase(String name) throws XMLStreamException {
    indent(2);
    xml.writeStartElement("testcase");
    attribute("classname", file);
    attribute("name", name);
    attribute("time", "0");
  }

  private void outcome(String element, String type, String message, String text)
      throws XMLStreamException {
    indent(3);
    xml.writeStartElement(element);
    attribute("type", type);
    attribute("message", message);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void endCase() throws XMLStreamException {
    indent(2);
    xml.writeEndElement();
  }

  private void endSuite() throws XMLStreamException {
    indent(1);
    xml.writeEndElement();
  }

  private void attribute(String name, Object value) throws XMLStreamException {
    xml.writeAttribute(name, value.toString());
  }

  private void indent(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static IllegalStateException broken(XMLStreamException e) {
    return new IllegalStateException("the XML writer refuses " + e.getClass().getName(), e);
  }
}
