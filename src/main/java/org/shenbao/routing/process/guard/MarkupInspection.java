package org.shenbao.routing.process.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.shenbao.routing.ModelWords;
import org.shenbao.routing.process.guard.AllowList.Carried;
import org.shenbao.routing.process.guard.AllowList.Dialect;
import org.shenbao.routing.process.guard.AllowList.Extension;

/** Walks one model and notes everything that the allow-list does not know. */
class MarkupInspection {

    /** Drawing and tool hints: no meaning to the engine, so any attribute without an expression will do. */
    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    private final Language language;
    private final Dialect allowed;
    private final ValueRules rules;
    private final Findings findings;

    MarkupInspection(String resource, Language language, Dialect allowed, ValueRules rules) {
        this.language = language;
        this.allowed = allowed;
        this.rules = rules;
        this.findings = new Findings(resource);
    }

    List<Finding> inspect(Markup root) {
        if (!root.name().getLocalPart().equals("definitions")
                || !language.isModel(root.name().getNamespaceURI())) {
            note(root, Rule.UNREADABLE, "根元素应当是 " + language.label() + " 的 definitions");
        } else {
            visit(root);
        }
        return findings.all();
    }

    private void visit(Markup element) {
        String namespace = element.name().getNamespaceURI();
        if (language.isModel(namespace)) {
            modelElement(element);
        } else if (namespace.equals(language.engine())) {
            extension(element);
        } else if (DRAWING.contains(namespace) && !namespace.contains("modeler")) {
            drawing(element);
        } else {
            note(element, Rule.NOT_ALLOWED, "不允许使用元素 " + written(element.name()));
        }
        element.children().forEach(this::visit);
    }

    private void modelElement(Markup element) {
        String name = element.name().getLocalPart();
        Carried carried = allowed.elements().get(name);
        if (carried == null) {
            note(element, Rule.NOT_ALLOWED, "不允许使用元素 " + name);
            return;
        }
        element.attributes().forEach((attribute, value) -> attribute(element, carried, attribute, value));
        required(element, carried.plain(), XMLConstants.NULL_NS_URI);
        required(element, carried.ofEngine(), language.engine());
        text(element, allowed.text().get(name));
        if (allowed.staying().contains(name) && !element.properties().containsKey("stage")) {
            note(element, Rule.STAGE_MISSING, missing(name, "stage", "stage"));
        }
    }

    private void attribute(Markup element, Carried carried, QName attribute, String value) {
        String local = attribute.getLocalPart();
        String namespace = attribute.getNamespaceURI();
        String rule = rule(carried, namespace, local);
        if (rule != null) {
            value(element, local, rule, value);
        } else if (namespace.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)) {
            schemaHint(element, carried, local, value);
        } else if (DRAWING.contains(namespace)) {
            value(element, local, "text", value);
        } else {
            note(element, Rule.NOT_ALLOWED, "元素 " + element.name().getLocalPart() + " 不允许使用属性 " + written(attribute));
        }
    }

    private @Nullable String rule(Carried carried, String namespace, String local) {
        if (namespace.isEmpty()) {
            return carried.plain().getOrDefault(local, allowed.attributes().get(local));
        }
        return namespace.equals(language.engine())
                ? carried.ofEngine().getOrDefault(local, allowed.camunda().get(local))
                : null;
    }

    private void schemaHint(Markup element, Carried carried, String local, String value) {
        boolean formal = local.equals("type") && carried.type() && value.matches("(\\w+:)?tFormalExpression");
        if (!formal && !local.equals("schemaLocation")) {
            note(element, Rule.NOT_ALLOWED, "不允许使用属性 xsi:" + local + "=\"" + value + "\"");
        }
    }

    private void extension(Markup element) {
        String name = element.name().getLocalPart();
        Extension extension = allowed.extensions().get(name);
        Markup parent = element.parent();
        if (extension == null
                || parent == null
                || !extension.in().contains(parent.name().getLocalPart())) {
            note(element, Rule.NOT_ALLOWED, "不允许使用扩展元素 camunda:" + name);
            return;
        }
        element.attributes().forEach((attribute, value) -> {
            String rule = extension.plain().get(attribute.getLocalPart());
            if (rule == null || !attribute.getNamespaceURI().isEmpty()) {
                note(element, Rule.NOT_ALLOWED, "扩展元素 camunda:" + name + " 不允许使用属性 " + written(attribute));
            } else {
                value(element, attribute.getLocalPart(), rule, value);
            }
        });
        required(element, extension.plain(), XMLConstants.NULL_NS_URI);
        text(element, extension.text());
        namedProperty(element);
    }

    /** Properties such as {@code form} must resolve. */
    private void namedProperty(Markup element) {
        String rule = allowed.properties().get(String.valueOf(element.attribute("name")));
        if (element.name().getLocalPart().equals("property") && rule != null) {
            value(element, element.attribute("name"), rule, String.valueOf(element.attribute("value")));
        }
    }

    private void drawing(Markup element) {
        element.attributes().forEach((attribute, value) -> value(element, attribute.getLocalPart(), "text", value));
        text(element, "text");
    }

    private void required(Markup element, Map<String, String> expected, String namespace) {
        expected.forEach((name, rule) -> {
            if (rule.endsWith("!") && !element.attributes().containsKey(new QName(namespace, name))) {
                note(
                        element,
                        ValueRules.whenMissing(rule),
                        missing(element.name().getLocalPart(), name, written(new QName(namespace, name))));
            }
        });
    }

    private void text(Markup element, @Nullable String rule) {
        String text = element.text();
        if (!text.isEmpty() && rule == null) {
            note(element, Rule.NOT_ALLOWED, "元素 " + written(element.name()) + " 不允许有文字内容");
        } else if (!text.isEmpty() && rule != null) {
            value(element, element.name().getLocalPart(), rule, text);
        }
    }

    private void value(Markup element, @Nullable String where, @Nullable String rule, String value) {
        String bare = String.valueOf(rule).replace("!", "");
        String word = ModelWords.of(String.valueOf(where));
        rules.fault(bare, value)
                .map(reason -> value.isBlank() ? "没有填写“" + word + "”" : word + "：" + reason)
                .ifPresent(reason -> note(element, ValueRules.broken(bare), reason));
    }

    private static String missing(String element, String attribute, String written) {
        return ModelWords.knows(attribute)
                ? "没有填写“" + ModelWords.of(attribute) + "”"
                : "元素 " + element + " 缺少属性 " + written;
    }

    private String written(QName name) {
        return name.getNamespaceURI().equals(language.engine())
                ? "camunda:" + name.getLocalPart()
                : name.getLocalPart();
    }

    private void note(Markup element, Rule rule, String reason) {
        findings.note(element, rule, reason);
    }
}
