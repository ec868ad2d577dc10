package org.shenbao.routing.process.guard;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything that is to be said about one deployment: what the engine may not run, and what would not work. */
@Component
class ModelReview {

    private final ModelInspection inspection;
    private final ModelLint lint;

    ModelReview(ModelInspection inspection, ModelLint lint) {
        this.inspection = inspection;
        this.lint = lint;
    }

    /**
     * @param resources file name to content
     * @param deployed what was deployed before
     */
    List<Finding> review(Map<String, byte[]> resources, References deployed) {
        ModelFiles files = ModelFiles.read(resources);
        return Stream.concat(inspection.inspect(files, deployed).stream(), lint.check(files).stream())
                .distinct()
                .toList();
    }
}
