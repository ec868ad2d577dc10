package org.shenbao.routing.process.guard;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** One element of a model as it was written, with the line it stands on. */
record Markup(
        QName name,
        Map<QName, String> attributes,
        int line,
        @Nullable Markup parent,
        List<Markup> children,
        StringBuilder content) {

    String text() {
        return content.toString().strip();
    }

    @Nullable
    String attribute(String local) {
        return attributes.get(new QName(local));
    }

    /** The id of this element or of the nearest one around it that has any. */
    String id() {
        String own = attribute("id");
        if (own != null) {
            return own;
        }
        return parent == null ? name.getLocalPart() : parent.id();
    }
}
