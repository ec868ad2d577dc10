package org.shenbao.routing.process.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shenbao.routing.process.guard.MarkupReader.Unreadable;

/**
 * The files of one deployment, each read once.
 *
 * @param models diagrams and decisions by file name
 * @param forms forms by file name
 * @param unreadable what could not be read at all
 */
record ModelFiles(Map<String, Markup> models, Map<String, byte[]> forms, List<Finding> unreadable) {

    static final int MAX_BYTES = 2 * 1024 * 1024;

    /** @param resources file name to content */
    static ModelFiles read(Map<String, byte[]> resources) {
        ModelFiles files = new ModelFiles(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        resources.forEach(files::add);
        return files;
    }

    private void add(String name, byte[] bytes) {
        Language language = Language.of(name).orElse(null);
        if (language == null) {
            unreadable.add(new Finding(name, "", 0, Rule.UNREADABLE, "只能部署 .bpmn、.dmn 和 .form 文件"));
        } else if (bytes.length > MAX_BYTES) {
            unreadable.add(new Finding(name, "", 0, Rule.UNREADABLE, "文件超过 " + MAX_BYTES / 1024 / 1024 + " MB"));
        } else if (language == Language.FORM) {
            forms.put(name, bytes);
        } else {
            parse(name, bytes);
        }
    }

    private void parse(String name, byte[] bytes) {
        try {
            models.put(name, MarkupReader.read(name, bytes));
        } catch (Unreadable e) {
            unreadable.add(e.finding());
        }
    }

    Set<String> formKeys() {
        Set<String> keys = new HashSet<>();
        forms.values().forEach(bytes -> FormInspection.key(bytes).ifPresent(keys::add));
        return keys;
    }

    /** Ids of the elements of a kind that stand at the top of a model: processes, decisions. */
    Set<String> ids(String element) {
        Set<String> ids = new HashSet<>();
        models.values().forEach(root -> root.children(element).forEach(child -> ids.add(child.id())));
        return ids;
    }
}
