package org.shenbao.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a page description without ever opening another resource, and puts the house style first. */
final class PageSource {

    private static final String HOUSE_STYLE = houseStyle();

    private PageSource() {}

    static Document read(String xhtml, String families) {
        Document page = parse(xhtml);
        Element head = (Element) page.getElementsByTagName("head").item(0);
        if (head == null) {
            throw new IllegalArgumentException("the page has no head");
        }
        Element style = page.createElement("style");
        style.setTextContent(HOUSE_STYLE + faces(families));
        Node first = head.getFirstChild();
        head.insertBefore(style, first);
        return page;
    }

    /** Where the machine has no 仿宋, 黑体 or 楷体, the bundled face stands for it. */
    private static String faces(String families) {
        return "\nbody { font-family: " + families + "; }\n.fang-song { font-family: 'FangSong', " + families
                + "; }\n.hei { font-family: 'SimHei', " + families + "; }\n.kai { font-family: 'KaiTi', " + families
                + "; }\n";
    }

    private static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("the page is not well-formed: " + e.getMessage(), e);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String houseStyle() {
        try (InputStream in = PageSource.class.getResourceAsStream("/document/print.css")) {
            if (in == null) {
                throw new IllegalStateException("document/print.css is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
