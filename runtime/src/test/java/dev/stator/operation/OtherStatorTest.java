package dev.stator.operation;

import static dev.stator.blog.Post_.likes;
import static dev.stator.operation.Posts.DAY;
import static dev.stator.operation.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.blog.PostDao;
import dev.stator.fake.Script;
import dev.stator.fake.ScriptedAsyncClient;
import dev.stator.fake.ScriptedClient;
import dev.stator.frozen.EncryptionKey;
import dev.stator.frozen.FrozenEncryption;
import dev.stator.frozen.KeyProvider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Operations of one Stator's DAO in batches and transactions of another Stator. */
class OtherStatorTest {
    private static final KeyProvider KEYS = KeyProvider.of(EncryptionKey.of("k1", new byte[16]));
    private static final KeyProvider OTHER_KEYS = KeyProvider.of(EncryptionKey.of("k2", new byte[16]));
    private static final Clock FIXED = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final Script script = Script.of();

    /**
     * How two Stators differ.
     *
     * @param names what the error says of it
     */
    private record Difference(
            UnaryOperator<Stator.Builder> maker, UnaryOperator<Stator.Builder> sender, List<String> names) {
        static Difference of(
                UnaryOperator<Stator.Builder> maker, UnaryOperator<Stator.Builder> sender, String... names) {
            return new Difference(maker, sender, List.of(names));
        }

        @Override
        public String toString() {
            return names.toString();
        }
    }

    private static UnaryOperator<Stator.Builder> encrypted(KeyProvider keys) {
        return builder -> builder.frozenEncryption(FrozenEncryption.with(keys));
    }

    private static List<Difference> differences() {
        UnaryOperator<Stator.Builder> plain = UnaryOperator.identity();
        return List.of(
                Difference.of(plain, encrypted(KEYS), "not encrypted by its own and encrypted by the one"),
                Difference.of(encrypted(KEYS), plain, "encrypted by its own and not encrypted by the one"),
                Difference.of(encrypted(KEYS), encrypted(OTHER_KEYS), "frozen attributes are encrypted otherwise"),
                Difference.of(
                        encrypted(KEYS),
                        builder -> builder.frozenEncryption(
                                FrozenEncryption.with(KEYS).readingPlain()),
                        "frozen attributes are encrypted otherwise"),
                Difference.of(
                        plain,
                        builder -> builder.tablePrefix("test-"),
                        "table \"posts\" is posts for its own and is test-posts for the one that sends"),
                Difference.of(
                        builder -> builder.tableNames(Map.of("posts", "articles")),
                        plain,
                        "table \"posts\" is articles for its own and is posts for the one that sends"),
                Difference.of(
                        plain,
                        builder -> builder.tableNames(Map.of("users", "people")),
                        "table \"posts\" is posts for its own and has no name for the one that sends"),
                Difference.of(plain, builder -> builder.clock(FIXED), "the clock of its own is SystemClock[Z]"),
                Difference.of(
                        builder -> builder.clock(FIXED),
                        builder -> builder.clock(Clock.offset(FIXED, Duration.ofSeconds(1))),
                        "the clock of its own is FixedClock[1970-01-01T00:00:00Z,Z]"),
                Difference.of(
                        encrypted(KEYS),
                        builder -> builder.tablePrefix("test-").clock(FIXED),
                        "table \"posts\"",
                        "frozen attributes",
                        "the clock"));
    }

    /** Every operation that a batch or a transaction of a Stator takes. */
    private static List<BiFunction<Stator, PostDao, Operation<?>>> operations() {
        return List.of(
                (sender, posts) -> sender.transactWrite(posts.put(post(1))),
                (sender, posts) -> sender.transactWrite(posts.put(post(1)).ifAbsent()),
                (sender, posts) -> sender.transactWrite(posts.update("ada", DAY).add(likes, 1)),
                (sender, posts) -> sender.transactWrite(posts.delete("ada", DAY)),
                (sender, posts) -> sender.transactWrite(posts.delete("ada", DAY).when(likes.gt(3))),
                (sender, posts) -> sender.transactWrite(posts.check("ada", DAY).ifPresent()),
                (sender, posts) -> sender.transactWrite(
                        posts.put(post(1)),
                        posts.check("ada", DAY).when(likes.gt(3)).withItemOnFailure()),
                (sender, posts) -> sender.transactWrite(posts.put(post(1))).token("once"),
                (sender, posts) -> sender.transactGet(List.of(posts.get("ada", DAY))),
                (sender, posts) -> sender.transactGet(
                        posts.get("eve", DAY), posts.get("ada", DAY).select(likes)),
                (sender, posts) -> sender.batchGet(posts.get("ada", DAY)),
                (sender, posts) -> sender.batchGet(posts.get("ada", DAY).consistent()));
    }

    private static List<BiFunction<Stator, PostDao, BatchWriteOperation>> batches() {
        return List.of(
                (sender, posts) -> sender.batchWrite(posts.put(post(1))),
                (sender, posts) -> sender.batchWrite(posts.delete("ada", DAY)),
                (sender, posts) -> sender.batchWrite(posts.put(post(2)), posts.put(post(1))),
                (sender, posts) -> sender.batchWrite(Stream.of(posts.put(post(1)))));
    }

    private Stator stator(UnaryOperator<Stator.Builder> as) {
        return as.apply(Stator.builder()
                        .client(new ScriptedClient(script))
                        .asyncClient(ScriptedAsyncClient.prompt(script)))
                .build();
    }

    private PostDao dao(Difference difference) {
        return new PostDao(stator(difference.maker));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void areRefusedWhatTheyDifferIn(Difference difference) {
        Stator sender = stator(difference.sender);
        for (BiFunction<Stator, PostDao, Operation<?>> one : operations()) {
            Operation<?> operation = one.apply(sender, dao(difference));
            assertThatThrownBy(operation::execute)
                    .as("%s", operation)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll(difference.names.toArray(String[]::new))
                    .hasMessageContaining("Make the DAO with the Stator that sends");
            assertThatThrownBy(operation::toRequest).isInstanceOf(IllegalArgumentException.class);
            assertThat(operation.executeAsync())
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(script.sent()).isZero();
    }

    @ParameterizedTest
    @MethodSource("differences")
    void batchWritesTellWhatIsNotDone(Difference difference) {
        Stator sender = stator(difference.sender);
        for (BiFunction<Stator, PostDao, BatchWriteOperation> one : batches()) {
            assertThatThrownBy(() -> one.apply(sender, dao(difference)).execute())
                    .isInstanceOfSatisfying(BatchWriteIncompleteException.class, error -> {
                        assertThat(error.notDone()).isNotEmpty();
                        assertThat(error.getCause())
                                .isInstanceOf(IllegalArgumentException.class)
                                .hasMessageContainingAll(difference.names.toArray(String[]::new));
                    });
            BatchWriteResult result = one.apply(sender, dao(difference)).attempt();
            assertThat(result.notDone()).isNotEmpty();
        }
        assertThat(script.sent()).isZero();
    }

    /** What a message is made of may be another object, as long as it is equal. */
    static List<UnaryOperator<Stator.Builder>> equals() {
        return List.of(
                UnaryOperator.identity(),
                encrypted(KEYS),
                builder -> builder.tablePrefix("test-"),
                builder -> builder.tableNames(Map.of("posts", "articles")),
                builder -> builder.clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
    }

    @ParameterizedTest
    @MethodSource("equals")
    void anotherClientAloneIsNoReason(UnaryOperator<Stator.Builder> as) {
        Stator sender = stator(as);
        Script elsewhere = Script.of();
        PostDao through = new PostDao(stator(as)).through(new ScriptedClient(elsewhere));
        for (PostDao posts : List.of(new PostDao(stator(as)), through)) {
            operations()
                    .forEach(one ->
                            assertThat(one.apply(sender, posts).toRequest()).isNotNull());
            assertThat(sender.batchWrite(posts.put(post(1)), posts.delete("eve", DAY))
                            .toRequest())
                    .isNotNull();
        }
    }
}
