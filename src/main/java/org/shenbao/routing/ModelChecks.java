package org.shenbao.routing;

import java.util.List;
import java.util.Map;

/** What the gate before the engine would say to models, without deploying them. */
public interface ModelChecks {

    /**
     * Everything that is wrong with the files; what they refer to is looked for among them and among what is deployed.
     *
     * @param files file name to content
     */
    List<ModelFinding> check(Map<String, byte[]> files);
}
