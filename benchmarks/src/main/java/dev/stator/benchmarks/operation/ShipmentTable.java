package dev.stator.benchmarks.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Function;

/** Answers GetItem and Query with one item, and writes with nothing; requests are told by what only they hold. */
final class ShipmentTable implements Function<byte[], byte[]> {
    private static final String ITEM = "{\"city\":{\"S\":\"London\"},\"labels\":{\"SS\":[\"a\",\"b\"]},"
            + "\"number\":{\"N\":\"4711\"},\"customer\":{\"S\":\"ada\"},\"insured\":{\"BOOL\":true},"
            + "\"weight\":{\"N\":\"1200\"},\"volume\":{\"N\":\"2.5\"},\"due\":{\"S\":\"2026-11-30\"},"
            + "\"street\":{\"S\":\"Long Lane 4\"},\"value\":{\"N\":\"99000\"}}";

    private static final byte[] FOUND = ("{\"Item\":" + ITEM + "}").getBytes(UTF_8);
    private static final byte[] PAGE = ("{\"Count\":1,\"Items\":[" + ITEM + "],\"ScannedCount\":1}").getBytes(UTF_8);
    private static final byte[] DONE = "{}".getBytes(UTF_8);

    @Override
    public byte[] apply(byte[] request) {
        String text = new String(request, UTF_8);
        if (text.contains("KeyConditionExpression")) {
            return PAGE;
        }
        return text.contains("\"Item\"") || text.contains("UpdateExpression") ? DONE : FOUND;
    }
}
