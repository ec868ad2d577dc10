package org.shenbao.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.shenbao.catalogue.ProgrammeDefinition.Category;

/** The category tree of a programme, for tests and the scaffold. */
public final class CategoryTree {

    private final List<Category> roots;

    private CategoryTree(List<Category> roots) {
        this.roots = roots;
    }

    public static CategoryTree of(String programme) {
        return new CategoryTree(ProgrammeFiles.programme(programme, 0).categories());
    }

    /** Codes of the leaves below a node; the node's own when it is a leaf. */
    public List<String> leavesUnder(String code) {
        return nodes(roots)
                .filter(node -> node.code().equals(code))
                .flatMap(node -> nodes(List.of(node)))
                .filter(node -> node.children().isEmpty())
                .map(Category::code)
                .toList();
    }

    private static Stream<Category> nodes(List<Category> categories) {
        return categories.stream().flatMap(c -> Stream.concat(Stream.of(c), nodes(c.children())));
    }
}
