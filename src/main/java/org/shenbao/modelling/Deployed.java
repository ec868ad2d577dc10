package org.shenbao.modelling;

import java.util.List;

/**
 * What became of the files that somebody sent.
 *
 * @param deploymentId the engine's; of an earlier deployment when nothing was new
 * @param unchanged names of files that say what is live already
 */
public record Deployed(String deploymentId, List<ModelVersion> versions, List<String> unchanged) {}
