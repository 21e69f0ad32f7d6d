package dev.stator.examples.tasks;

import dev.stator.error.EncodingException;
import dev.stator.error.ThrottledException;
import dev.stator.operation.CursorRefusedException;
import dev.stator.operation.VersionConflictException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What goes wrong, as HTTP says it (RFC 9457). What Spring itself refuses, such as a body that is no JSON, too. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    @ExceptionHandler
    ProblemDetail conflict(VersionConflictException conflict) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, "The task was changed since version " + conflict.expectedVersion());
        conflict.item(Task.class).ifPresent(stored -> problem.setProperty("stored", stored));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail badArgument(BadArgumentException refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail badCursor(CursorRefusedException refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "after is no cursor of this list");
    }

    @ExceptionHandler
    ProblemDetail badValue(EncodingException refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail tooMuch(ThrottledException refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, "Too much at once: try again later");
    }
}
