package org.shenbao.routing.process.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.shenbao.support.Problem;
import org.shenbao.support.Problem.FieldError;
import org.shenbao.support.StaleWrite;

/**
 * Turns whatever the engine threw into an answer. What a caller can mend becomes problem details; the rest keeps the
 * engine's own form. {@code message} repeats the detail, because the webapps show that field.
 */
abstract class EngineProblems<T extends Throwable> implements ExceptionMapper<T> {

    private static final String PROBLEM_JSON = "application/problem+json";

    @Override
    public Response toResponse(T thrown) {
        return causes(thrown)
                .map(EngineProblems::known)
                .flatMap(Optional::stream)
                .findFirst()
                .map(EngineProblems::answer)
                .orElseGet(() -> ExceptionHandlerHelper.getInstance().getResponse(thrown));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static Optional<Problem> known(Throwable cause) {
        if (cause instanceof Problem problem) {
            return Optional.of(problem);
        }
        if (cause instanceof ParseException refused) {
            return Optional.of(new Unparsable(refused));
        }
        // Whoever loses a race finds the task changed, claimed or gone.
        if (cause instanceof OptimisticLockingException
                || cause instanceof TaskAlreadyClaimedException
                || cause instanceof NullValueException gone
                        && String.valueOf(gone.getMessage()).contains("find task")) {
            return Optional.of(new StaleWrite("任务"));
        }
        return cause instanceof BadUserRequestException bad && isChinese(String.valueOf(bad.getMessage()))
                ? Optional.of(new BadRequest(String.valueOf(bad.getMessage())))
                : Optional.empty();
    }

    /** Ours speak Chinese; the engine's own bad requests keep their English text for whoever programs against it. */
    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static Response answer(Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:shenbao:problem:" + problem.type());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        body.put("message", problem.detail());
        if (!problem.errors().isEmpty()) {
            body.put("errors", problem.errors());
        }
        return Response.status(problem.status()).entity(body).type(PROBLEM_JSON).build();
    }

    /** A request that asks for something that is switched off here. */
    private static class BadRequest extends Problem {
        BadRequest(String detail) {
            super("bad-request", 400, "请求无法处理", detail);
        }
    }

    /** The model is of the allowed parts but the engine cannot make sense of it. */
    private static class Unparsable extends Problem {

        Unparsable(ParseException refused) {
            super("model-refused", 422, "模型未通过检查", "模型无法解析，未部署：" + refused.getMessage(), lines(refused));
        }

        private static List<FieldError> lines(ParseException refused) {
            return refused.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream()
                            .map(error -> new FieldError(
                                    report.getResourceName() + ":" + error.getLine() + "#" + error.getMainElementId(),
                                    error.getMessage())))
                    .toList();
        }
    }
}
