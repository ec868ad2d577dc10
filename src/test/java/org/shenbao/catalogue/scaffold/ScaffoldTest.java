package org.shenbao.catalogue.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenbao.catalogue.CategoryTree;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programme;
import org.shenbao.catalogue.Programmes;

/**
 * The drafting tool as a command: {@code mvn -q -Dquick -Dtest=ScaffoldTest -Dscaffold=jilin-2020 test} writes the tables
 * and forms that the programme lacks; {@code -Dscaffold.overwrite=true} writes them all anew, edited or not.
 */
class ScaffoldTest {

    private static final Programmes PROGRAMMES = Programmes.bundled();

    static Stream<Leaf> leaves() {
        return PROGRAMMES.all().stream().flatMap(programme -> programme.leaves().stream());
    }

    /** Content by path in the repository. */
    static Map<String, String> drafts(Leaf leaf) {
        TableDrafts tables = new TableDrafts(leaf, CategoryTree.of(leaf.programme())::leavesUnder);
        String dmn = "dmn/" + leaf.programme() + "/";
        return Map.of(
                dmn + tables.eligibility().key() + ".dmn", tables.eligibility().xml(),
                dmn + tables.materials().key() + ".dmn", tables.materials().xml(),
                dmn + tables.scoring().key() + ".dmn", tables.scoring().xml(),
                "bpmn/" + leaf.programme() + "/" + leaf.category() + ".form", new FormDraft(leaf).json());
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void every_leaf_can_be_drafted(Leaf leaf) {
        assertThat(drafts(leaf).values()).allSatisfy(draft -> assertThat(draft).isNotBlank());
    }

    @Test
    void drafts_are_written_where_a_programme_is_named() throws IOException {
        boolean overwrite = Boolean.getBoolean("scaffold.overwrite");
        for (Programme programme : named()) {
            for (Leaf leaf : programme.leaves()) {
                for (Map.Entry<String, String> draft : drafts(leaf).entrySet()) {
                    Path file = Path.of(draft.getKey());
                    if (overwrite || Files.notExists(file)) {
                        Files.createDirectories(file.getParent());
                        Files.writeString(file, draft.getValue(), StandardCharsets.UTF_8);
                    }
                    assertThat(file).exists();
                }
            }
        }
    }

    private static List<Programme> named() {
        String code = System.getProperty("scaffold", "");
        return PROGRAMMES.all().stream()
                .filter(programme -> code.equals("all") || code.equals(programme.code()))
                .toList();
    }
}
