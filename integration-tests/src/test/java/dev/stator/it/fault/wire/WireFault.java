package dev.stator.it.fault.wire;

import java.io.IOException;

/** What becomes of a request on its way to DynamoDB, or of the answer on its way back. */
@FunctionalInterface
public interface WireFault {
    /** The answer comes as DynamoDB gave it. */
    WireFault NONE = exchange -> exchange.reply(exchange.forward());

    /** DynamoDB does what it is asked for; then the connection breaks, and no answer comes. */
    WireFault ANSWER_DROPPED = exchange -> {
        exchange.forward();
        exchange.drop();
    };

    /** Does with {@code exchange} what shall become of it. */
    void apply(WireExchange exchange) throws IOException;
}
