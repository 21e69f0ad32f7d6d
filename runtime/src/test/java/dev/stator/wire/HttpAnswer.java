package dev.stator.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/** What a server answers. Immutable. */
final class HttpAnswer {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private HttpAnswer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** As DynamoDB does. */
    static HttpAnswer of(byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        return new HttpAnswer(
                200,
                Map.of(
                        "Content-Type",
                        "application/x-amz-json-1.0",
                        "Content-Length",
                        "" + body.length,
                        "x-amzn-RequestId",
                        "R",
                        "x-amz-crc32",
                        "" + sum.getValue()),
                body);
    }

    static HttpAnswer of(String body) {
        return of(body.getBytes(StandardCharsets.UTF_8));
    }

    HttpAnswer status(int other) {
        return new HttpAnswer(other, headers, body);
    }

    HttpAnswer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new HttpAnswer(status, Map.copyOf(more), body);
    }

    HttpAnswer without(String header) {
        Map<String, String> fewer = new HashMap<>(headers);
        fewer.remove(header);
        return new HttpAnswer(status, Map.copyOf(fewer), body);
    }

    byte[] body() {
        return body;
    }

    SdkHttpFullResponse response() {
        SdkHttpFullResponse.Builder response = SdkHttpFullResponse.builder().statusCode(status);
        headers.forEach(response::putHeader);
        return response.build();
    }

    /** The body in pieces of so many bytes. */
    List<byte[]> pieces(int size) {
        List<byte[]> pieces = new ArrayList<>();
        for (int from = 0; from < body.length; from += size) {
            pieces.add(Arrays.copyOfRange(body, from, Math.min(body.length, from + size)));
        }
        return pieces;
    }
}
