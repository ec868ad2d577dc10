package org.shenbao.reporting.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

class XesFileTest {

    private static final Instant MORNING = Instant.parse("2020-09-14T01:30:00.250Z");

    private static final Trace FINISHED = new Trace(
            "QD2020-0001",
            "qingdao-2020",
            "qd-integration",
            "市南区工业和信息化局",
            "awarded",
            List.of(
                    step(11, "区市初审", "office", MORNING, MORNING.plusSeconds(3600)),
                    step(12, "补正 & <修改>", "applicant", MORNING.plusSeconds(3600), MORNING.plusSeconds(7200))));

    private static final Trace RUNNING = new Trace(
            "QD2020-0002",
            "qingdao-2020",
            "qd-scene-5g",
            "崂山区工业和信息化局",
            null,
            List.of(step(13, "市级复查", "office", MORNING, null)));

    @Test
    void the_log_keeps_to_the_schema_of_the_standard() throws Exception {
        schema().newValidator().validate(new StreamSource(new ByteArrayInputStream(log(FINISHED, RUNNING))));
    }

    @Test
    void the_schema_would_find_a_fault() {
        String broken = new String(log(FINISHED), StandardCharsets.UTF_8).replace("<date key", "<day key");

        assertThatThrownBy(() -> schema().newValidator()
                        .validate(new StreamSource(new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8)))))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void who_reads_it_back_finds_every_stay_with_its_times() throws Exception {
        Document document = read(log(FINISHED, RUNNING));

        List<String> events = new ArrayList<>();
        for (Element trace : children(document.getDocumentElement(), "trace")) {
            for (Element event : children(trace, "event")) {
                events.add(value(trace, "concept:name") + " " + value(event, "concept:name") + " "
                        + value(event, "lifecycle:transition") + " "
                        + OffsetDateTime.parse(value(event, "time:timestamp")).toInstant());
            }
        }

        assertThat(events)
                .containsExactly(
                        "QD2020-0001 区市初审 start 2020-09-14T01:30:00.250Z",
                        "QD2020-0001 区市初审 complete 2020-09-14T02:30:00.250Z",
                        "QD2020-0001 补正 & <修改> start 2020-09-14T02:30:00.250Z",
                        "QD2020-0001 补正 & <修改> complete 2020-09-14T03:30:00.250Z",
                        "QD2020-0002 市级复查 start 2020-09-14T01:30:00.250Z");
    }

    @Test
    void a_log_without_applications_is_a_log_too() throws Exception {
        schema().newValidator().validate(new StreamSource(new ByteArrayInputStream(log())));
    }

    private static Trace.Step step(
            long stay,
            String name,
            String waitingOn,
            Instant entered,
            @org.jspecify.annotations.Nullable Instant left) {
        return new Trace.Step(
                stay,
                name,
                "district-preliminary-review",
                "UserTask_PreliminaryReview",
                2,
                waitingOn,
                waitingOn.equals("applicant") ? null : "市南区工业和信息化局",
                left == null ? null : "passed",
                left == null ? null : "通过",
                entered,
                left);
    }

    private static byte[] log(Trace... traces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XesFile.write(out, "2020年度项目申报", List.of(traces).iterator());
        return out.toByteArray();
    }

    private static Schema schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(XesFileTest.class.getResource("/xes-ieee-1849-2016.xsd")));
    }

    private static Document read(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String value(Element holder, String key) {
        for (Node child = holder.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getAttribute("key").equals(key)) {
                return element.getAttribute("value");
            }
        }
        throw new AssertionError("nothing is called " + key);
    }
}
