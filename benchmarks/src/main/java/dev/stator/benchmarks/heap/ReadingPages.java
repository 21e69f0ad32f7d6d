package dev.stator.benchmarks.heap;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stator.benchmarks.item.Reading;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Answers Query and Scan with one page over and over, up to the last; a page has about as many small items as DynamoDB
 * puts into one, of 1 MB by its count. To writes it answers that all are done.
 */
final class ReadingPages implements Function<byte[], byte[]> {
    static final String SENSOR = "boiler-7";
    static final int SEGMENTS = 4;

    private static final int PAGES = 20;
    private static final String SEGMENT = "\"Segment\":";
    private static final byte[] WRITTEN = "{\"UnprocessedItems\":{}}".getBytes(UTF_8);
    private static final long MORNING = 1_772_346_615;

    private final int items;
    private final byte[] page;
    private final byte[] last;

    /** How many pages were answered with, of each segment. */
    private final AtomicIntegerArray answered = new AtomicIntegerArray(SEGMENTS);

    /** With so many items, all pages together. */
    ReadingPages(int items) {
        this.items = items;
        int each = items / PAGES;
        String page = IntStream.range(0, each).mapToObj(ReadingPages::item).collect(Collectors.joining());
        String counts = "],\"Count\":" + each + ",\"ScannedCount\":" + each;
        this.last = ("{\"Items\":[" + page + counts + "}").getBytes(UTF_8);
        this.page = ("{\"Items\":[" + page + counts + ",\"LastEvaluatedKey\":{\"sensor\":{\"S\":\"" + SENSOR
                        + "\"},\"takenAt\":{\"S\":\"" + takenAt(each) + "\"}}}")
                .getBytes(UTF_8);
    }

    private static String item(int number) {
        return (number == 0 ? "" : ",") + "{\"sensor\":{\"S\":\"" + SENSOR + "\"},\"takenAt\":{\"S\":\""
                + takenAt(number) + "\"},\"celsius\":{\"N\":\"61.25\"},\"sequence\":{\"N\":\"" + number
                + "\"},\"valid\":{\"BOOL\":true}}";
    }

    private static String takenAt(int number) {
        return "2026-03-01T06:30:15." + (100_000_000 + number) + "Z";
    }

    /** How many items a query reads, or all segments of a scan. */
    int items() {
        return items;
    }

    /** As many items to write. */
    Stream<Reading> written() {
        return IntStream.range(0, items)
                .mapToObj(number ->
                        new Reading(SENSOR, Instant.ofEpochSecond(MORNING + number, 123_456_789), 61.25, number, true));
    }

    @Override
    public byte[] apply(byte[] request) {
        String asked = new String(request, UTF_8);
        if (asked.contains("\"RequestItems\"")) {
            return WRITTEN;
        }
        int at = asked.indexOf(SEGMENT);
        int segment = at < 0 ? 0 : asked.charAt(at + SEGMENT.length()) - '0';
        int pages = at < 0 ? PAGES : PAGES / SEGMENTS;
        return answered.incrementAndGet(segment) % pages == 0 ? last : page;
    }
}
