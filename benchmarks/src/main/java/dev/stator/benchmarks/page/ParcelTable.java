package dev.stator.benchmarks.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Answers Query with a page, Scan with several, BatchGetItem with what a query finds, and writes with nothing; requests
 * are told by their length.
 */
final class ParcelTable implements Function<byte[], byte[]> {
    static final int ITEMS = 100;
    static final int PAGES = 20;

    private static final byte[] DONE = "{}".getBytes(UTF_8);

    private final byte[] page;
    private final byte[] next;
    private final byte[] batch;

    ParcelTable() {
        String items = IntStream.range(0, ITEMS).mapToObj(ParcelTable::item).collect(Collectors.joining(",", "[", "]"));
        page = ("{\"Count\":100,\"Items\":" + items + ",\"ScannedCount\":100}").getBytes(UTF_8);
        next = ("{\"Count\":100,\"Items\":" + items + ",\"LastEvaluatedKey\":{\"customer\":{\"S\":\"ada\"},"
                        + "\"number\":{\"N\":\"99\"}},\"ScannedCount\":100}")
                .getBytes(UTF_8);
        batch = ("{\"Responses\":{\"parcels\":" + items + "},\"UnprocessedKeys\":{}}").getBytes(UTF_8);
    }

    /** In no order of the record's, as DynamoDB has none. */
    private static String item(int number) {
        return "{\"city\":{\"S\":\"Newcastle upon Tyne\"},\"note\":{\"S\":\"Leave it with the neighbour at number "
                + number + ", behind the green door\"},\"number\":{\"N\":\"" + number
                + "\"},\"labels\":{\"L\":[{\"S\":\"fragile\"},{\"S\":\"this side up\"}]},\"customer\":{\"S\":\"ada\"},"
                + "\"size\":{\"M\":{\"depth\":{\"N\":\"30\"},\"width\":{\"N\":\"40\"},\"height\":{\"N\":\"25\"}}},"
                + "\"insured\":{\"BOOL\":true},\"weight\":{\"N\":\"1200\"},\"postcode\":{\"S\":\"NE1 4ST\"},"
                + "\"street\":{\"S\":\"Northumberland Street 114\"},\"value\":{\"N\":\"99000\"}}";
    }

    static List<Long> numbers() {
        return IntStream.range(0, ITEMS).mapToObj(Long::valueOf).toList();
    }

    /** What is put. */
    static List<Parcel> written() {
        return IntStream.range(0, 25)
                .mapToObj(number -> new Parcel(
                        "ada",
                        number,
                        "Northumberland Street 114",
                        "Newcastle upon Tyne",
                        "NE1 4ST",
                        1200,
                        99_000,
                        true,
                        new Parcel.Size(40, 25, 30),
                        List.of("fragile", "this side up"),
                        "Leave it with the neighbour at number " + number + ", behind the green door"))
                .toList();
    }

    private int scanned;

    @Override
    public byte[] apply(byte[] request) {
        if (request.length > 9_000) {
            return DONE;
        }
        if (request.length > 2_000) {
            return batch;
        }
        if (new String(request, UTF_8).contains("KeyConditionExpression")) {
            return page;
        }
        return ++scanned % PAGES == 0 ? page : next;
    }
}
