package org.shenbao.catalogue.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.SixthProgramme;

/** The drafting tool writes an added programme's tables and forms; {@code -Dscaffold=binhai-2028} writes them anew. */
@ExtendWith(SixthProgramme.class)
class SixthProgrammeDraftsTest {

    static Stream<Leaf> leaves() {
        return Programmes.bundled().programme(SixthProgramme.CODE).leaves().stream();
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void its_tables_and_forms_are_the_tools_drafts(Leaf leaf) throws IOException {
        for (Map.Entry<String, String> draft : ScaffoldTest.drafts(leaf).entrySet()) {
            Path file = Path.of("src/test/resources/sixth", draft.getKey());
            if (SixthProgramme.CODE.equals(System.getProperty("scaffold"))) {
                Files.writeString(file, draft.getValue(), StandardCharsets.UTF_8);
            }
            assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(draft.getValue());
        }
    }
}
