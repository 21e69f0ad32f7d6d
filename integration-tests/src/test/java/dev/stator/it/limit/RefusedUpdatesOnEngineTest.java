package dev.stator.it.limit;

import static dev.stator.it.limit.Gauge_.blank;
import static dev.stator.it.limit.Gauge_.bytes;
import static dev.stator.it.limit.Gauge_.exact;
import static dev.stator.it.limit.Gauge_.large;
import static dev.stator.it.limit.Gauge_.log;
import static dev.stator.it.limit.Gauge_.name;
import static dev.stator.it.limit.Gauge_.number;
import static dev.stator.it.limit.Gauge_.other;
import static dev.stator.it.limit.Gauge_.rank;
import static dev.stator.it.limit.Gauge_.ratio;
import static dev.stator.it.limit.Gauge_.seal;
import static dev.stator.it.limit.Gauge_.tags;
import static dev.stator.it.limit.Gauge_.text;
import static dev.stator.it.limit.Gauge_.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.codec.ItemSize;
import dev.stator.error.EncodingException;
import dev.stator.error.ItemTooLargeException;
import dev.stator.error.StatorException;
import dev.stator.it.fault.SharedEngine;
import dev.stator.observe.Observer;
import dev.stator.observe.PageEvent;
import dev.stator.operation.TransactionFailedException;
import dev.stator.operation.TransactionFailureReason;
import dev.stator.operation.UpdateOperation;
import dev.stator.operation.UpdateRefusedException;
import dev.stator.testing.DynamoDbLocal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * Updates that DynamoDB would refuse for what the item holds: by Stator, with a reason, where a condition can tell;
 * else by DynamoDB.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedUpdatesOnEngineTest {
    private static final Map<String, AttributeValue> KEY = Map.of("id", AttributeValue.fromS("a"));

    private final DynamoDbLocal engine = SharedEngine.isolated();
    private int answered;
    private final Stator stator = Stator.builder()
            .client(engine.client())
            .asyncClient(engine.asyncClient())
            .observer(new Observer() {
                @Override
                public void onPage(PageEvent event) {
                    answered++;
                }
            })
            .build();
    private final GaugeDao gauges = new GaugeDao(stator);

    @BeforeEach
    void freshTable() {
        engine.reset();
        gauges.table().create();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private void stored(Object... namesAndValues) {
        Map<String, AttributeValue> item = new HashMap<>(KEY);
        for (String attribute : List.of("exact", "whole", "ratio", "number")) {
            item.put(attribute, AttributeValue.fromN("0"));
        }
        item.put("text", AttributeValue.fromS("text"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            item.put((String) namesAndValues[i], (AttributeValue) namesAndValues[i + 1]);
        }
        engine.client().putItem(put -> put.tableName("gauges").item(item));
    }

    private Map<String, AttributeValue> item() {
        return engine.client().getItem(get -> get.tableName("gauges").key(KEY)).item();
    }

    private BigDecimal storedExact() {
        return new BigDecimal(Objects.requireNonNull(item().get("exact")).n());
    }

    private UpdateOperation<Gauge> update() {
        return gauges.update("a");
    }

    private static AttributeValue n(String number) {
        return AttributeValue.fromN(number);
    }

    private static AttributeValue s(String value) {
        return AttributeValue.fromS(value);
    }

    private static String text(int length) {
        return "x".repeat(length);
    }

    /** Stator refuses it, by a condition, wherever it is executed, and nothing is written. */
    private void refused(UpdateOperation<Gauge> update, String path, String reason) {
        Map<String, AttributeValue> before = item();
        assertThatThrownBy(update::execute)
                .isInstanceOfSatisfying(
                        UpdateRefusedException.class,
                        refused -> assertThat(refused.path()).isEqualTo(path))
                .hasMessageContaining(reason)
                .hasMessageContaining("nothing was written");
        assertThatThrownBy(() -> update.executeAsync().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(UpdateRefusedException.class);
        assertThatThrownBy(() -> stator.transactWrite(update).execute())
                .isInstanceOfSatisfying(
                        TransactionFailedException.class,
                        cancelled -> assertThat(cancelled.reasons().get(0).error())
                                .containsInstanceOf(UpdateRefusedException.class));
        assertThat(item()).isEqualTo(before);
    }

    /** DynamoDB refuses it: its own exception, by its code, and nothing is written. */
    private void refusedByTheEngine(UpdateOperation<Gauge> update) {
        Map<String, AttributeValue> before = item();
        assertThatThrownBy(update::execute).isInstanceOfSatisfying(DynamoDbException.class, this::isInvalid);
        assertThatThrownBy(() -> update.executeAsync().join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(DynamoDbException.class, this::isInvalid);
        assertThatThrownBy(() -> stator.transactWrite(update).execute())
                .isInstanceOfAny(TransactionFailedException.class, DynamoDbException.class)
                .satisfies(this::isInvalid);
        assertThat(item()).isEqualTo(before);
    }

    /**
     * Of a transaction, the service says it as the reason of its operation, DynamoDB Local mostly as it does of one
     * update.
     */
    private void isInvalid(Throwable error) {
        if (error instanceof TransactionFailedException cancelled) {
            TransactionFailureReason reason = cancelled.reasons().get(0);
            assertThat(reason.code()).isEqualTo(TransactionFailureReason.Code.VALIDATION_ERROR);
            assertThat(reason.error()).isEmpty();
        } else {
            assertThat(((DynamoDbException) error).awsErrorDetails().errorCode())
                    .isEqualTo("ValidationException");
        }
    }

    private void unsent(UpdateOperation<Gauge> update, Class<? extends StatorException> type, String reason) {
        int before = answered;
        assertThatThrownBy(update::execute).isExactlyInstanceOf(type).hasMessageContaining(reason);
        assertThat(answered).isEqualTo(before);
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }

    @Test
    void noConditionTellsHowManyDigitsASumHas() {
        stored(
                "exact", n("1"),
                "whole", n("1E+40"),
                "ratio", n("1E+20"),
                "other", n("1E-40"));
        refusedByTheEngine(update().add(exact, decimal("1E-40")));
        refusedByTheEngine(update().set(exact, exact.minus(decimal("1E-40"))));
        refusedByTheEngine(update().set(exact, exact.plus(other)));
        refusedByTheEngine(update().add(whole, BigInteger.ONE));
        refusedByTheEngine(update().add(ratio, 1e-20));
        refusedByTheEngine(update().set(ratio, ratio.minus(1e-20)));
        assertThat(update().add(exact, decimal("1E-37"))
                        .returningNew()
                        .execute()
                        .exact())
                .isEqualTo(decimal("1." + "0".repeat(36) + "1"));
    }

    @Test
    void theDigitsOfConstantsAreKnown() {
        stored();
        refused(update().set(exact, large.plus(decimal("1E-10"))), "large", "absent");
        refused(update().set(exact, other.ifNotExists(decimal("1E+40")).plus(decimal("0.1"))), "other", "absent");
        assertThat(update().set(exact, large.plus(decimal("1E+10")))
                        .returningNew()
                        .execute()
                        .exact())
                .isEqualByComparingTo("1.000000000000000000000000000001E+40");
    }

    @Test
    void noSumIsTooSmall() {
        stored("exact", n("1.5E-130"), "ratio", n("-1.5E-130"));
        refused(update().add(exact, decimal("-1E-130")), "exact", "less than 1E-130");
        refused(update().set(exact, exact.minus(decimal("1.2E-130"))), "exact", "Set exact to a number");
        refused(update().add(ratio, 1e-130), "ratio", "less than 1E-130");
        update().add(exact, decimal("-1.5E-130")).execute();
        assertThat(storedExact()).isZero();
        stored("exact", n("1.5E-130"), "other", n("1E-130"));
        refusedByTheEngine(update().set(exact, exact.minus(other)));
    }

    /** Whatever small numbers are added: the sum is stored, or refused with a reason. */
    @Test
    void smallNumbers() {
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            BigDecimal before = small(random);
            BigDecimal added = random.nextInt(4) == 0 ? small(random) : near(before.negate(), random);
            if (added.signum() == 0) {
                continue;
            }
            stored("exact", n(before.toString()));
            BigDecimal sum = before.add(added);
            boolean vanishes = sum.signum() != 0 && sum.abs().compareTo(decimal("1E-130")) < 0;
            try {
                update().add(exact, added).execute();
                assertThat(vanishes).as("%s + %s", before, added).isFalse();
                assertThat(storedExact()).isEqualByComparingTo(sum);
            } catch (UpdateRefusedException e) {
                refused++;
                assertThat(vanishes).as("%s + %s", before, added).isTrue();
            } catch (DynamoDbException e) {
                assertThat(sum.stripTrailingZeros().precision())
                        .as("%s + %s", before, added)
                        .isGreaterThan(38);
            }
        }
        assertThat(refused).isGreaterThan(20);
    }

    private static BigDecimal small(Random random) {
        int digits = 1 + random.nextInt(38);
        BigInteger value = new BigInteger(120, random).add(BigInteger.ONE);
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
        int exponent = -130 + random.nextInt(50);
        BigDecimal scaled = rounded.scaleByPowerOfTen(exponent - (rounded.precision() - rounded.scale() - 1))
                .stripTrailingZeros();
        return random.nextBoolean() ? scaled : scaled.negate();
    }

    /** So near to {@code number} that the difference may be too small. */
    private static BigDecimal near(BigDecimal number, Random random) {
        BigDecimal off = new BigDecimal(BigInteger.valueOf(random.nextInt(30) - 15), 131);
        BigDecimal moved = number.add(off).round(new MathContext(38)).stripTrailingZeros();
        return moved.abs().compareTo(decimal("1E-130")) < 0 ? number : moved;
    }

    @Test
    void whatIsCopiedIntoTheKeyOfAnIndexIsAKey() {
        stored("text", s(""), "bytes", AttributeValue.fromB(SdkBytes.fromUtf8String("")));
        refused(update().set(name, text), "text", "1 to 1024 bytes in the range key of index by-rank");
        refused(update().set(seal, bytes), "bytes", "1 to 1024 bytes in the range key of index by-name");
        refused(update().set(name, name.ifNotExists(text)), "text", "Set name to another value");
        refused(update().set(name, blank), "blank", "absent");
        stored("text", s(text(1025)), "bytes", AttributeValue.fromB(SdkBytes.fromUtf8String(text(1025))));
        refused(update().set(name, text), "text", "1 to 1024 bytes");
        refused(update().set(seal, bytes), "bytes", "1 to 1024 bytes");
        stored("text", n("1"), "number", s("1"));
        refused(update().set(name, text), "text", "the range key of index by-rank is stored as S");
        refused(update().set(rank, number), "number", "the hash key of index by-rank is stored as N");
    }

    @Test
    void keysAreCopied() {
        SdkBytes most = SdkBytes.fromUtf8String(text(1024));
        stored("text", s(text(1024)), "bytes", AttributeValue.fromB(most), "number", n("7"), "blank", s("b"));
        update().set(name, text).set(seal, bytes).set(rank, number).execute();
        assertThat(gauges.byRank().query(7).list()).hasSize(1);
        assertThat(item()).containsEntry("name", s(text(1024))).containsEntry("seal", AttributeValue.fromB(most));
        update().set(name, blank).execute();
        assertThat(item()).containsEntry("name", s("b"));
        stored("text", s(""), "name", s("there"));
        update().set(name, name.ifNotExists(text)).execute();
        assertThat(item()).containsEntry("name", s("there"));
        update().set(name, name.ifNotExists("fallback")).execute();
        assertThat(item()).containsEntry("name", s("there"));
    }

    /** A condition counts characters, and a key is as long as its bytes. */
    @Test
    void noConditionTellsTheBytesOfText() {
        stored("text", s("\u20ac".repeat(1024)));
        refusedByTheEngine(update().set(name, text));
        stored("text", s("\u20ac".repeat(1025)));
        refused(update().set(name, text), "text", "1 to 1024 bytes");
    }

    @Test
    void noConditionTellsTheSizeOfAnItem() {
        stored(
                "log",
                AttributeValue.fromL(List.of(s(text(200_000)))),
                "tags",
                AttributeValue.fromSs(List.of(text(100_000))));
        refusedByTheEngine(update().append(log, List.of(text(120_000))));
        refusedByTheEngine(update().prepend(log, List.of(text(120_000))));
        refusedByTheEngine(update().add(tags, Set.of(text(120_000))));
        refusedByTheEngine(update().set(text, text(120_000)));
        update().append(log, List.of(text(100_000))).execute();
    }

    @Test
    void whatAnUpdateMakesIsKnown() {
        UpdateOperation<Gauge> whole = update().set(exact, BigDecimal.ONE)
                .set(Gauge_.whole, BigInteger.ONE)
                .set(ratio, 1)
                .set(number, 1)
                .orCreate();
        unsent(whole.set(text, text(ItemSize.LIMIT - 10)), ItemTooLargeException.class, "Item {id: \"a\"}");
        unsent(
                update().set(exact, large.ifNotExists(decimal("1E+40")).plus(decimal("1E-10")))
                        .set(Gauge_.whole, BigInteger.ONE)
                        .set(ratio, 1)
                        .set(number, 1)
                        .set(text, "")
                        .orCreate(),
                EncodingException.class,
                "significant digits");
        assertThat(item()).isEmpty();
        whole.set(text, "").execute();
        assertThat(item()).containsEntry("text", s(""));
    }
}
