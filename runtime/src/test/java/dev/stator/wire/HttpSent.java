package dev.stator.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkHttpContentPublisher;

/** One request as it is sent. Immutable. */
final class HttpSent {
    private final SdkHttpRequest request;
    private final byte[] body;

    private HttpSent(SdkHttpRequest request, byte[] body) {
        this.request = request;
        this.body = body;
    }

    static HttpSent of(HttpExecuteRequest request) {
        byte[] body = request.contentStreamProvider()
                .map(content -> {
                    try {
                        return content.newStream().readNBytes(announced(request.httpRequest()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElse(new byte[0]);
        return new HttpSent(request.httpRequest(), body);
    }

    /** Of a publisher that brings its content while it is asked, as that of a request of bytes does. */
    static HttpSent of(AsyncExecuteRequest request) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        SdkHttpContentPublisher content = request.requestContentPublisher();
        content.subscribe(new Subscriber<>() {
            @Override
            public void onSubscribe(Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(ByteBuffer buffer) {
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                body.writeBytes(bytes);
            }

            @Override
            public void onError(Throwable error) {
                throw new AssertionError(error);
            }

            @Override
            public void onComplete() {}
        });
        byte[] whole = body.toByteArray();
        return new HttpSent(
                request.request(), Arrays.copyOf(whole, Math.min(whole.length, announced(request.request()))));
    }

    private static int announced(SdkHttpRequest request) {
        return Integer.parseInt(request.firstMatchingHeader("Content-Length").orElseThrow());
    }

    /** Empty if it has none. */
    String header(String name) {
        return request.firstMatchingHeader(name).orElse("");
    }

    /** Without its signature. */
    SdkHttpRequest unsigned() {
        return request.copy(headers -> headers.removeHeader("Authorization"));
    }

    String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    int length() {
        return body.length;
    }
}
