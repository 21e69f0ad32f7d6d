package dev.stator.expression;

import static dev.stator.expression.Post_.address;
import static dev.stator.expression.Post_.author;
import static dev.stator.expression.Post_.likes;
import static dev.stator.expression.Post_.log;
import static dev.stator.expression.Post_.postedAt;
import static dev.stator.expression.Post_.rank;
import static dev.stator.expression.Post_.subtitle;
import static dev.stator.expression.Post_.tags;
import static dev.stator.expression.Post_.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import dev.stator.error.EncodingException;
import dev.stator.schema.KeyPart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How expressions become text, and which are refused. */
class RenderingTest {
    private static final KeyPart<String> AUTHOR = KeyPart.text("author", Codecs.STRING);

    @Test
    void aliasesEveryNameAndValueInOrderOfAppearance() {
        Rendered condition = Rendered.of(title.eq("x").and(likes.lt(100)).and(title.ne("y")));

        assertThat(condition.text()).isEqualTo("#0 = :0 AND #1 < :1 AND #0 <> :2");
        assertThat(condition.names()).containsExactly(Map.entry("#0", "title"), Map.entry("#1", "likes"));
        assertThat(condition.values())
                .containsExactly(
                        Map.entry(":0", AttributeValue.fromS("x")),
                        Map.entry(":1", AttributeValue.fromN("100")),
                        Map.entry(":2", AttributeValue.fromS("y")));
    }

    @Test
    void aliasesEachStepOfAPath() {
        Rendered condition = Rendered.of(Post_.visits.at(2).street.eq("x").or(address.street.exists()));

        assertThat(condition.text())
                .isEqualTo("#0[2].#1 = :0 OR attribute_exists(#2.#1) AND NOT attribute_type(#2.#1, :1)");
        assertThat(condition.names())
                .containsExactly(Map.entry("#0", "visits"), Map.entry("#1", "street"), Map.entry("#2", "address"));
    }

    @Test
    void aNameWithADotIsOneName() {
        StringAttribute<Post> dotted = new StringAttribute<>(Path.of("a.b"));

        assertThat(Rendered.of(dotted.exists()).names()).containsExactly(Map.entry("#0", "a.b"));
    }

    @Test
    void sharesAliasesBetweenTheExpressionsOfOneRequest() {
        ExpressionContext context = new ExpressionContext();

        assertThat(context.keyCondition(KeyCondition.of(AUTHOR.is("ada")))).isEqualTo("#0 = :0");
        assertThat(context.condition(likes.gt(1).and(author.eq("ada")))).isEqualTo("#1 > :1 AND #0 = :2");
        assertThat(context.projection(List.of(likes.path(), title.path()))).isEqualTo("#1, #2");
        assertThat(context.names()).containsEntry("#2", "title").hasSize(3);
        assertThat(context.values()).hasSize(3);
    }

    @Test
    void handsOverNothingWhereThereIsNothing() {
        ExpressionContext context = new ExpressionContext();

        assertThat(context.condition(null)).isNull();
        assertThat(context.update(List.of())).isNull();
        assertThat(context.projection(List.of())).isNull();
        assertThat(context.names()).isNull();
        assertThat(context.values()).isNull();
    }

    @Test
    void splitsInAfter100Operands() {
        assertThat(text(likes.in(LongStream.range(0, 100).toArray()))).doesNotContain("OR");

        Rendered split =
                Rendered.of(title.eq("x").and(likes.in(LongStream.range(0, 201).toArray())));
        assertThat(split.text())
                .startsWith("#0 = :0 AND (#1 IN (:1, :2,")
                .contains(":100) OR #1 IN (:101,", ":200) OR #1 IN (:201)")
                .endsWith("(:201))");
        assertThat(split.values()).hasSize(202).containsEntry(":201", AttributeValue.fromN("200"));
    }

    @Test
    void aQueryHasEqualitiesAndOneConditionOnTheRange() {
        Instant day = Instant.parse("2026-11-22T00:00:00Z");
        KeyPart<Integer> year = KeyPart.number("year", Codecs.INTEGER);
        KeyCondition key = KeyCondition.of(AUTHOR.is("ada"), year.is(2026)).range(postedAt.between(day, day));

        assertThat(Rendered.of(key).text()).isEqualTo("#0 = :0 AND #1 = :1 AND #2 BETWEEN :2 AND :3");
        assertThat(key).hasToString("author = S AND year = N AND postedAt BETWEEN S AND S");
        assertThat(key.equalities()).hasSize(2);
        assertThatIllegalStateException()
                .isThrownBy(() -> key.range(likes.gt(1)))
                .withMessageContaining("postedAt BETWEEN S AND S");
        assertThatIllegalArgumentException().isThrownBy(KeyCondition::of).withMessageContaining("hash key");
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> Rendered.of(KeyCondition.of(AUTHOR.is(""))))
                .withMessageContaining("author");
    }

    @Test
    void keepsValuesOutOfTheTextForPeople() {
        ItemCondition<Post> condition = likes.lt(100)
                .and(title.eq("secret").or(tags.contains("secret")))
                .and(title.size().gt(3))
                .and(rank.in(1, 2))
                .not();

        assertThat(condition)
                .hasToString(
                        "NOT (likes < N AND (title = S OR contains(tags, S)) AND size(title) > N AND rank IN (N, N))");
        assertThat(UpdateAction.set(title, "secret")).hasToString("SET title = S");
        assertThat(UpdateAction.add(likes, 1)).hasToString("ADD likes N");
        assertThat(UpdateAction.remove(subtitle)).hasToString("REMOVE subtitle");
        assertThat(UpdateAction.append(log, List.of("secret")))
                .hasToString("SET log = list_append(if_not_exists(log, L), L)");
        assertThat(likes.ifNotExists(5).plus(1)).hasToString("if_not_exists(likes, N) + N");
        assertThat(Post_.labels.at(Colour.RED).eq(Set.of())).hasToString("labels.RED = NULL");
        assertThat(address.street).hasToString("address.street");
        assertThat(address.street.size()).hasToString("size(address.street)");
    }

    @Test
    void refusesOverlappingPathsOfAnUpdate() {
        refusesUpdate("subtitle and subtitle", UpdateAction.set(subtitle, "a"), UpdateAction.remove(subtitle));
        refusesUpdate(
                "address and address.street", UpdateAction.remove(address), UpdateAction.set(address.street, "a"));
        refusesUpdate("log[0] and log", UpdateAction.set(log.at(0), "a"), UpdateAction.append(log, List.of("b")));
        refusesUpdate(
                "log.x and log[0]",
                UpdateAction.remove(new StringAttribute.Removable<>(log.path().attribute("x"))),
                UpdateAction.remove(log.at(0)));
        assertThat(Rendered.of(
                                UpdateAction.set(address.street, "a"),
                                UpdateAction.set(address.number, 1),
                                UpdateAction.set(log.at(0), "a"),
                                UpdateAction.remove(log.at(1)))
                        .named())
                .isEqualTo("SET address.street = :0, address.number = :1, log[0] = :2 REMOVE log[1]");
    }

    private static void refusesUpdate(String paths, UpdateAction<?>... actions) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rendered.of(actions))
                .withMessageContaining("paths " + paths + " of one update overlap");
    }

    @Test
    void refusesOverlappingPathsOfAProjection() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rendered.of(List.of(title.path(), address.street.path(), address.path())))
                .withMessageContaining("paths address.street and address of one projection overlap");
        assertThat(Rendered.of(List.of(
                                title.path(), address.street.path(), log.at(3).path()))
                        .named())
                .isEqualTo("title, address.street, log[3]");
    }

    @Test
    void refusesWhatDynamodbWouldRefuse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> title.eq(title))
                .withMessageContaining("title is compared with itself");
        assertThatIllegalArgumentException().isThrownBy(() -> title.contains(title));
        assertThatIllegalArgumentException().isThrownBy(() -> likes.between(likes, Post_.shares));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> likes.between(10, 9))
                .withMessageContaining("likes.between");
        assertThatIllegalArgumentException().isThrownBy(() -> title.between("b", "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> Post_.checksum.between(new byte[] {-1}, new byte[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> tags.size().between(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> rank.lt(OptionalInt.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> rank.between(OptionalInt.empty(), OptionalInt.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> log.at(-1)).withMessageContaining("-1");
        assertThatIllegalArgumentException().isThrownBy(() -> ItemCondition.<Post>allOf());
        assertThatIllegalArgumentException().isThrownBy(() -> ItemCondition.<Post>anyOf(List.of()));
    }

    @Test
    void ordersBoundsAsDynamodbDoes() {
        String beyondTheBasicPlane = "\uD83D\uDE00";
        String lastOfTheBasicPlane = "\uFFFD";

        assertThat(title.between(lastOfTheBasicPlane, beyondTheBasicPlane)).isNotNull();
        assertThat(likes.between(-10, 9)).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> title.between(beyondTheBasicPlane, lastOfTheBasicPlane));
    }

    @Test
    @SuppressWarnings("NullAway") // what code without null checks may do
    void saysWhereAValueCannotBeStored() {
        assertThatNullPointerException()
                .isThrownBy(() -> title.eq((String) null))
                .withMessageContaining("title")
                .withMessageContaining("absent()");
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> Post_.visits.at(1).street.eq("\uD800"))
                .withMessageContaining("visits[1].street");
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> log.append(List.of("a", "\uD800")))
                .withMessageContaining("log[1]");
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> Post_.weight.lt(Double.NaN))
                .withMessageContaining("weight");
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> UpdateAction.add(tags, Set.of("\uD800")))
                .withMessageContaining("tags");
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> tags.contains("\uD800"))
                .withMessageContaining("tags");
    }

    @Test
    void pathsAreValues() {
        Path path = Path.of("authors").index(2).attribute("name");

        assertThat(path)
                .hasToString("authors[2].name")
                .isEqualTo(Path.of("authors").index(2).key("name"));
        assertThat(path.elements()).containsExactly(new Path.Name("authors"), new Path.Index(2), new Path.Name("name"));
        assertThat(path).hasSameHashCodeAs(Path.of("authors").index(2).key("name"));
        assertThat(path).isNotEqualTo(Path.of("authors"));
    }

    @Test
    void countsWithADefaultWhereItChangesTheAnswer() {
        AttributeCodec<Long> codec = Codecs.orElse(Codecs.LONG, 3L);
        WholeAttribute<Post, Long> lives = new WholeAttribute<>(Path.of("lives"), codec);
        String absent = "attribute_not_exists(#0) OR attribute_type(#0, :1)";

        assertThat(text(lives.eq(4))).isEqualTo("#0 = :0");
        assertThat(text(lives.eq(3))).isEqualTo("#0 = :0 OR " + absent);
        assertThat(text(lives.ne(3))).isEqualTo("NOT (#0 = :0 OR " + absent + ")");
        assertThat(text(lives.lt(3))).isEqualTo("#0 < :0");
        assertThat(text(lives.le(3).and(likes.gt(1)))).isEqualTo("(#0 <= :0 OR " + absent + ") AND #1 > :2");
        assertThat(text(lives.asLong().eq(3))).isEqualTo(text(lives.eq(3)));
        assertThat(lives.le(3)).hasToString("lives <= N");
        assertThat(lives.ne(3)).hasToString("lives <> N");
        assertThat(lives.exists().not()).hasToString("NOT attribute_exists(lives)");
    }

    @Test
    void refusesToCompareWhatIsStoredDifferently() {
        OrderedAttribute<Post, Instant> written = new OrderedAttribute<>(Path.of("written"), Codecs.INSTANT);
        OrderedAttribute<Post, Instant> expires = new OrderedAttribute<>(Path.of("expires"), Codecs.EXPIRY_INSTANT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> written.lt(expires))
                .withMessageContaining("written and expires are stored differently");
        assertThatIllegalArgumentException().isThrownBy(() -> written.ne(expires));
        assertThatIllegalArgumentException().isThrownBy(() -> written.between(written, expires));
    }

    @Test
    void inOfNothingNeverHolds() {
        String never = "attribute_exists(#0) AND attribute_not_exists(#0)";

        assertThat(text(likes.in())).isEqualTo(never);
        assertThat(text(title.in(List.of()))).isEqualTo(never);
        assertThat(text(title.size().in())).isEqualTo(never);
        assertThat(text(title.in(List.of()).not())).isEqualTo("NOT (" + never + ")");
        assertThat(title.in(List.of())).hasToString("title IN ()");
    }

    @Test
    void splitsInOfACollectionToo() {
        List<Integer> numbers = IntStream.rangeClosed(0, 100).boxed().toList();

        assertThat(text(Post_.pages.in(numbers))).endsWith("OR #0 IN (:100)");
    }

    private static String text(ItemCondition<?> condition) {
        return String.valueOf(Rendered.of(condition).text());
    }
}
