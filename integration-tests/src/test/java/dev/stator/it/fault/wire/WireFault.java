package dev.stator.it.fault.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/** What becomes of a request on its way to DynamoDB, or of the answer on its way back. */
@FunctionalInterface
public interface WireFault {
    /** The answer comes as DynamoDB gave it. */
    WireFault NONE = exchange -> exchange.reply(exchange.forward());

    /** The connection breaks before DynamoDB sees the request. */
    WireFault NOT_REACHED = WireExchange::drop;

    /** DynamoDB does what it is asked for; then the connection breaks, and no answer comes. */
    WireFault ANSWER_DROPPED = exchange -> {
        exchange.forward();
        exchange.drop();
    };

    /** DynamoDB does what it is asked for; then the connection is reset. */
    WireFault ANSWER_RESET = exchange -> {
        exchange.forward();
        exchange.reset();
    };

    /** Half of the answer comes; then the connection breaks. */
    WireFault ANSWER_TRUNCATED = exchange -> exchange.replyHalf(exchange.forward());

    /** The first half of the answer comes as if it were all of it, without a checksum that would tell. */
    WireFault ANSWER_CUT = exchange -> {
        WireAnswer answer = exchange.forward();
        exchange.reply(answer.with(Arrays.copyOf(answer.body(), (answer.body().length + 1) / 2), null));
    };

    /** What comes is no JSON, and has no checksum. */
    WireFault NOT_JSON = exchange -> {
        WireAnswer answer = exchange.forward();
        exchange.reply(answer.with("\u0000garbage\u0000".getBytes(StandardCharsets.UTF_8), null));
    };

    /** The answer comes with the checksum of another. */
    WireFault WRONG_CHECKSUM = exchange -> {
        WireAnswer answer = exchange.forward();
        exchange.reply(answer.with(answer.body(), "1"));
    };

    /** DynamoDB never sees the request, and the client is told an error. */
    static WireFault error(int status, String code) {
        return exchange -> exchange.reply(told(status, code));
    }

    /** DynamoDB does what it is asked for, and the client is told an error. */
    static WireFault errorAfter(int status, String code) {
        return exchange -> {
            exchange.forward();
            exchange.reply(told(status, code));
        };
    }

    /** DynamoDB does what it is asked for, and something between says in HTML that it is not available. */
    static WireFault html(int status) {
        WireAnswer page = new WireAnswer(
                status,
                Map.of("Content-Type", "text/html"),
                "<html><body><h1>Service Unavailable</h1></body></html>".getBytes(StandardCharsets.UTF_8));
        return exchange -> {
            exchange.forward();
            exchange.reply(page);
        };
    }

    /** DynamoDB does what it is asked for; the answer comes so much later. */
    static WireFault late(Duration time) {
        return exchange -> {
            WireAnswer answer = exchange.forward();
            try {
                Thread.sleep(time.toMillis());
            } catch (InterruptedException e) {
                exchange.drop();
                return;
            }
            exchange.reply(answer);
        };
    }

    private static WireAnswer told(int status, String code) {
        String body = "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + code + "\",\"message\":\"" + code + "\"}";
        return new WireAnswer(
                status, Map.of("Content-Type", "application/x-amz-json-1.0"), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Does with {@code exchange} what shall become of it. */
    void apply(WireExchange exchange) throws IOException;
}
