package dev.stator.benchmarks.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Answers Scan: each segment has the same few pages of small items. */
final class ScannedTable implements Function<byte[], byte[]> {
    static final int SEGMENTS = 8;
    static final int PAGES = 4;
    static final int ITEMS_A_PAGE = 1_000;
    static final int ITEMS = SEGMENTS * PAGES * ITEMS_A_PAGE;
    /** The sum of all items' {@code sequence}. */
    static final long SUM = (long) SEGMENTS * PAGES * ITEMS_A_PAGE * (ITEMS_A_PAGE - 1) / 2;

    private static final String POSITION = "\"page-";

    private final List<byte[]> pages = new ArrayList<>();

    ScannedTable() {
        for (int page = 0; page < PAGES; page++) {
            pages.add(page(page).getBytes(UTF_8));
        }
    }

    /** The position in a request names the page that follows it. */
    @Override
    public byte[] apply(byte[] request) {
        String text = new String(request, UTF_8);
        int position = text.indexOf(POSITION);
        return pages.get(position < 0 ? 0 : text.charAt(position + POSITION.length()) - '0');
    }

    private static String page(int page) {
        StringBuilder text = new StringBuilder("{\"Items\":[");
        for (int item = 0; item < ITEMS_A_PAGE; item++) {
            text.append(item == 0 ? "" : ",")
                    .append("{\"sensor\":{\"S\":\"boiler-")
                    .append(page)
                    .append("\"},\"takenAt\":{\"S\":\"")
                    .append(takenAt(item))
                    .append("\"},\"celsius\":{\"N\":\"61.25\"},\"sequence\":{\"N\":\"")
                    .append(item)
                    .append("\"},\"valid\":{\"BOOL\":true}}");
        }
        text.append("],\"Count\":")
                .append(ITEMS_A_PAGE)
                .append(",\"ScannedCount\":")
                .append(ITEMS_A_PAGE);
        if (page < PAGES - 1) {
            text.append(",\"LastEvaluatedKey\":{\"sensor\":{\"S\":\"page-")
                    .append(page + 1)
                    .append("\"},\"takenAt\":{\"S\":\"")
                    .append(takenAt(0))
                    .append("\"}}");
        }
        return text.append('}').toString();
    }

    private static String takenAt(int item) {
        return "2026-03-01T06:30:15." + (123_456_789 + item) + "Z";
    }
}
