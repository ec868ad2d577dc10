package org.shenbao.modelling.scenario;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.shenbao.modelling.scenario.Scenario.Story;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The stories that come with the product: {@code scenarios/<process key>/<name>.yaml}. */
final class ShippedScenarios {

    static final String PREFIX = "shipped-";

    private static final YAMLMapper YAML = new YAMLMapper();

    private ShippedScenarios() {}

    static List<Scenario> load() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:scenarios/*/*.yaml");
            return Arrays.stream(files)
                    .map(ShippedScenarios::read)
                    .sorted(Comparator.comparing(Scenario::id))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scenario read(Resource file) {
        try (InputStream yaml = file.getInputStream()) {
            String[] path = file.getURL().getPath().split("/");
            String process = path[path.length - 2];
            String name = path[path.length - 1].replace(".yaml", "");
            return new Scenario(
                    PREFIX + process + "-" + name, process, true, YAML.readValue(yaml, Story.class), 0, null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(file.getDescription(), e);
        }
    }
}
