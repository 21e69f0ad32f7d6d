package dev.stator.wire;

import dev.stator.codec.json.Layouts;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Cuts the items out of responses to requests that have a sink, and puts items into requests that have some. Versions
 * of the SDK differ in whether they ask for headers or for content first; either way the first question decides.
 */
final class WireInterceptor implements ExecutionInterceptor {
    private final Set<Class<? extends ExecutionInterceptor>> beside;
    private final Layouts layouts = new Layouts();
    private final LongAdder responses = new LongAdder();
    private final LongAdder requests = new LongAdder();
    private volatile boolean fills = true;

    WireInterceptor(Set<Class<? extends ExecutionInterceptor>> beside) {
        this.beside = beside;
    }

    /** Which others its user says leave items alone. */
    Set<Class<? extends ExecutionInterceptor>> beside() {
        return beside;
    }

    /** Those of items that were read before. */
    Layouts layouts() {
        return layouts;
    }

    /** Whether items of requests can be sent as bytes; not once the SDK wrote another body than is understood. */
    boolean fills() {
        return fills;
    }

    /** Of those whose items Stator has read. */
    LongAdder responses() {
        return responses;
    }

    /** Of those whose items Stator has written. */
    LongAdder requests() {
        return requests;
    }

    @Override
    public Optional<RequestBody> modifyHttpContent(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        SentItems items = SentItems.of(attributes);
        Optional<RequestBody> body = context.requestBody();
        return items == null ? body : body.map(empty -> SentItems.content(filled(items, context), empty));
    }

    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        SentItems items = SentItems.of(attributes);
        SdkHttpRequest request = context.httpRequest();
        return items == null ? request : SentItems.announcing(filled(items, context), request);
    }

    private byte[] filled(SentItems items, Context.ModifyHttpRequest context) {
        try {
            return items.body(context);
        } finally {
            fills &= !items.isRefused();
        }
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        SentItems items = SentItems.of(attributes);
        if (items != null) {
            items.check(context.httpRequest());
        }
        ItemSink<?> sink = ItemSink.of(attributes);
        if (sink != null) {
            sink.begin();
        }
    }

    @Override
    public SdkHttpResponse modifyHttpResponse(Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        ItemSink<?> sink = ItemSink.of(attributes);
        SdkHttpResponse response = context.httpResponse();
        if (sink == null) {
            return response;
        }
        Attempt<?> attempt = sink.attempt();
        if (sink.isAsync()) {
            return attempt.isReadable(response) ? Attempt.ofTheRest(response) : response;
        }
        replaced(sink, context);
        return attempt.items() == null ? response : Attempt.ofTheRest(response);
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        ItemSink<?> sink = ItemSink.of(attributes);
        return sink == null || sink.isAsync() ? context.responseBody() : replaced(sink, context);
    }

    private static Optional<InputStream> replaced(ItemSink<?> sink, Context.ModifyHttpResponse context) {
        Optional<InputStream> content = context.responseBody();
        return content.map(stream -> sink.attempt().replace(context.httpResponse(), stream))
                .or(() -> content);
    }

    @Override
    public Optional<Publisher<ByteBuffer>> modifyAsyncHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        ItemSink<?> sink = ItemSink.of(attributes);
        Optional<Publisher<ByteBuffer>> content = context.responsePublisher();
        if (sink == null || content.isEmpty()) {
            return content;
        }
        Attempt<?> attempt = sink.attempt();
        Body body = attempt.begin();
        return body == null ? content : Optional.of(new CutPublisher(content.get(), attempt, body));
    }
}
