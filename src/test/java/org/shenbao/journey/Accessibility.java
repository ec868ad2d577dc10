package org.shenbao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** axe reads the page; serious and critical findings fail. */
final class Accessibility {

    private static final Path AXE = Path.of("src", "main", "frontend", "node_modules", "axe-core", "axe.min.js");

    private static final String RUN = """
            async () => {
              // A select's options are reached by keyboard from its input, not by scrolling their box.
              const found = await axe.run({ exclude: [['.el-select-dropdown__wrap']] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })
              return found.violations
                .filter(v => v.impact === 'serious' || v.impact === 'critical')
                .map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 5).join(' | '))
            }""";

    private Accessibility() {}

    @SuppressWarnings("unchecked")
    static void check(Page page, String name) {
        if (!Boolean.TRUE.equals(page.evaluate("() => typeof axe !== 'undefined'"))) {
            page.evaluate(source());
        }
        assertThat((List<String>) page.evaluate(RUN)).as("axe on " + name).isEmpty();
    }

    private static String source() {
        try {
            return Files.readString(AXE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
