package io.huiyin.web;

import io.huiyin.kernel.Refused;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * The one page where every "no" becomes an answer (RFC 9457). What it does not name is our fault and stays a 500.
 */
@RestControllerAdvice
class Refusals {

    /** Seconds after which somebody who asked too often may ask again. */
    private static final String RETRY_AFTER = "60";

    private final RefusalTexts texts;

    Refusals(RefusalTexts texts) {
        this.texts = texts;
    }

    record FieldProblem(String field, String code, String message) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused, Locale locale) {
        HttpStatus status = status(refused.kind());
        ProblemDetail problem =
                problem(status, refused.code(), texts.text(refused.code(), locale, refused.arguments()));
        if (!refused.fields().isEmpty()) {
            problem.setProperty("fields", fields(refused, locale));
        }
        return answer(status, problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable, Locale locale) {
        return answer(
                HttpStatus.BAD_REQUEST, problem(HttpStatus.BAD_REQUEST, "malformed", texts.text("malformed", locale)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException denied, Locale locale) {
        return answer(
                HttpStatus.FORBIDDEN, problem(HttpStatus.FORBIDDEN, "forbidden", texts.text("forbidden", locale)));
    }

    /** What the web framework itself refuses: wrong method, media type, missing parameter, too large, no such page. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> framework(Exception exception, Locale locale) throws Exception {
        if (!(exception instanceof ErrorResponse response)
                || response.getStatusCode().is5xxServerError()) {
            throw exception;
        }
        HttpStatusCode status = response.getStatusCode();
        String code = "http." + status.value();
        return answer(status, problem(status, code, texts.text(code, locale)));
    }

    private List<FieldProblem> fields(Refused refused, Locale locale) {
        return refused.fields().stream()
                .map(field -> new FieldProblem(field.field(), field.code(), texts.text(field.code(), locale)))
                .toList();
    }

    private static ProblemDetail problem(HttpStatusCode status, String code, String text) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text);
        problem.setProperty("code", code);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatusCode status, ProblemDetail problem) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status.isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS) || status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        return answer.body(problem);
    }

    private static HttpStatus status(Refused.Kind kind) {
        return switch (kind) {
            case RULE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case LOST_RACE -> HttpStatus.CONFLICT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case LOCKED -> HttpStatus.LOCKED;
            case OVERLOADED -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
