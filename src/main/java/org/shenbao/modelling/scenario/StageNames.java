package org.shenbao.modelling.scenario;

import java.util.List;
import org.shenbao.catalogue.Programme;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Stage;
import org.springframework.stereotype.Component;

/** What stages are called, as the notice says; a stage that only a diagram knows is called by nothing. */
@Component
public class StageNames {

    private static final String SUPPLEMENT = "supplement";

    private final Programmes programmes;

    StageNames(Programmes programmes) {
        this.programmes = programmes;
    }

    /**
     * @param name absent where only the diagram can say
     */
    public record NamedStage(
            String key, @org.jspecify.annotations.Nullable String name) {}

    public List<NamedStage> of(String process, List<String> keys) {
        List<Stage> known = programmes.all().stream()
                .filter(programme -> programme.code().equals(process))
                .map(Programme::stages)
                .findFirst()
                .orElse(List.of());
        return keys.stream().map(key -> new NamedStage(key, name(known, key))).toList();
    }

    private static @org.jspecify.annotations.Nullable String name(List<Stage> known, String key) {
        return known.stream()
                .filter(stage -> stage.key().equals(key))
                .map(Stage::nameZh)
                .findFirst()
                .orElse(key.equals(SUPPLEMENT) ? "企业补正" : null);
    }
}
