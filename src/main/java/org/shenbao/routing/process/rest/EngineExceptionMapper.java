package org.shenbao.routing.process.rest;

import jakarta.annotation.Priority;
import org.camunda.bpm.engine.ProcessEngineException;

/** The engine's exceptions, with ours inside. */
@Priority(1)
class EngineExceptionMapper extends EngineProblems<ProcessEngineException> {}
