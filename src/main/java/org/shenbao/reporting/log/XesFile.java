package org.shenbao.reporting.log;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.shenbao.support.Zones;

/**
 * An event log in the format of IEEE 1849-2016 (XES): a trace an application, two events a stay, {@code start} on
 * entering and {@code complete} on leaving, joined by {@code concept:instance}. Written as it is read: a trace is let go
 * when it stands in the file.
 */
public final class XesFile {

    public static final String MEDIA_TYPE = "application/xml";

    /** The version as the standard's schema types it, a decimal. */
    private static final String VERSION = "1849.2016";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(Zones.CHINA);

    private final XMLStreamWriter out;

    private XesFile(XMLStreamWriter out) {
        this.out = out;
    }

    /**
     * @param title name of the log
     * @throws UncheckedIOException when the stream can no longer be written
     */
    public static void write(OutputStream stream, String title, Iterator<Trace> traces) {
        try {
            XMLStreamWriter out = XMLOutputFactory.newInstance().createXMLStreamWriter(stream, "UTF-8");
            new XesFile(out).log(title, traces);
            out.flush();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private void log(String title, Iterator<Trace> traces) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        start("log");
        out.writeAttribute("xes.version", VERSION);
        out.writeAttribute("xes.features", "");
        extension("Concept", "concept");
        extension("Time", "time");
        extension("Lifecycle", "lifecycle");
        extension("Organizational", "org");
        globals();
        classifier("Activity", "concept:name");
        classifier("ActivityAndTransition", "concept:name lifecycle:transition");
        text("concept:name", title);
        text("lifecycle:model", "standard");
        while (traces.hasNext()) {
            trace(traces.next());
        }
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void extension(String name, String prefix) throws XMLStreamException {
        out.writeEmptyElement("extension");
        out.writeAttribute("name", name);
        out.writeAttribute("prefix", prefix);
        out.writeAttribute("uri", "http://www.xes-standard.org/" + prefix + ".xesext");
    }

    /** What every trace and every event has, with the value it would have otherwise. */
    private void globals() throws XMLStreamException {
        start("global");
        out.writeAttribute("scope", "trace");
        text("concept:name", "");
        out.writeEndElement();
        start("global");
        out.writeAttribute("scope", "event");
        text("concept:name", "");
        text("lifecycle:transition", "complete");
        date(Instant.EPOCH);
        out.writeEndElement();
    }

    private void classifier(String name, String keys) throws XMLStreamException {
        out.writeEmptyElement("classifier");
        out.writeAttribute("name", name);
        out.writeAttribute("scope", "event");
        out.writeAttribute("keys", keys);
    }

    private void trace(Trace trace) throws XMLStreamException {
        start("trace");
        text("concept:name", trace.name());
        text("programme", trace.programme());
        text("category", trace.category());
        text("district", trace.district());
        text("outcome", trace.outcome());
        for (Trace.Step step : trace.steps()) {
            event(step, "start", step.entered());
            if (step.left() != null) {
                event(step, "complete", step.left());
            }
        }
        out.writeEndElement();
    }

    private void event(Trace.Step step, String transition, Instant at) throws XMLStreamException {
        start("event");
        text("concept:name", step.name());
        text("concept:instance", Long.toString(step.stay()));
        text("lifecycle:transition", transition);
        date(at);
        text("org:group", step.office());
        text("stage", step.stage());
        text("node", step.node());
        text("waitingOn", step.waitingOn());
        out.writeEmptyElement("int");
        out.writeAttribute("key", "modelVersion");
        out.writeAttribute("value", Integer.toString(step.version()));
        if (transition.equals("complete")) {
            text("outcome", step.outcome());
        }
        out.writeEndElement();
    }

    private void text(String key, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            out.writeEmptyElement("string");
            out.writeAttribute("key", key);
            out.writeAttribute("value", value);
        }
    }

    private void date(Instant at) throws XMLStreamException {
        out.writeEmptyElement("date");
        out.writeAttribute("key", "time:timestamp");
        out.writeAttribute("value", TIME.format(at));
    }

    private void start(String element) throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeStartElement(element);
    }
}
