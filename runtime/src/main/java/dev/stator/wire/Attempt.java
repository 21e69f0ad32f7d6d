package dev.stator.wire;

import dev.stator.codec.json.Layouts;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * The response to one attempt of a request. The SDK asks an interceptor for headers and for content apart; what was
 * found out about both is kept here. Only what is exactly as DynamoDB answers today is cut. Everything else the SDK
 * gets as it came, so that what is wrong with it is the SDK's to tell.
 */
final class Attempt<I> {
    private static final String TYPE = "application/x-amz-json-1.0";
    private static final String SUM = "x-amz-crc32";
    private static final String LENGTH = "Content-Length";

    private final ItemArray<I> array;
    private final Layouts layouts;
    private boolean begun;
    private boolean readable;
    private @Nullable Long sum;
    private long expected;
    private @Nullable InputStream replaced;
    private volatile @Nullable I items;

    Attempt(ItemArray<I> array, Layouts layouts) {
        this.array = array;
        this.layouts = layouts;
    }

    /** What was cut out; null as long as nothing was. */
    @Nullable
    I items() {
        return items;
    }

    /** Looks at the headers, when it is first asked. */
    boolean isReadable(SdkHttpResponse response) {
        if (!begun) {
            begun = true;
            readable = response.isSuccessful()
                    && isJson(response.firstMatchingHeader("Content-Type"))
                    && response.firstMatchingHeader("Content-Encoding").isEmpty()
                    && readNumbers(response);
        }
        return readable;
    }

    /** Whether a body of this type is the JSON that DynamoDB speaks. */
    static boolean isJson(Optional<String> type) {
        return type.isPresent() && type.get().equals(TYPE);
    }

    private boolean readNumbers(SdkHttpResponse response) {
        try {
            sum = response.firstMatchingHeader(SUM).map(Long::valueOf).orElse(null);
            expected = response.firstMatchingHeader(LENGTH).map(Long::valueOf).orElse(0L);
            return true;
        } catch (NumberFormatException e) { // the SDK's to tell of
            return false;
        }
    }

    /** The headers of what is left: length and sum were those of the whole. */
    static SdkHttpResponse ofTheRest(SdkHttpResponse response) {
        return response.copy(headers -> headers.removeHeader(SUM).removeHeader(LENGTH));
    }

    /**
     * Reads the content of a blocking client to its end, when it is first asked.
     *
     * @return what stands in its place; null for a response that is left alone
     */
    @Nullable
    InputStream replace(SdkHttpResponse response, InputStream content) {
        if (!begun && isReadable(response)) {
            Body body = new Body(expected);
            Exception failure = null;
            try {
                body.addAll(content);
            } catch (IOException | RuntimeException e) { // thrown again where the SDK reads
                failure = e;
            }
            byte[] rest = failure == null && isIntact(body) ? cut(body) : null;
            replaced = rest == null
                    ? new ReadStream(body.bytes(), body.length(), content, failure)
                    : new ReadStream(rest, rest.length, content, null);
        }
        return replaced;
    }

    /** Begins to read the content of an asynchronous client; null if it is left alone, or has begun before. */
    synchronized @Nullable Body begin() {
        if (!readable) {
            return null;
        }
        readable = false;
        return new Body(expected);
    }

    /**
     * The rest of the content of an asynchronous client; all of it if it is not understood.
     *
     * @throws Crc32MismatchException if it is not what was sent
     */
    byte[] rest(Body body) {
        if (!isIntact(body)) {
            throw Crc32MismatchException.builder()
                    .message("Expected " + sum + " as the Crc32 checksum but the actual calculated checksum was "
                            + body.crc32())
                    .build();
        }
        byte[] rest = cut(body);
        return rest == null ? body.toBytes() : rest;
    }

    private boolean isIntact(Body body) {
        return sum == null || sum == body.crc32();
    }

    /** Null if it is not understood. */
    private byte @Nullable [] cut(Body body) {
        try {
            CutBody<I> cut = CutBody.of(body.bytes(), body.length(), array, layouts);
            if (cut == null) {
                return null;
            }
            items = cut.items();
            return cut.rest();
        } catch (RuntimeException e) { // it must not be read worse for being read faster
            System.getLogger("dev.stator.wire")
                    .log(Level.WARNING, "A response was left to the AWS SDK, as reading its items failed", e);
            return null;
        }
    }
}
