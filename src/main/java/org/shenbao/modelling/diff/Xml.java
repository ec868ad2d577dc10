package org.shenbao.modelling.diff;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** One element of a diagram or a decision, read without DTDs, entities or more than 200 levels. */
record Xml(Element element) {

    private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

    /** @throws UnreadableModel when it is not well-formed */
    static Xml read(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(DEPTH, "200");
            DocumentBuilder parser = factory.newDocumentBuilder();
            // Said by the exception; the parser's own habit is to print.
            parser.setErrorHandler(new DefaultHandler());
            return new Xml(parser.parse(new InputSource(new StringReader(text))).getDocumentElement());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new UnreadableModel("文件不是有效的 XML");
        }
    }

    String type() {
        return element.getLocalName();
    }

    boolean is(String type) {
        return type().equals(type);
    }

    /** An attribute by its local name; empty when it is absent. */
    String value(String name) {
        return attributes().getOrDefault(name, "");
    }

    String id() {
        return value("id");
    }

    /** Attributes by local name, sorted; namespace declarations are none. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new TreeMap<>();
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            Attr attribute = (Attr) all.item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                attributes.put(attribute.getLocalName(), attribute.getValue());
            }
        }
        return attributes;
    }

    List<Xml> children() {
        List<Xml> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(new Xml(child));
            }
        }
        return children;
    }

    Stream<Xml> children(String type) {
        return children().stream().filter(child -> child.is(type));
    }

    Optional<Xml> child(String type) {
        return children(type).findFirst();
    }

    @Nullable
    Xml parent() {
        return element.getParentNode() instanceof Element parent ? new Xml(parent) : null;
    }

    Stream<Xml> all() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(Xml::all));
    }

    /** Its own text, without that of children. */
    String text() {
        return IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(element.getChildNodes()::item)
                .filter(node -> node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE)
                .map(Node::getNodeValue)
                .collect(Collectors.joining())
                .strip();
    }

    /** The same for every way of writing the same: attributes and children sorted, ids and prefixes left out. */
    String canonical() {
        String attributes = attributes().entrySet().stream()
                .filter(attribute -> !attribute.getKey().equals("id"))
                .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
                .collect(Collectors.joining("，"));
        String inner = children().stream().map(Xml::canonical).sorted().collect(Collectors.joining("；"));
        return Stream.of(type(), attributes, text(), inner)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
