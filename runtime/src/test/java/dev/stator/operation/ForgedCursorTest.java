package dev.stator.operation;

import static dev.stator.operation.Posts.item;
import static dev.stator.operation.Posts.key;
import static dev.stator.operation.Posts.page;
import static dev.stator.operation.Posts.response;
import static dev.stator.operation.Posts.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.blog.PostDao;
import dev.stator.error.Excerpt;
import dev.stator.fake.Script;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.CRC32;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Cursors that somebody made, with a checksum that is right. */
class ForgedCursorTest {
    /** Version and fingerprint. */
    private static final int HEAD = 9;

    private static QueryOptions<?, ?, ?, ?> posts(PostDao posts) {
        return posts.query("ada").between(Posts.DAY, Posts.DAY.plusSeconds(5));
    }

    private static QueryOptions<?, ?, ?, ?> byTitle(PostDao posts) {
        return posts.byTitle().query("New").gt(3);
    }

    private static String ofPosts() {
        Script script = Script.of(page(1, 4, true));
        return posts(Posts.dao(script)).limit(2).page().cursor().orElseThrow();
    }

    private static String ofIndex() {
        Map<String, AttributeValue> position = new LinkedHashMap<>(key(5));
        for (String attribute : List.of("title", "likes")) {
            position.put(attribute, Objects.requireNonNull(item(5).get(attribute)));
        }
        Script script = Script.of(response(List.of(item(5)), 1, position));
        return byTitle(Posts.dao(script)).limit(1).page().cursor().orElseThrow();
    }

    /** The head of {@code cursor} with other content. */
    private static String signed(String cursor, byte[] content) {
        byte[] head = Arrays.copyOf(Base64.getUrlDecoder().decode(cursor), HEAD);
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + content.length + Integer.BYTES)
                .put(head)
                .put(content);
        CRC32 crc = new CRC32();
        crc.update(bytes.array(), 0, HEAD + content.length);
        bytes.putInt((int) crc.getValue());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static byte[] content(String cursor) {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        return Arrays.copyOfRange(bytes, HEAD, bytes.length - Integer.BYTES);
    }

    private static byte[] content(Object... tagsAndTexts) {
        ByteBuffer content = ByteBuffer.allocate(2_000_000);
        for (int i = 0; i < tagsAndTexts.length; i += 2) {
            byte[] text = ((String) tagsAndTexts[i + 1]).getBytes(StandardCharsets.UTF_8);
            content.put((byte) (char) tagsAndTexts[i]).putInt(text.length).put(text);
        }
        return Arrays.copyOf(content.array(), content.position());
    }

    private static void assertRefused(
            Function<PostDao, QueryOptions<?, ?, ?, ?>> query, String cursor, String problem) {
        Script script = Script.of();
        assertThatThrownBy(() -> query.apply(Posts.dao(script)).after(cursor).list())
                .isInstanceOf(CursorRefusedException.class)
                .hasMessageContaining(problem);
        assertThat(script.sent()).isZero();
    }

    private static String at(int second) {
        return Objects.requireNonNull(item(second).get("postedAt")).s();
    }

    @Test
    void ofOtherKeys() {
        String own = ofPosts();
        assertThat(content(own)).isEqualTo(content('S', "ada", 'S', at(2)));
        assertRefused(
                ForgedCursorTest::posts,
                signed(own, content('S', "bob", 'S', at(2))),
                "outside of what the query reads");
        assertRefused(
                ForgedCursorTest::posts,
                signed(own, content('S', "ada", 'S', at(9))),
                "outside of what the query reads");
        assertRefused(
                ForgedCursorTest::posts, signed(own, content('S', "ada", 'S', "0")), "outside of what the query reads");
        assertRefused(ForgedCursorTest::posts, signed(own, content('N', "7", 'S', at(2))), "author is no S");
        assertRefused(ForgedCursorTest::posts, signed(own, content('S', "ada", 'B', at(2))), "postedAt is no S");
        assertRefused(
                ForgedCursorTest::posts, signed(own, content('S', "", 'S', at(2))), "author is empty or too long");
        assertRefused(
                ForgedCursorTest::posts,
                signed(own, content('S', "ada", 'S', at(2) + "x".repeat(1_024))),
                "postedAt is empty or too long");
        assertRefused(ForgedCursorTest::posts, signed(own, content('S', "ada")), "damaged or cut");
        assertRefused(
                ForgedCursorTest::posts, signed(own, content('S', "ada", 'S', at(2), 'S', "more")), "damaged or cut");
        assertRefused(ForgedCursorTest::posts, signed(own, content('X', "ada", 'S', at(2))), "damaged or cut");
    }

    @Test
    void ofOtherKeysOfAnIndex() {
        String own = ofIndex();
        assertThat(content(own)).isEqualTo(content('S', "ada", 'S', at(5), 'S', "New", 'N', "5"));
        for (String number : List.of(
                "", "x", "1E999999999", "1E126", "9".repeat(39), "9".repeat(1_000_000), "\u0665", " 5", "0x5", "NaN")) {
            assertRefused(
                    ForgedCursorTest::byTitle,
                    signed(own, content('S', "ada", 'S', at(5), 'S', "New", 'N', number)),
                    "likes is no N");
        }
        assertRefused(
                ForgedCursorTest::byTitle,
                signed(own, content('S', "ada", 'S', at(5), 'S', "New", 'N', "3")),
                "outside of what the query");
        assertRefused(
                ForgedCursorTest::byTitle,
                signed(own, content('S', "ada", 'S', at(5), 'S', "Old", 'N', "5")),
                "outside of what the query");
        assertRefused(
                ForgedCursorTest::byTitle,
                signed(own, content('S', "ada", 'S', "", 'S', "New", 'N', "5")),
                "postedAt is empty");
    }

    /** What the query reads, a forged cursor may name: it is another place of the same reading. */
    @Test
    void anotherPlaceOfTheSameQuery() {
        Script script = Script.of(page(4, 5, false));
        String forged = signed(ofPosts(), content('S', "ada", 'S', at(3)));
        assertThat(posts(Posts.dao(script)).after(forged).list()).hasSize(1);
        assertThat(sent(script).get(0).exclusiveStartKey()).isEqualTo(key(3));
    }

    @Property(tries = 500)
    void changedBytes(@ForAll("changes") List<int[]> changes) {
        mutated(ForgedCursorTest::posts, ofPosts(), changes);
        mutated(ForgedCursorTest::byTitle, ofIndex(), changes);
    }

    @Provide
    Arbitrary<List<int[]>> changes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(0, 255),
                        Arbitraries.integers().between(0, 2))
                .as((place, value, kind) -> new int[] {place, value, kind})
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    /** Each is refused without a request, or names a place that DynamoDB takes. */
    private static void mutated(Function<PostDao, QueryOptions<?, ?, ?, ?>> query, String cursor, List<int[]> changes) {
        byte[] content = content(cursor);
        for (int[] change : changes) {
            content = changed(content, change[0] % Math.max(1, content.length), (byte) change[1], change[2]);
        }
        Script script = Script.of(page(4, 4, false));
        try {
            assertThat(query.apply(Posts.dao(script))
                            .after(signed(cursor, content))
                            .list())
                    .isEmpty();
        } catch (CursorRefusedException e) {
            assertThat(script.sent()).isZero();
            assertThat(Objects.toString(e.getMessage()).length()).isLessThan(3 * Excerpt.LENGTH);
            return;
        }
        Map<String, AttributeValue> start = sent(script).get(0).exclusiveStartKey();
        assertThat(value(start, "author").s()).isNotEmpty();
        assertThat(value(start, "postedAt").s()).isNotEmpty();
        if (start.containsKey("title")) {
            assertThat(value(start, "title").s()).isEqualTo("New");
            assertThat(Double.parseDouble(value(start, "likes").n())).isGreaterThan(3);
        } else {
            assertThat(value(start, "author").s()).isEqualTo("ada");
            assertThat(value(start, "postedAt").s()).isBetween(at(0), at(5));
        }
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String attribute) {
        return Objects.requireNonNull(item.get(attribute));
    }

    private static byte[] changed(byte[] content, int place, byte value, int kind) {
        if (content.length == 0) {
            return new byte[] {value};
        }
        byte[] head = Arrays.copyOf(content, place);
        byte[] tail = Arrays.copyOfRange(content, place, content.length);
        return switch (kind) {
            case 0 -> joined(head, new byte[] {value}, Arrays.copyOfRange(tail, 1, tail.length));
            case 1 -> joined(head, new byte[] {value}, tail);
            default -> joined(head, new byte[0], Arrays.copyOfRange(tail, 1, tail.length));
        };
    }

    private static byte[] joined(byte[] head, byte[] middle, byte[] tail) {
        return ByteBuffer.allocate(head.length + middle.length + tail.length)
                .put(head)
                .put(middle)
                .put(tail)
                .array();
    }
}
