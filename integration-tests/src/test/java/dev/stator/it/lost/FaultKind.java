package dev.stator.it.lost;

import dev.stator.it.fault.wire.WireFault;
import java.time.Duration;

/** What happens to a request, or to its answer; told as the page on lost answers tells it. */
enum FaultKind {
    NOT_REACHED("the connection closes, not done", WireFault.NOT_REACHED),
    SERVER_ERROR("HTTP 500, not done", WireFault.error(500, "InternalServerError")),
    PROVISIONED(
            "throttled (`ProvisionedThroughputExceededException`)",
            throttled("ProvisionedThroughputExceededException")),
    THROTTLING("throttled (`ThrottlingException`)", throttled("ThrottlingException")),
    REQUEST_LIMIT("throttled (`RequestLimitExceeded`)", throttled("RequestLimitExceeded")),
    SERVER_ERROR_AFTER("HTTP 500, done", WireFault.errorAfter(500, "InternalServerError")),
    DROPPED("the connection closes, done", WireFault.ANSWER_DROPPED),
    RESET("the connection is reset, done", WireFault.ANSWER_RESET),
    TRUNCATED("half of the answer, then the connection closes", WireFault.ANSWER_TRUNCATED),
    WRONG_CHECKSUM("the answer with a wrong CRC32", WireFault.WRONG_CHECKSUM),
    HTML("HTTP 503 in HTML, done", WireFault.html(503)),
    CUT("half of the answer as if it were all", WireFault.ANSWER_CUT),
    NOT_JSON("an answer that is no JSON", WireFault.NOT_JSON),
    LATE("the answer later than the HTTP client waits", WireFault.late(Duration.ofMillis(2_500)));

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // a fault keeps nothing
    private final WireFault fault;

    FaultKind(String text, WireFault fault) {
        this.text = text;
        this.fault = fault;
    }

    private static WireFault throttled(String code) {
        return WireFault.error(400, code);
    }

    WireFault fault() {
        return fault;
    }

    /** How long the HTTP clients wait for an answer: always much longer than one that is not late takes. */
    Duration patience() {
        return this == LATE ? Duration.ofMillis(1_500) : Duration.ofSeconds(30);
    }

    @Override
    public String toString() {
        return text;
    }
}
