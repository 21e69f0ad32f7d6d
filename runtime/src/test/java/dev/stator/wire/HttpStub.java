package dev.stator.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/** An HTTP client without a network. It answers with the next of what it was given, and then with the last of it. */
final class HttpStub implements SdkHttpClient, SdkAsyncHttpClient {
    private static final int PIECE = 57;

    private List<HttpAnswer> answers = List.of();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger unread = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private volatile @Nullable HttpSent sent;

    void answer(HttpAnswer... next) {
        answers = List.of(next);
        requests.set(0);
        unread.set(0);
        open.set(0);
    }

    /** How many requests came since it was told what to answer. */
    int requests() {
        return requests.get();
    }

    /** How many bytes of their contents nobody read. */
    int unread() {
        return unread.get();
    }

    /** How many of them nobody closed. */
    int open() {
        return open.get();
    }

    /** The last request as it would go over the network: its headers, and as much content as they announce. */
    HttpSent sent() {
        return Objects.requireNonNull(sent);
    }

    private HttpAnswer next() {
        return answers.get(Math.min(requests.getAndIncrement(), answers.size() - 1));
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        sent = HttpSent.of(request);
        HttpAnswer answer = next();
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                return HttpExecuteResponse.builder()
                        .response(answer.response())
                        .responseBody(AbortableInputStream.create(stream(answer)))
                        .build();
            }

            @Override
            public void abort() {}
        };
    }

    private InputStream stream(HttpAnswer answer) {
        unread.addAndGet(answer.body().length);
        open.incrementAndGet();
        return new ByteArrayInputStream(answer.body()) {
            private boolean closed;

            @Override
            public synchronized int read() {
                int read = super.read();
                unread.addAndGet(read < 0 ? 0 : -1);
                return read;
            }

            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                int read = super.read(into, offset, length);
                unread.addAndGet(-Math.max(0, read));
                return read;
            }

            @Override
            public void close() throws IOException {
                open.addAndGet(closed ? 0 : -1);
                closed = true;
                super.close();
            }
        };
    }

    @Override
    public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
        sent = HttpSent.of(request);
        HttpAnswer answer = next();
        request.responseHandler().onHeaders(answer.response());
        CompletableFuture<Void> done = new CompletableFuture<>();
        request.responseHandler().onStream(publisher(answer, done));
        return done;
    }

    private static Publisher<ByteBuffer> publisher(HttpAnswer answer, CompletableFuture<Void> done) {
        return subscriber -> subscriber.onSubscribe(new Subscription() {
            private final List<byte[]> pieces = answer.pieces(PIECE);
            private int sent;
            private boolean ended;

            @Override
            public void request(long count) {
                for (long i = 0; i < count && !ended; i++) {
                    if (sent == pieces.size()) {
                        end(subscriber);
                    } else {
                        subscriber.onNext(ByteBuffer.wrap(pieces.get(sent++)));
                    }
                }
            }

            private void end(Subscriber<? super ByteBuffer> subscriber) {
                ended = true;
                subscriber.onComplete();
                done.complete(null);
            }

            @Override
            public void cancel() {
                ended = true;
                done.complete(null);
            }
        });
    }

    @Override
    public String clientName() {
        return "Stub";
    }

    @Override
    public void close() {}
}
