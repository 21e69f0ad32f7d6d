package dev.stator.it.lost;

import static dev.stator.it.lost.Part_.count;
import static dev.stator.it.lost.Part_.log;
import static dev.stator.it.lost.Part_.name;
import static dev.stator.it.lost.Part_.tags;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stator.Stator;
import dev.stator.error.ConditionFailedException;
import dev.stator.error.VersionConflictException;
import dev.stator.it.fault.wire.WireFault;
import dev.stator.operation.Operation;
import dev.stator.operation.TransactWriteOperation;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every write, whose first answers are lost after DynamoDB did it, so that the SDK sends again: no error says that nothing
 * was written. Most conditions do not hold a second time; the write is done once, and the error is in doubt. What has none is
 * done as often as it was sent.
 */
@StatorTest
class LostAnswerTest {
    private static @Nullable Wire wire;

    private final Wire lossy;
    private final Stator stator;
    private final PartDao parts;
    private final PaintDao paints;
    private final PartDao partsBehind;
    private final PaintDao paintsBehind;

    LostAnswerTest(DynamoDbLocal engine, PartDao partsBehind, PaintDao paintsBehind) {
        if (wire == null) {
            wire = Wire.to(engine);
        }
        this.lossy = wire;
        this.stator = Stator.create(lossy.client(), lossy.asyncClient());
        this.parts = new PartDao(stator);
        this.paints = new PaintDao(stator);
        this.partsBehind = partsBehind;
        this.paintsBehind = paintsBehind;
    }

    @BeforeEach
    void stored() {
        lossy.proxy().reset();
        partsBehind.put(Part.of("p")).execute();
        paintsBehind.put(Paint.of("p")).execute();
    }

    @AfterAll
    static void close() {
        if (wire != null) {
            wire.close();
            wire = null;
        }
    }

    /** What comes of a write whose answer was lost. */
    enum End {
        /** The second attempt succeeds, and DynamoDB does it again. */
        DONE_EACH_TIME,
        /** The second attempt succeeds, and DynamoDB knows it for the first. */
        DONE_ONCE,
        /** The second attempt meets what the first one left. */
        IN_DOUBT
    }

    /**
     * A write of what is stored under "p", or of something new under "q".
     *
     * @param request the operation of DynamoDB's API
     * @param once what is stored after it was done once
     * @param twice what is stored after it was done twice
     */
    record Case(
            String text,
            String request,
            Function<LostAnswerTest, Operation<?>> operation,
            End end,
            Function<LostAnswerTest, Optional<?>> stored,
            Optional<?> once,
            Optional<?> twice) {
        @Override
        public String toString() {
            return text;
        }
    }

    private static Case part(String text, Function<PartDao, Operation<?>> operation, End end, Part once, Part twice) {
        return part(text, operation, end, Optional.of(once), Optional.of(twice));
    }

    private static Case part(
            String text,
            Function<PartDao, Operation<?>> operation,
            End end,
            Optional<Part> once,
            Optional<Part> twice) {
        String id = once.or(() -> twice).map(Part::id).orElse("p");
        return new Case(
                "part: " + text,
                request(text),
                test -> operation.apply(test.parts),
                end,
                test -> test.partsBehind.get(id).consistent().execute(),
                once,
                twice);
    }

    private static Case paint(String text, Function<PaintDao, Operation<?>> operation, End end, Optional<Paint> once) {
        return paint(text, operation, end, once, once);
    }

    private static Case paint(
            String text,
            Function<PaintDao, Operation<?>> operation,
            End end,
            Optional<Paint> once,
            Optional<Paint> twice) {
        String id = once.map(Paint::id).orElse("p");
        return new Case(
                "paint: " + text,
                request(text),
                test -> operation.apply(test.paints),
                end,
                test -> test.paintsBehind.get(id).consistent().execute().map(Paint::plain),
                once.map(Paint::plain),
                twice.map(Paint::plain));
    }

    private static String request(String text) {
        return switch (text.split("[ ,]")[0]) {
            case "put", "modify" -> "PutItem";
            case "update" -> "UpdateItem";
            case "delete" -> "DeleteItem";
            case "batch" -> "BatchWriteItem";
            default -> "TransactWriteItems";
        };
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(puts());
        cases.addAll(updates());
        cases.addAll(deletes());
        cases.addAll(versioned());
        cases.addAll(several());
        return cases;
    }

    private static List<Case> puts() {
        Part other = Part.of("p").named("new");
        Part fresh = Part.of("q");
        return List.of(
                part("put", parts -> parts.put(other), End.DONE_EACH_TIME, other, other),
                part("put, old", parts -> parts.put(other).returningOld(), End.DONE_EACH_TIME, other, other),
                part("put if present", parts -> parts.put(other).ifPresent(), End.DONE_EACH_TIME, other, other),
                part("put if absent", parts -> parts.put(fresh).ifAbsent(), End.IN_DOUBT, fresh, fresh),
                part("put when", parts -> parts.put(other).when(name.eq("old")), End.IN_DOUBT, other, other),
                part(
                        "put when, with item",
                        parts -> parts.put(other).when(name.eq("old")).withItemOnFailure(),
                        End.IN_DOUBT,
                        other,
                        other),
                part(
                        "put when, old",
                        parts -> parts.put(other).when(name.eq("old")).returningOld(),
                        End.IN_DOUBT,
                        other,
                        other));
    }

    private static List<Case> updates() {
        Part old = Part.of("p");
        Part other = old.named("new");
        Part one = old.counted(1);
        Part two = old.counted(2);
        return List.of(
                part("update", parts -> parts.update("p").set(name, "new"), End.DONE_EACH_TIME, other, other),
                part(
                        "update, new",
                        parts -> parts.update("p").set(name, "new").returningNew(),
                        End.DONE_EACH_TIME,
                        other,
                        other),
                part(
                        "update, old",
                        parts -> parts.update("p").set(name, "new").returningOld(),
                        End.DONE_EACH_TIME,
                        other,
                        other),
                part(
                        "update, updated new",
                        parts -> parts.update("p").set(name, "new").returningUpdatedNew(),
                        End.DONE_EACH_TIME,
                        other,
                        other),
                part(
                        "update add to a set",
                        parts -> parts.update("p").add(tags, Set.of("b")).set(name, "new"),
                        End.DONE_EACH_TIME,
                        other.tagged("a", "b"),
                        other.tagged("a", "b")),
                part("update add", parts -> parts.update("p").add(count, 1), End.DONE_EACH_TIME, one, two),
                part("update plus", parts -> parts.update("p").set(count, count.plus(1)), End.DONE_EACH_TIME, one, two),
                part(
                        "update append",
                        parts -> parts.update("p").append(log, List.of("x")),
                        End.DONE_EACH_TIME,
                        old.logged("made", "x"),
                        old.logged("made", "x", "x")),
                part(
                        "update add, under a condition that it does not end",
                        parts -> parts.update("p").add(count, 1).when(name.eq("old")),
                        End.DONE_EACH_TIME,
                        one,
                        two),
                part(
                        "update when",
                        parts -> parts.update("p").add(count, 1).when(count.eq(0L)),
                        End.IN_DOUBT,
                        one,
                        two),
                part(
                        "update when, with item",
                        parts -> parts.update("p")
                                .add(count, 1)
                                .when(count.eq(0L))
                                .withItemOnFailure(),
                        End.IN_DOUBT,
                        one,
                        two),
                part(
                        "update when, new",
                        parts -> parts.update("p")
                                .add(count, 1)
                                .when(count.eq(0L))
                                .returningNew(),
                        End.IN_DOUBT,
                        one,
                        two),
                part(
                        "update when, updated old",
                        parts -> parts.update("p")
                                .add(count, 1)
                                .when(count.eq(0L))
                                .returningUpdatedOld(),
                        End.IN_DOUBT,
                        one,
                        two));
    }

    private static List<Case> deletes() {
        Optional<Part> gone = Optional.empty();
        return List.of(
                part("delete", parts -> parts.delete("p"), End.DONE_EACH_TIME, gone, gone),
                part("delete, old", parts -> parts.delete("p").returningOld(), End.DONE_EACH_TIME, gone, gone),
                part("delete if present", parts -> parts.delete("p").ifPresent(), End.IN_DOUBT, gone, gone),
                part("delete when", parts -> parts.delete("p").when(name.eq("old")), End.IN_DOUBT, gone, gone),
                part(
                        "delete when, old",
                        parts -> parts.delete("p").when(name.eq("old")).returningOld(),
                        End.IN_DOUBT,
                        gone,
                        gone));
    }

    private static List<Case> versioned() {
        Paint first = Paint.of("p").version(1);
        Optional<Paint> next = Optional.of(first.plus(5).version(2));
        Optional<Paint> later = Optional.of(first.plus(10).version(3));
        Optional<Paint> fresh = Optional.of(Paint.of("q").version(1));
        Optional<Paint> gone = Optional.empty();
        return List.of(
                paint("put", paints -> paints.put(first.plus(5)), End.IN_DOUBT, next),
                paint("put, old", paints -> paints.put(first.plus(5)).returningOld(), End.IN_DOUBT, next),
                paint("put when", paints -> paints.put(first.plus(5)).when(Paint_.pots.lt(100)), End.IN_DOUBT, next),
                paint("put of a new one", paints -> paints.put(Paint.of("q")), End.IN_DOUBT, fresh),
                paint("put if absent", paints -> paints.put(Paint.of("q")).ifAbsent(), End.IN_DOUBT, fresh),
                paint(
                        "put ignoring version",
                        paints -> paints.put(first.plus(5)).ignoringVersion(),
                        End.DONE_EACH_TIME,
                        next),
                paint("update", paints -> paints.update("p").expecting(1).add(Paint_.pots, 5), End.IN_DOUBT, next),
                paint("update, of a record", paints -> paints.update(first).add(Paint_.pots, 5), End.IN_DOUBT, next),
                paint(
                        "update, new",
                        paints -> paints.update("p")
                                .expecting(1)
                                .add(Paint_.pots, 5)
                                .returningNew(),
                        End.IN_DOUBT,
                        next),
                paint(
                        "update ignoring version",
                        paints -> paints.update("p").ignoringVersion().add(Paint_.pots, 5),
                        End.DONE_EACH_TIME,
                        next,
                        later),
                paint("delete", paints -> paints.delete("p").expecting(1), End.IN_DOUBT, gone),
                paint("delete, of a record", paints -> paints.delete(first), End.IN_DOUBT, gone),
                paint("delete, old", paints -> paints.delete("p").expecting(1).returningOld(), End.IN_DOUBT, gone),
                paint(
                        "delete when",
                        paints -> paints.delete("p").expecting(1).when(Paint_.pots.gt(1)),
                        End.IN_DOUBT,
                        gone),
                paint(
                        "delete ignoring version",
                        paints -> paints.delete("p").ignoringVersion(),
                        End.DONE_EACH_TIME,
                        gone),
                paint("modify", paints -> paints.modify("p", paint -> paint.plus(5)), End.IN_DOUBT, next),
                paint(
                        "modify or create",
                        paints -> paints.modify("q", paint -> paint.plus(5)).orCreate(() -> Paint.of("q")),
                        End.IN_DOUBT,
                        fresh));
    }

    private static List<Case> several() {
        Part old = Part.of("p");
        Part other = old.named("new");
        Optional<Part> gone = Optional.empty();
        return List.of(
                batch("batch of a put", test -> test.stator.batchWrite(test.parts.put(other)), Optional.of(other)),
                batch("batch of a delete", test -> test.stator.batchWrite(test.parts.delete("p")), gone),
                batch("batch of puts", test -> test.parts.putAll(List.of(other, Part.of("q"))), Optional.of(other)),
                batch("batch of deletes", test -> test.parts.deleteAll(List.of(new PartKey("p"))), gone),
                transaction("transaction", Function.identity()),
                transaction(
                        "transaction with a token",
                        write -> write.token(UUID.randomUUID().toString())));
    }

    private static Case batch(String text, Function<LostAnswerTest, Operation<?>> operation, Optional<Part> after) {
        return new Case(
                text,
                request(text),
                operation,
                End.DONE_EACH_TIME,
                test -> test.partsBehind.get("p").consistent().execute(),
                after,
                after);
    }

    /** Of each kind of write one; only the token keeps the second attempt from doing the sum again, and the others from failing. */
    private static Case transaction(String text, Function<TransactWriteOperation, TransactWriteOperation> token) {
        Function<LostAnswerTest, Operation<?>> operation = test -> token.apply(test.stator.transactWrite(
                test.parts.update("p").add(count, 1),
                test.parts.put(Part.of("q")).ifAbsent(),
                test.paints.put(Paint.of("p").version(1).plus(5)),
                test.paints.put(Paint.of("new"))));
        return new Case(
                text,
                "TransactWriteItems",
                operation,
                End.DONE_ONCE,
                test -> test.partsBehind.get("p").consistent().execute(),
                Optional.of(Part.of("p").counted(1)),
                Optional.empty());
    }

    static Stream<Arguments> each() {
        return cases().stream().flatMap(write -> Stream.of(Doing.values()).map(doing -> Arguments.of(write, doing)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("each")
    void isTold(Case write, Doing doing) {
        lossy.proxy().on(write.request()).times(1).with(WireFault.ANSWER_DROPPED);
        Throwable thrown = catchThrowable(() -> doing.answer(write.operation().apply(this)));
        assertThat(lossy.proxy().requests(write.request())).as("sent").isEqualTo(2);
        int applied = write.end() == End.IN_DOUBT ? 1 : 2;
        assertThat(lossy.proxy().applied(write.request())).as("applied").isEqualTo(applied);
        assertThat(write.stored().apply(this))
                .isEqualTo(write.end() == End.DONE_EACH_TIME ? write.twice() : write.once());
        if (write.end() == End.IN_DOUBT) {
            assertThat(thrown)
                    .isInstanceOfSatisfying(
                            ConditionFailedException.class,
                            error -> assertThat(error.inDoubt()).isTrue())
                    .hasMessageNotContaining("nothing was written")
                    .hasMessageContaining("the first one may have been applied");
        } else {
            assertThat(thrown).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNotInDoubtIfItWasSentOnce(Doing doing) {
        assertThatThrownBy(() -> doing.answer(parts.put(Part.of("p")).ifAbsent()))
                .isInstanceOfSatisfying(
                        ConditionFailedException.class,
                        error -> assertThat(error.inDoubt()).isFalse())
                .hasMessageContaining("nothing was written");
        assertThatThrownBy(() -> doing.answer(paints.put(Paint.of("p"))))
                .isInstanceOfSatisfying(
                        VersionConflictException.class,
                        error -> assertThat(error.inDoubt()).isFalse())
                .hasMessageContaining("nothing was written");
    }

    /** Another writer came between read and put, and has the version that modify wanted: it is begun anew, and done once. */
    @ParameterizedTest
    @EnumSource(names = {"EXECUTE", "EXECUTE_ASYNC"})
    void modifyGoesOnWhereAnotherSurelyWrote(Doing doing) {
        lossy.proxy().on("PutItem").times(1).with(exchange -> {
            paintsBehind.update("p").expecting(1).add(Paint_.pots, 100).execute();
            exchange.forward();
            exchange.drop();
        });
        doing.answer(paints.modify("p", paint -> paint.plus(5)));
        assertThat(paintsBehind.get("p").consistent().execute().map(Paint::plain))
                .contains(Paint.of("p").plus(105).version(3).plain());
    }

    @Test
    void theStoredItemTellsWhatIsThere() {
        lossy.proxy().on("PutItem").times(1).with(WireFault.ANSWER_DROPPED);
        assertThatThrownBy(() ->
                        parts.put(Part.of("q")).ifAbsent().withItemOnFailure().execute())
                .isInstanceOfSatisfying(
                        ConditionFailedException.class,
                        error -> assertThat(error.item(Part.class)).contains(Part.of("q")));
    }
}
