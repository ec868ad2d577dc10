package org.shenbao.routing.process.rest;

import jakarta.annotation.Priority;
import org.camunda.bpm.engine.rest.exception.RestException;

/** What the engine's REST resources made of an exception. */
@Priority(1)
class RestExceptionMapper extends EngineProblems<RestException> {}
