package io.huiyin.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The answer when something broke on our side or the container refused: no stack, no names, what to do now. */
@RestController
class Breakdowns implements ErrorController {

    private static final Set<Integer> WORDED = Set.of(400, 404, 405, 406, 413, 415, 422);

    private final RefusalTexts texts;

    Breakdowns(RefusalTexts texts) {
        this.texts = texts;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> broke(HttpServletRequest request, Locale locale) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus resolved = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        HttpStatus status = resolved == null ? HttpStatus.INTERNAL_SERVER_ERROR : resolved;
        String text = text(status);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, texts.text(text, locale));
        problem.setProperty("code", text);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String text(HttpStatus status) {
        if (status.is5xxServerError()) {
            return "http.500";
        }
        return WORDED.contains(status.value()) ? "http." + status.value() : "http.400";
    }
}
