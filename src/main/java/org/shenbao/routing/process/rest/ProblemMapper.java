package org.shenbao.routing.process.rest;

import jakarta.annotation.Priority;
import org.shenbao.support.Problem;

/** Our own refusals, thrown inside the engine. */
@Priority(1)
class ProblemMapper extends EngineProblems<Problem> {}
