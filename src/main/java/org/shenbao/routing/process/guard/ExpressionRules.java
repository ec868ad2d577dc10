package org.shenbao.routing.process.guard;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads an expression's syntax tree and says what in it is outside the palette. */
@Component
class ExpressionRules {

    private static final int MAX_LENGTH = 500;
    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");
    private static final Pattern CALL = Pattern.compile("[$#]\\{\\s*\\w+\\s*\\.\\s*\\w+\\s*\\(.*\\)\\s*}");
    private static final Set<Class<?>> HARMLESS = Set.of(
            AstEval.class,
            AstBinary.class,
            AstUnary.class,
            AstChoice.class,
            AstNested.class,
            AstBoolean.class,
            AstNumber.class,
            AstString.class,
            AstNull.class,
            AstIdentifier.class,
            AstParameters.class);

    private final PublishedBeans published;

    ExpressionRules(PublishedBeans published) {
        this.published = published;
    }

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Why this is not one expression that a model may evaluate; empty when it is. */
    Optional<String> faultOf(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.of("表达式超过 " + MAX_LENGTH + " 个字符");
        }
        try {
            Node root =
                    new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text).getRoot();
            return root instanceof AstEval ? fault(root) : Optional.of("应当是单个表达式 ${…}：" + text);
        } catch (TreeBuilderException e) {
            return Optional.of("表达式有语法错误：" + text);
        }
    }

    /** Names in an expression that are no published beans; none when it cannot be read. */
    Set<String> variables(String text) {
        Set<String> names = new TreeSet<>();
        if (text.length() > MAX_LENGTH) {
            return names;
        }
        try {
            collect(new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text).getRoot(), names);
        } catch (TreeBuilderException e) {
            // Said by faultOf.
            return Set.of();
        }
        names.removeIf(published::containsKey);
        return names;
    }

    /** What a method is called on is a bean, or refused for not being one. */
    private static void collect(Node node, Set<String> names) {
        if (node instanceof AstMethod call) {
            collect(call.getChild(1), names);
            return;
        }
        if (node instanceof AstIdentifier identifier) {
            names.add(identifier.getName());
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            collect(node.getChild(i), names);
        }
    }

    private Optional<String> fault(Node node) {
        Optional<String> own = ownFault(node);
        for (int i = 0; own.isEmpty() && !(node instanceof AstMethod) && i < node.getCardinality(); i++) {
            own = fault(node.getChild(i));
        }
        return own;
    }

    private Optional<String> ownFault(Node node) {
        if (node instanceof AstMethod call) {
            return callFault(call);
        }
        if (node instanceof AstDot dot) {
            String path = structure(dot);
            return path.equals("execution.processBusinessKey") ? Optional.empty() : Optional.of("表达式不能访问属性 " + path);
        }
        return HARMLESS.contains(node.getClass())
                ? Optional.empty()
                : Optional.of("表达式不能使用 " + node.toString().strip());
    }

    /** Only {@code bean.method(arguments)} of a published bean, with arguments that are themselves allowed. */
    private Optional<String> callFault(AstMethod call) {
        AstNode target = (AstNode) call.getChild(0);
        String path = structure(target);
        int dot = path.indexOf('.');
        if (!(target instanceof AstDot) || !(target.getChild(0) instanceof AstIdentifier) || dot < 0) {
            return Optional.of("表达式不能调用 " + path);
        }
        Class<?> type = published.typeOf(path.substring(0, dot));
        if (type == null) {
            return Optional.of("表达式引用了未发布的构件 " + path.substring(0, dot));
        }
        if (!PaletteElResolver.callable(
                type, path.substring(dot + 1), call.getChild(1).getCardinality())) {
            return Optional.of("构件没有这样的方法 " + structure(call));
        }
        return fault(call.getChild(1));
    }

    private static String structure(AstNode node) {
        return node.getStructuralId(null);
    }

    /** Why this does not name a published bean of one of these types. */
    Optional<String> beanFault(String text, Set<Class<?>> types, String kind) {
        Matcher bean = BEAN.matcher(text);
        if (!bean.matches()) {
            return Optional.of("应当引用一个已发布的" + kind + "，写作 ${名称}，而不是 " + text);
        }
        @Nullable Class<?> type = published.typeOf(bean.group(1));
        if (type == null) {
            return Optional.of("没有名为 " + bean.group(1) + " 的已发布构件");
        }
        return types.stream().anyMatch(t -> t.isAssignableFrom(type))
                ? Optional.empty()
                : Optional.of(bean.group(1) + " 不是" + kind);
    }

    /** Why these are not candidate groups computed by published beans. */
    Optional<String> groupsFault(String text) {
        for (String group : text.split(",(?![^{]*})", -1)) {
            if (!CALL.matcher(group.strip()).matches()) {
                return Optional.of("应当从列表中选择，例如 ${officers.of(districtBody)}，而不是 " + text);
            }
            Optional<String> fault = faultOf(group.strip());
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }
}
