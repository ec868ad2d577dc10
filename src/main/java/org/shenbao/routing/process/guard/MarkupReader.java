package org.shenbao.routing.process.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/** Reads a model before the engine does: no DTD, no entities, no more than {@value #MAX_DEPTH} levels. */
class MarkupReader extends DefaultHandler2 {

    static final int MAX_DEPTH = 200;

    private final String resource;
    private @Nullable Markup root;
    private @Nullable Markup current;
    private @Nullable Locator locator;
    private int depth;

    private MarkupReader(String resource) {
        this.resource = resource;
    }

    static Markup read(String resource, byte[] bytes) throws Unreadable {
        MarkupReader reader = new MarkupReader(resource);
        try {
            XMLReader xml = parser().newSAXParser().getXMLReader();
            xml.setContentHandler(reader);
            xml.setErrorHandler(reader);
            xml.setProperty("http://xml.org/sax/properties/lexical-handler", reader);
            xml.parse(new InputSource(new ByteArrayInputStream(bytes)));
        } catch (SAXParseException e) {
            throw new Unreadable(
                    new Finding(resource, "", e.getLineNumber(), Rule.UNREADABLE, "不是有效的 XML：" + e.getMessage()), e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw e.getCause() instanceof Unreadable known
                    ? known
                    : new Unreadable(
                            new Finding(resource, "", reader.line(), Rule.UNREADABLE, "不是有效的 XML：" + e.getMessage()),
                            e);
        }
        if (reader.root == null) {
            throw new Unreadable(new Finding(resource, "", 1, Rule.UNREADABLE, "文件为空"), null);
        }
        return reader.root;
    }

    private static SAXParserFactory parser() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory;
    }

    @Override
    public void setDocumentLocator(Locator documentLocator) {
        locator = documentLocator;
    }

    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) throws SAXException {
        throw refusal("不允许使用 DTD 或实体声明");
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        depth++;
        if (depth > MAX_DEPTH) {
            throw refusal("元素嵌套超过 " + MAX_DEPTH + " 层");
        }
        Markup element = new Markup(
                new QName(uri, local), copy(attributes), line(), current, new ArrayList<>(), new StringBuilder());
        if (current == null) {
            root = element;
        } else {
            current.children().add(element);
        }
        current = element;
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        depth--;
        current = current == null ? null : current.parent();
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (current != null) {
            current.content().append(chars, start, length);
        }
    }

    private static Map<QName, String> copy(Attributes attributes) {
        Map<QName, String> copy = new HashMap<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            copy.put(new QName(attributes.getURI(i), attributes.getLocalName(i)), attributes.getValue(i));
        }
        return copy;
    }

    private int line() {
        return locator == null ? 1 : locator.getLineNumber();
    }

    private SAXException refusal(String reason) {
        return new SAXException(new Unreadable(new Finding(resource, "", line(), Rule.UNREADABLE, reason), null));
    }

    /** The file could not be read at all; the finding says where it stopped. */
    static class Unreadable extends Exception {

        private final transient Finding finding;

        Unreadable(Finding finding, @Nullable Throwable cause) {
            super(finding.reason(), cause);
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }
}
