package org.shenbao.routing.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.SixthProgramme;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Everything that the product brings, and a sixth programme's files, keep to the rules that analysts are held to. */
@ExtendWith(SixthProgramme.class)
class ShippedModelsTest {

    @Test
    void nothing_that_is_shipped_breaks_a_rule() throws IOException {
        try (var palette = new AnnotationConfigApplicationContext(EngineTest.Officers.class)) {
            ModelLint lint = new ModelLint(new ExpressionRules(new PublishedBeans(palette)), Programmes.bundled());
            ModelFiles files = ModelFiles.read(shipped());

            List<Finding> findings = lint.check(files);

            assertThat(files.models().size() + files.forms().size()).isGreaterThan(180);
            assertThat(findings).filteredOn(Finding::isError).isEmpty();
            assertThat(findings).extracting(Finding::toSentence).isEmpty();
        }
    }

    private static Map<String, byte[]> shipped() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String folder : List.of("bpmn", "dmn", "src/test/resources/sixth/bpmn", "src/test/resources/sixth/dmn")) {
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                for (Path file : found.filter(Files::isRegularFile).toList()) {
                    files.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }
}
