package org.livebridge.suite;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The outcome of suites, for people as a table and for machines as JUnit's XML. */
final class SuiteReport {
    private final List<SuiteCase> cases;
    private final List<SuiteDoor> doors;
    private final List<CaseResult> results;

    SuiteReport(List<SuiteCase> cases, List<SuiteDoor> doors, List<CaseResult> results) {
        this.cases = cases;
        this.doors = doors;
        this.results = results;
    }

    boolean passed() {
        return results.stream().allMatch(CaseResult::passed);
    }

    void print(PrintWriter out) {
        for (CaseResult result : results) {
            if (!result.passed()) {
                out.printf(
                        "%nFAILED  %s: %s (%s)%n",
                        result.tested().suite(), result.tested().name(), result.door());
                out.printf(
                        "        evidence: %s, %s%n",
                        result.tested().evidence().label(), result.tested().source());
                for (Difference difference : result.differences()) {
                    out.printf(
                            "        %s%n",
                            difference.path().isEmpty() ? "answer" : difference.path());
                    out.printf("          expected | %s%n", difference.expected());
                    out.printf("          given    | %s%n", difference.given());
                }
            }
        }
        out.printf("%n%-16s %8s %8s %8s%n", "door", "passed", "failed", "skipped");
        for (SuiteDoor door : doors) {
            long passed = count(door, true);
            long failed = count(door, false);
            out.printf(
                    "%-16s %8d %8d %8d%s%n",
                    door.name(),
                    passed,
                    failed,
                    cases.size() - passed - failed,
                    door.missing().map(why -> "  missing: " + why).orElse(""));
        }
        long failed = results.stream().filter(result -> !result.passed()).count();
        out.printf("%d cases, %d runs, %d failed%n", cases.size(), results.size(), failed);
        out.flush();
    }

    private long count(SuiteDoor door, boolean passed) {
        return results.stream()
                .filter(r -> r.door().equals(door.name()) && r.passed() == passed)
                .count();
    }

    void writeJunit(Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(writer);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (SuiteDoor door : doors) {
                door(xml, door);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException cause) {
            throw new IOException("The JUnit report could not be written", cause);
        }
    }

    private void door(XMLStreamWriter xml, SuiteDoor door) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", door.name());
        xml.writeAttribute("tests", String.valueOf(count(door, true) + count(door, false)));
        xml.writeAttribute("failures", String.valueOf(count(door, false)));
        for (CaseResult result : results) {
            if (result.door().equals(door.name())) {
                xml.writeStartElement("testcase");
                xml.writeAttribute("classname", result.tested().suite());
                xml.writeAttribute("name", result.tested().name());
                xml.writeAttribute("time", String.valueOf(result.nanos() / 1e9));
                if (!result.passed()) {
                    xml.writeStartElement("failure");
                    xml.writeCharacters(
                            result.differences()
                                    .toString()
                                    .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "?"));
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }
}
