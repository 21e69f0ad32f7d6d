package dev.stator.it.fault.wire;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;

/** One request that has come to the proxy, and what can be done with it. */
public final class WireExchange {
    private final WireProxy proxy;
    private final HttpExchange exchange;
    private final WireRequest request;

    WireExchange(WireProxy proxy, HttpExchange exchange, WireRequest request) {
        this.proxy = proxy;
        this.exchange = exchange;
        this.request = request;
    }

    /** What was asked for. */
    public WireRequest request() {
        return request;
    }

    /** Lets DynamoDB do it. The client learns nothing of it yet. */
    public WireAnswer forward() throws IOException {
        return proxy.forward(request);
    }

    /** Answers the client. */
    public void reply(WireAnswer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer.body());
        }
    }

    /** Answers, but with the first half of the body only; then the connection closes. */
    public void replyHalf(WireAnswer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), Math.max(1, answer.body().length));
        exchange.getResponseBody().write(answer.body(), 0, answer.body().length / 2);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    /** Resets the connection, so that the client is told of it where it waits. */
    public void reset() throws IOException {
        proxy.reset(exchange.getRemoteAddress().getPort());
        exchange.close();
    }

    /** Closes the connection without an answer. */
    public void drop() {
        exchange.close();
    }
}
