package org.shenbao.modelling.migration;

import java.util.List;

/** How instances could get from one version to another, for an analyst to look at and edit. */
public record PlanProposal(
        List<Instruction> instructions, List<Unmapped> unmapped, List<Target> targets, List<PlanProblem> problems) {

    /**
     * @param resting whether instances wait here; the others are events that go along
     * @param generated proposed because both versions have it
     */
    public record Instruction(
            String source, String sourceName, String target, String targetName, boolean resting, boolean generated) {}

    /** @param count instances that stand here and would stay on their version */
    public record Unmapped(String id, String name, String type, int count) {}

    public record Target(String id, String name, String type) {}

    /** @param severity {@code error} where the plan cannot be used, {@code warning} where it should be thought over */
    public record PlanProblem(String severity, String node, String problem) {}
}
