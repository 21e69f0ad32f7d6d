package dev.stator.it.fault.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** DynamoDB never sees the request, and the client is told an error. */
    static WireFault error(int status, String code) {
        String body = "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + code + "\",\"message\":\"" + code + "\"}";
        WireAnswer answer = new WireAnswer(
                status, Map.of("Content-Type", "application/x-amz-json-1.0"), body.getBytes(StandardCharsets.UTF_8));
        return exchange -> exchange.reply(answer);
    }

    /** Does with {@code exchange} what shall become of it. */
    void apply(WireExchange exchange) throws IOException;
}
