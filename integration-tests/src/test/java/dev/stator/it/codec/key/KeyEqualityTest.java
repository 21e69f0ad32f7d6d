package dev.stator.it.codec.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.it.codec.RandomValues;
import dev.stator.it.codec.order.Ranges;
import dev.stator.it.codec.order.RangesCodec;
import dev.stator.operation.GetOperation;
import dev.stator.schema.ItemKey;
import dev.stator.schema.KeyPart;
import dev.stator.testing.StatorTest;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Two keys are equal exactly if DynamoDB finds the same item by them. */
@StatorTest
class KeyEqualityTest {
    private static final byte[] DIGEST = {1, 2};

    private final Random random = new Random(42);

    @Test
    void ofArraysAndNumbers() {
        List<BlobKey> keys = IntStream.range(0, 120)
                .mapToObj(i -> new BlobKey(
                        bytes(),
                        BigDecimal.valueOf(random.nextInt(3), random.nextInt(3)).setScale(random.nextInt(3) + 2)))
                .toList();
        int same = 0;
        for (BlobKey one : keys) {
            for (BlobKey other : keys) {
                boolean stored = stored(one).equals(stored(other));
                assertThat(one.equals(other)).as("%s and %s", one, other).isEqualTo(stored);
                if (stored) {
                    assertThat(one.hashCode()).isEqualTo(other.hashCode());
                    assertThat(itemKey(one)).isEqualTo(itemKey(other)).hasSameHashCodeAs(itemKey(other));
                    same++;
                }
            }
        }
        assertThat(same).as("pairs, not each with itself only").isGreaterThan(keys.size() * 2);
    }

    private byte[] bytes() {
        byte[] bytes = new byte[1 + random.nextInt(2)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) random.nextInt(2);
        }
        return bytes;
    }

    private static ItemKey itemKey(BlobKey key) {
        return ItemKey.of(BlobCodec.DIGEST, key.digest(), BlobCodec.SIZE, key.size());
    }

    private static Map<String, ?> stored(BlobKey key) {
        return itemKey(key).attributes();
    }

    @Test
    void ofUrisAndConvertedTypes() {
        LinkKey key = new LinkKey(URI.create("http://stator.dev/%c3"), new Tag("a"));
        assertThat(key)
                .isEqualTo(new LinkKey(URI.create("http://stator.dev/%c3"), new Tag("a")))
                .hasSameHashCodeAs(new LinkKey(URI.create("http://stator.dev/%c3"), new Tag("a")));
        // Equal URIs are stored alike, equal tags are not.
        assertThat(key).isEqualTo(new LinkKey(URI.create("HTTP://stator.dev/%c3"), new Tag("a")));
        assertThat(key).isEqualTo(new LinkKey(URI.create("http://stator.dev/%C3"), new Tag("a")));
        assertThat(key).isNotEqualTo(new LinkKey(URI.create("http://stator.dev/%c3"), new Tag("A")));
        assertThat(key).isNotEqualTo("key").isNotEqualTo(null);
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without NullAway may do
    void ofWhatIsNoKey() {
        BlobKey none = new BlobKey(null, null);
        assertThat(none).isEqualTo(new BlobKey(null, null)).hasSameHashCodeAs(new BlobKey(null, null));
        assertThat(none).isNotEqualTo(new BlobKey(DIGEST, BigDecimal.ONE));
        BigDecimal long39 = new BigDecimal("1".repeat(39));
        assertThat(new BlobKey(DIGEST, long39)).isEqualTo(new BlobKey(DIGEST.clone(), long39));
        assertThat(new BlobKey(DIGEST, long39)).isNotEqualTo(new BlobKey(DIGEST, BigDecimal.ONE));
    }

    /** Of all other types Java's equality is that of what is stored, so that the record's own methods will do. */
    @Test
    void ofAllTypesOfKeys() throws IllegalAccessException {
        int parts = 0;
        for (Field field : RangesCodec.class.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == KeyPart.class) {
                field.setAccessible(true);
                check((KeyPart<?>) field.get(null));
                parts++;
            }
        }
        assertThat(parts).isGreaterThan(20);
    }

    private static <K> void check(KeyPart<K> part) {
        List<AttributeValue> stored = IntStream.range(0, 40)
                .mapToObj(seed ->
                        RangesCodec.INSTANCE.toItem(new RandomValues(seed, true).record(Ranges.class, Map.of())))
                .flatMap(item -> Stream.ofNullable(item.get(part.attribute())))
                .toList();
        for (AttributeValue one : stored) {
            for (AttributeValue other : stored) {
                K value = part.decode(one);
                K next = part.decode(other);
                boolean same = part.same(value, next);
                assertThat(same).as("%s: %s, %s", part, one, other).isEqualTo(one.equals(other));
                if (!(value instanceof byte[])) {
                    assertThat(value.equals(next))
                            .as("%s: %s, %s", part, one, other)
                            .isEqualTo(same);
                }
            }
        }
    }

    @Test
    void findsItemsByThem(Stator stator, BlobDao blobs) {
        blobs.put(new Blob(new byte[] {1}, new BigDecimal("1.10"), "a")).execute();
        blobs.put(new Blob(new byte[] {1}, new BigDecimal("12E1"), "b")).execute();
        blobs.put(new Blob(new byte[] {2}, new BigDecimal("1E-3"), "c")).execute();
        List<BlobKey> keys = List.of(
                new BlobKey(new byte[] {1}, new BigDecimal("1.1")),
                new BlobKey(new byte[] {1}, new BigDecimal("1.100")),
                new BlobKey(new byte[] {1}, new BigDecimal("120.0")),
                new BlobKey(new byte[] {2}, new BigDecimal("0.00100")),
                new BlobKey(new byte[] {2}, BigDecimal.TEN));
        assertThat(blobs.getAll(keys).list().stream().map(found -> found.map(Blob::text)))
                .containsExactly(
                        Optional.of("a"), Optional.of("a"), Optional.of("b"), Optional.of("c"), Optional.empty());
        Map<BlobKey, Blob> byKey = new HashMap<>();
        blobs.scan().stream().forEach(blob -> byKey.put(BlobKey.of(blob), blob));
        assertThat(byKey).hasSize(3);
        assertThat(byKey.get(keys.get(1))).extracting(Blob::text).isEqualTo("a");
        assertThat(new HashSet<>(keys)).hasSize(4);

        GetOperation<Blob, Blob> first = blobs.get(keys.get(1));
        GetOperation<Blob, Blob> second = blobs.get(keys.get(3));
        var found = stator.batchGet(first, second).execute();
        assertThat(found.get(first).map(Blob::text)).contains("a");
        assertThat(found.get(second).map(Blob::text)).contains("c");

        // Of two writes of one key, the last one counts.
        stator.batchWrite(blobs.delete(keys.get(0)), blobs.put(new Blob(new byte[] {1}, new BigDecimal("1.1000"), "d")))
                .execute();
        assertThat(blobs.get(keys.get(0)).execute().map(Blob::text)).contains("d");
        blobs.deleteAll(Set.copyOf(keys)).execute();
        assertThat(blobs.scan().count()).isZero();
    }
}
