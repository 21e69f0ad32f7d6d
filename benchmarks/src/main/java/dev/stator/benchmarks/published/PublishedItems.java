package dev.stator.benchmarks.published;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.core.SdkBytes;

/** The values: as in AWS's benchmarks texts of 16 letters and 16 bytes by chance, but the same in every run. */
public final class PublishedItems {
    private static final int LENGTH = 16;

    private final Random random = new Random(20_260_301);

    private PublishedItems() {}

    /** The tiny item. */
    public static TinyItem tiny() {
        return new TinyItem(new PublishedItems().text());
    }

    /** The small item. */
    public static SmallItem small() {
        PublishedItems values = new PublishedItems();
        return new SmallItem(values.text(), values.binary(), values.texts(3));
    }

    /** The huge item. */
    public static HugeItem huge() {
        PublishedItems values = new PublishedItems();
        List<Map<String, List<SdkBytes>>> inner = List.of(
                Map.of("key1", values.binaries(2)),
                Map.of("key2", values.binaries(4)),
                Map.of("key3", values.binaries(8)));
        return new HugeItem(
                values.text(),
                values.text(),
                values.binary(),
                values.texts(31),
                values.flat(3),
                values.listed(5),
                Map.of("key1", inner, "key2", inner));
    }

    /** The huge flat item. */
    public static FlatItem flat() {
        PublishedItems values = new PublishedItems();
        return new FlatItem(
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text());
    }

    private Map<String, SdkBytes> flat(int entries) {
        Map<String, SdkBytes> map = new LinkedHashMap<>();
        for (int i = 1; i <= entries; i++) {
            map.put("key" + i, binary());
        }
        return Collections.unmodifiableMap(map);
    }

    /** Each with twice as many as the one before. */
    private Map<String, List<SdkBytes>> listed(int entries) {
        Map<String, List<SdkBytes>> map = new LinkedHashMap<>();
        for (int i = 1; i <= entries; i++) {
            map.put("key" + i, binaries(1 << (i - 1)));
        }
        return Collections.unmodifiableMap(map);
    }

    private String text() {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private List<String> texts(int count) {
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return Collections.unmodifiableList(texts);
    }

    private SdkBytes binary() {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return SdkBytes.fromByteArrayUnsafe(bytes);
    }

    private List<SdkBytes> binaries(int count) {
        List<SdkBytes> binaries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            binaries.add(binary());
        }
        return Collections.unmodifiableList(binaries);
    }
}
