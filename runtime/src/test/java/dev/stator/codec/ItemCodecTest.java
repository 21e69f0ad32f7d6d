package dev.stator.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.error.CodecException;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The tools of generated codecs, and law 5: an error says where, down to the element at fault. */
class ItemCodecTest {
    record Author(String name, int born) {
        Author {
            if (born > 3000) {
                throw new IllegalArgumentException("born in " + born);
            }
        }
    }

    record Book(List<Author> authors, Map<String, double[]> prices, Optional<Author> editor) {}

    private static final ItemCodec<Author> AUTHOR = new ItemCodec<>() {
        @Override
        public void write(Author author, ItemWriter item) {
            item.expect(2);
            item.put("name", Codecs.STRING, author.name());
            item.putInt("born", author.born());
        }

        @Override
        public Author read(ItemReader item) {
            return new Author(item.required("name", Codecs.STRING), item.requiredInt("born"));
        }

        @Override
        public String javaType() {
            return "Author";
        }
    };

    private static final AttributeCodec<List<Author>> AUTHORS = Codecs.list(AUTHOR);
    private static final AttributeCodec<Map<String, double[]>> PRICES = Codecs.map(Codecs.STRING, Codecs.DOUBLE_ARRAY);
    private static final AttributeCodec<Optional<Author>> EDITOR = Codecs.optional(AUTHOR);

    private static final ItemCodec<Book> BOOK = new ItemCodec<>() {
        @Override
        public void write(Book book, ItemWriter item) {
            item.expect(3);
            item.put("authors", AUTHORS, book.authors());
            item.put("prices", PRICES, book.prices());
            item.put("editor", EDITOR, book.editor());
        }

        @Override
        public Book read(ItemReader item) {
            return new Book(
                    item.required("authors", AUTHORS),
                    item.required("prices", PRICES),
                    item.required("editor", EDITOR));
        }
    };

    private static AttributeValue author(AttributeValue name, AttributeValue born) {
        return AttributeValue.fromM(Map.of("name", name, "born", born));
    }

    private static Map<String, AttributeValue> book(AttributeValue... authors) {
        return Map.of("authors", AttributeValue.fromL(List.of(authors)));
    }

    @Test
    void anItemKeepsTheOrderOfItsComponents() {
        Map<String, AttributeValue> item = AUTHOR.toItem(new Author("Ada", 1815));
        assertThat(item.keySet()).containsExactly("name", "born");
        assertThat(item)
                .containsEntry("born", AttributeValue.fromN("1815"))
                .hasSize(2)
                .doesNotContainKey("died");
        assertThat(item.get("name")).isEqualTo(AttributeValue.fromS("Ada"));
        assertThat(item.get("died")).isNull();
        assertThat(item).isEqualTo(Map.of("name", AttributeValue.fromS("Ada"), "born", AttributeValue.fromN("1815")));
        assertThatThrownBy(() -> item.put("x", AttributeValue.fromS("")))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anErrorDeepDownSaysWhere() {
        AttributeValue ada = author(AttributeValue.fromS("Ada"), AttributeValue.fromN("1815"));
        fails(
                () -> BOOK.fromItem(book(ada, ada, author(AttributeValue.fromN("7"), AttributeValue.fromN("1")))),
                DecodingException.class,
                "authors[2].name",
                "N",
                "java.lang.String",
                "Cannot read attribute authors[2].name (stored as N, Java type java.lang.String): expected S");
        fails(
                () -> BOOK.fromItem(book(author(AttributeValue.fromS("Ada"), AttributeValue.fromN("1815.5")))),
                DecodingException.class,
                "authors[0].born",
                "N",
                "int",
                "1815.5 is no whole number");
        fails(
                () -> BOOK.fromItem(book(AttributeValue.fromM(Map.of("name", AttributeValue.fromS("Ada"))))),
                DecodingException.class,
                "authors[0].born",
                null,
                "int",
                "it is absent");
        fails(
                () -> BOOK.fromItem(Map.of(
                        "prices",
                        AttributeValue.fromM(Map.of(
                                "EUR",
                                AttributeValue.fromL(
                                        List.of(AttributeValue.fromN("1"), AttributeValue.fromBool(true))))))),
                DecodingException.class,
                "prices.EUR[1]",
                "BOOL",
                "double",
                "expected N");
    }

    @Test
    void whatARecordsConstructorRefusesIsSaidWithItsPlace() {
        fails(
                () -> BOOK.fromItem(book(author(AttributeValue.fromS("Ada"), AttributeValue.fromN("4000")))),
                DecodingException.class,
                "authors[0]",
                "M",
                "Author",
                "java.lang.IllegalArgumentException: born in 4000");
        assertThatThrownBy(() -> BOOK.fromItem(book(author(AttributeValue.fromS("Ada"), AttributeValue.fromN("4000")))))
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEncodingErrorSaysWhere() {
        Author ada = new Author("Ada", 1815);
        fails(
                () -> BOOK.toItem(new Book(List.of(ada, new Author("\ud83d", 1)), Map.of(), Optional.empty())),
                EncodingException.class,
                "authors[1].name",
                "S",
                "java.lang.String",
                "unpaired surrogate");
        fails(
                () -> BOOK.toItem(new Book(
                        List.of(ada), Map.of("EUR", new double[] {1, Double.NaN}), Optional.empty())),
                EncodingException.class,
                "prices.EUR[1]",
                "N",
                "double",
                "NaN is no number");
    }

    @Test
    void nullWhereNoneIsMeantIsRefused() {
        AttributeValueWriter item = new AttributeValueWriter();
        fails(
                () -> item.put("title", Codecs.STRING, null),
                EncodingException.class,
                "title",
                null,
                "java.lang.String",
                "declare it @Nullable");
        fails(
                () -> item.putNullable("tags", Codecs.set(Codecs.STRING), null),
                EncodingException.class,
                "tags",
                null,
                "java.util.Set<java.lang.String>",
                "would not read back as null");
        item.putNullable("title", Codecs.STRING, null);
        assertThat(item.toItem()).isEmpty();
    }

    @Test
    void absenceReadsAsTheWayToReadItSays() {
        for (Map<String, AttributeValue> nothing :
                List.of(Map.<String, AttributeValue>of(), Map.of("x", AttributeValue.fromNul(true)))) {
            ItemReader item = ItemReader.of(nothing);
            assertThat(item.nullable("x", Codecs.STRING)).isNull();
            assertThat(item.orElse("x", Codecs.STRING, "draft")).isEqualTo("draft");
            assertThat(item.required("x", Codecs.list(Codecs.STRING))).isEmpty();
            assertThat(item.nullable("x", Codecs.list(Codecs.STRING))).isEmpty();
            assertThat(item.longOr("x", 7)).isEqualTo(7);
            assertThat(item.booleanOr("x", true)).isTrue();
            assertThat(item.charOr("x", 'c')).isEqualTo('c');
            assertThat(item.doubleOr("x", 0.5)).isEqualTo(0.5);
            fails(
                    () -> item.required("x", Codecs.STRING),
                    DecodingException.class,
                    "x",
                    null,
                    "java.lang.String",
                    "it is absent");
            for (ThrowingCallable read : List.<ThrowingCallable>of(
                    () -> item.requiredByte("x"),
                    () -> item.requiredShort("x"),
                    () -> item.requiredInt("x"),
                    () -> item.requiredLong("x"),
                    () -> item.requiredFloat("x"),
                    () -> item.requiredDouble("x"),
                    () -> item.requiredBoolean("x"),
                    () -> item.requiredChar("x"))) {
                assertThatThrownBy(read).isInstanceOf(DecodingException.class).hasMessageContaining("@Default");
            }
        }
    }

    @Test
    void eachValueHasItsType() {
        AttributeValueWriter item = new AttributeValueWriter();
        for (int i = 0; i < 3; i++) {
            item.put("s" + i, Codecs.STRING, "text");
            item.putDouble("n" + i, 0.5);
            item.put("d" + i, Codecs.BIG_DECIMAL, BigDecimal.TEN);
        }
        item.toItem()
                .forEach((name, stored) -> assertThat(stored.type())
                        .as(name)
                        .isEqualTo(name.startsWith("s") ? AttributeValue.Type.S : AttributeValue.Type.N));
    }

    @Test
    void primitivesComeBack() {
        AttributeValueWriter item = new AttributeValueWriter();
        item.putByte("byte", Byte.MIN_VALUE);
        item.putShort("short", Short.MIN_VALUE);
        item.putInt("int", Integer.MIN_VALUE);
        item.putLong("long", Long.MIN_VALUE);
        item.putFloat("float", 0.1f);
        item.putDouble("double", 0.1);
        item.putBoolean("boolean", true);
        item.putChar("char", 'x');
        ItemReader read = ItemReader.of(item.toItem());
        assertThat(read.requiredByte("byte"))
                .isEqualTo(read.byteOr("byte", (byte) 0))
                .isEqualTo(Byte.MIN_VALUE);
        assertThat(read.requiredShort("short"))
                .isEqualTo(read.shortOr("short", (short) 0))
                .isEqualTo(Short.MIN_VALUE);
        assertThat(read.requiredInt("int")).isEqualTo(read.intOr("int", 0)).isEqualTo(Integer.MIN_VALUE);
        assertThat(read.requiredLong("long")).isEqualTo(read.longOr("long", 0)).isEqualTo(Long.MIN_VALUE);
        assertThat(read.requiredFloat("float"))
                .isEqualTo(read.floatOr("float", 0))
                .isEqualTo(0.1f);
        assertThat(read.requiredDouble("double"))
                .isEqualTo(read.doubleOr("double", 0))
                .isEqualTo(0.1);
        assertThat(read.requiredBoolean("boolean")).isTrue();
        assertThat(read.requiredChar("char")).isEqualTo('x');
        fails(() -> item.putFloat("f", Float.NaN), EncodingException.class, "f", "N", "float", "NaN");
        fails(() -> item.putDouble("d", -0.0), EncodingException.class, "d", "N", "double", "one zero");
        fails(() -> item.putChar("c", '\ud800'), EncodingException.class, "c", "S", "char", "surrogate");
        fails(() -> read.requiredByte("short"), DecodingException.class, "short", "N", "byte", "-128 to 127");
    }

    /**
     * A converter as users write them: it fails with exceptions of its own, and has a value that it stores as absent.
     */
    private enum Shout implements AttributeCodec<String> {
        INSTANCE;

        @Override
        public @Nullable AttributeValue encode(String value) {
            if (value.equals("bad")) {
                throw new IllegalStateException("too bad");
            }
            return value.isEmpty() ? null : AttributeValue.fromS(value + "!");
        }

        @Override
        public String decode(AttributeValue stored) {
            return stored.s().substring(0, stored.s().length() - 1);
        }
    }

    @Test
    void aConvertersOwnExceptionsAreSaidWithTheirPlace() {
        AttributeValueWriter item = new AttributeValueWriter();
        fails(
                () -> item.put("s", Shout.INSTANCE, "bad"),
                EncodingException.class,
                "s",
                null,
                "dev.stator.codec.ItemCodecTest$Shout",
                "java.lang.IllegalStateException: too bad");
        fails(
                () -> ItemReader.of(Map.of("s", AttributeValue.fromN("1"))).required("s", Shout.INSTANCE),
                DecodingException.class,
                "s",
                "N",
                "dev.stator.codec.ItemCodecTest$Shout",
                "NullPointerException");
        fails(
                () -> item.put("s", Shout.INSTANCE, ""),
                EncodingException.class,
                "s",
                null,
                "dev.stator.codec.ItemCodecTest$Shout",
                "override absent()");
        fails(
                () -> Codecs.list(Shout.INSTANCE).encode(List.of("a", "")),
                EncodingException.class,
                "[1]",
                null,
                "dev.stator.codec.ItemCodecTest$Shout",
                "override absent()");
    }

    private static void fails(
            ThrowingCallable code,
            Class<? extends CodecException> type,
            String path,
            @Nullable String storedType,
            String javaType,
            String message) {
        assertThatThrownBy(code).isInstanceOfSatisfying(type, error -> {
            assertThat(error.path()).isEqualTo(path);
            assertThat(error.storedType()).isEqualTo(Optional.ofNullable(storedType));
            assertThat(error.javaType()).contains(javaType);
            assertThat(error).hasMessageContaining(message).hasMessageContaining(path);
        });
    }
}
