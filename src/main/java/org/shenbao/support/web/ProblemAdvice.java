package org.shenbao.support.web;

import java.net.URI;
import java.util.List;
import org.shenbao.support.Problem;
import org.shenbao.support.Problem.FieldError;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Problem problem) {
        ProblemDetail body = detail(problem.status(), problem.type(), problem.title(), problem.detail());
        if (!problem.errors().isEmpty()) {
            body.setProperty("errors", problem.errors());
        }
        problem.details().forEach(body::setProperty);
        return ResponseEntity.status(problem.status()).body(body);
    }

    /** Somebody else held the row too long, or the database broke a tie: nothing was changed. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ConcurrencyFailureException busy) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(detail(409, "busy", "正在由他人办理", "该内容正在由他人办理，本次操作未生效，请刷新后重试。"));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = e.getBindingResult().getFieldErrors().stream()
                .map(f -> new FieldError(
                        f.getField(), f.isBindingFailure() ? "格式不正确。" : String.valueOf(f.getDefaultMessage())))
                .toList();
        ProblemDetail body = detail(422, "invalid-input", "填报内容有误", "有 " + errors.size() + " 处内容需要更正。");
        body.setProperty("errors", errors);
        return ResponseEntity.unprocessableEntity().body(body);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.badRequest().body(detail(400, "unreadable", "请求无法识别", "请求内容不是有效的 JSON，或字段类型不符。"));
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE)
                .body(detail(413, "upload-too-large", "文件过大", "上传的文件超过大小上限，请压缩或拆分后重新上传。"));
    }

    private static ProblemDetail detail(int status, String type, String title, String text) {
        ProblemDetail body = ProblemDetail.forStatus(status);
        body.setType(URI.create("urn:shenbao:problem:" + type));
        body.setTitle(title);
        body.setDetail(text);
        return body;
    }
}
