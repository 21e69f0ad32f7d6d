package dev.stator.it.lost;

import static dev.stator.it.lost.Part_.count;
import static dev.stator.it.lost.Part_.log;
import static dev.stator.it.lost.Part_.name;
import static dev.stator.it.lost.Part_.tags;

import dev.stator.it.lost.WriteCase.End;
import dev.stator.operation.Operation;
import dev.stator.operation.TransactWriteOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Every write that there is. */
final class WriteCases {
    private WriteCases() {}

    private static WriteCase part(
            String text, Function<PartDao, Operation<?>> operation, End end, Part once, Part twice) {
        return part(text, operation, end, Optional.of(once), Optional.of(twice));
    }

    private static WriteCase part(
            String text,
            Function<PartDao, Operation<?>> operation,
            End end,
            Optional<Part> once,
            Optional<Part> twice) {
        String id = once.or(() -> twice).map(Part::id).orElse("p");
        return new WriteCase(
                "part: " + text,
                request(text),
                tables -> operation.apply(tables.parts()),
                end,
                tables -> tables.parts().get(id).consistent().execute(),
                once,
                twice);
    }

    private static WriteCase paint(
            String text, Function<PaintDao, Operation<?>> operation, End end, Optional<Paint> once) {
        return paint(text, operation, end, once, once);
    }

    private static WriteCase paint(
            String text,
            Function<PaintDao, Operation<?>> operation,
            End end,
            Optional<Paint> once,
            Optional<Paint> twice) {
        String id = once.map(Paint::id).orElse("p");
        return new WriteCase(
                "paint: " + text,
                request(text),
                tables -> operation.apply(tables.paints()),
                end,
                tables -> tables.paints().get(id).consistent().execute().map(Paint::plain),
                once.map(Paint::plain),
                twice.map(Paint::plain));
    }

    /** Done twice is done once: what is written once is the same. */
    private static WriteCase deed(String text, Function<DeedDao, Operation<?>> operation, Deed once) {
        return new WriteCase(
                "deed: " + text,
                request(text),
                tables -> operation.apply(tables.deeds()),
                End.DONE_EACH_TIME,
                tables -> tables.deeds().get(once.id()).consistent().execute(),
                Optional.of(once),
                Optional.of(once));
    }

    private static String request(String text) {
        return switch (text.split("[ ,]", 2)[0]) {
            case "put" -> "PutItem";
            case "modify" -> text.startsWith("modify or create") ? "PutItem" : "UpdateItem";
            case "update", "patch" -> "UpdateItem";
            case "delete" -> "DeleteItem";
            case "batch" -> "BatchWriteItem";
            default -> "TransactWriteItems";
        };
    }

    static List<WriteCase> all() {
        List<WriteCase> cases = new ArrayList<>();
        cases.addAll(puts());
        cases.addAll(updates());
        cases.addAll(deletes());
        cases.addAll(modifications());
        cases.addAll(versioned());
        cases.addAll(writtenOnce());
        cases.addAll(several());
        cases.add(ofASource());
        return cases;
    }

    private static WriteCase ofASource() {
        Part other = Part.of("p").named("new");
        return part(
                "update each",
                parts -> parts.updateEach(List.of("p"), id -> parts.update(id).set(name, "new")),
                End.DONE_EACH_TIME,
                other,
                other);
    }

    private static List<WriteCase> puts() {
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

    private static List<WriteCase> updates() {
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
                part(
                        "update or create",
                        parts ->
                                parts.update("q").set(name, "new").set(count, 1).orCreate(),
                        End.DONE_EACH_TIME,
                        new Part("q", "new", 1, Set.of(), List.of()),
                        new Part("q", "new", 1, Set.of(), List.of())),
                part(
                        "update add, to the limit",
                        parts -> parts.update("p").add(count, Long.MAX_VALUE),
                        End.IN_DOUBT,
                        old.counted(Long.MAX_VALUE),
                        old.counted(Long.MAX_VALUE)),
                part("patch", parts -> parts.patch(other), End.DONE_EACH_TIME, other, other),
                part(
                        "patch, append",
                        parts -> parts.patch(Part.of("p").logged()).append(log, List.of("x")),
                        End.DONE_EACH_TIME,
                        old.logged("made", "x"),
                        old.logged("made", "x", "x")),
                part("patch when", parts -> parts.patch(other).when(name.eq("old")), End.IN_DOUBT, other, other),
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

    private static List<WriteCase> deletes() {
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

    private static List<WriteCase> modifications() {
        Part one = Part.of("p").counted(1);
        Part fresh = Part.of("q");
        return List.of(
                part(
                        "modify",
                        parts -> parts.modify(new PartKey("p"), part -> part.counted(1)),
                        End.IN_DOUBT,
                        one,
                        one),
                part(
                        "modify or create",
                        parts -> parts.modify(new PartKey("q"), part -> part.counted(1))
                                .orCreate(() -> fresh),
                        End.IN_DOUBT,
                        fresh,
                        fresh));
    }

    private static List<WriteCase> versioned() {
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
                paint("patch", paints -> paints.patch(first.plus(5)), End.IN_DOUBT, next),
                paint(
                        "patch ignoring version",
                        paints -> paints.patch(first.plus(5)).ignoringVersion(),
                        End.DONE_EACH_TIME,
                        next,
                        next.map(paint -> paint.version(3))),
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

    private static List<WriteCase> writtenOnce() {
        Deed other = Deed.of("p").worth(2);
        Deed fresh = Deed.of("q");
        return List.of(
                deed("put", deeds -> deeds.put(other), other),
                deed("put of a new one", deeds -> deeds.put(fresh), fresh),
                deed("put, old", deeds -> deeds.put(other).returningOld(), other),
                deed("put if present", deeds -> deeds.put(other).ifPresent(), other),
                deed("patch", deeds -> deeds.patch(other), other),
                deed("update", deeds -> deeds.update("p").set(Deed_.worth, 2), other));
    }

    private static List<WriteCase> several() {
        Part old = Part.of("p");
        Part other = old.named("new");
        Optional<Part> gone = Optional.empty();
        return List.of(
                batch(
                        "batch of a put",
                        tables -> tables.stator().batchWrite(tables.parts().put(other)),
                        Optional.of(other)),
                batch(
                        "batch of a delete",
                        tables -> tables.stator().batchWrite(tables.parts().delete("p")),
                        gone),
                batch(
                        "batch of puts",
                        tables -> tables.parts().putAll(List.of(other, Part.of("q"))),
                        Optional.of(other)),
                batch("batch of deletes", tables -> tables.parts().deleteAll(List.of(new PartKey("p"))), gone),
                transaction("transaction", Function.identity()),
                transaction(
                        "transaction with a token",
                        write -> write.token(UUID.randomUUID().toString())));
    }

    private static WriteCase batch(String text, Function<Tables, Operation<?>> operation, Optional<Part> after) {
        return new WriteCase(
                text,
                request(text),
                operation,
                End.DONE_EACH_TIME,
                tables -> tables.parts().get("p").consistent().execute(),
                after,
                after);
    }

    /**
     * Of each kind of write one; only the token keeps the second attempt from doing the sum again, and the others from
     * failing.
     */
    private static WriteCase transaction(String text, Function<TransactWriteOperation, TransactWriteOperation> token) {
        Function<Tables, Operation<?>> operation = tables -> token.apply(tables.stator()
                .transactWrite(
                        tables.parts().update("p").add(count, 1),
                        tables.parts().put(Part.of("q")).ifAbsent(),
                        tables.paints().put(Paint.of("p").version(1).plus(5)),
                        tables.paints().put(Paint.of("new"))));
        return new WriteCase(
                text,
                "TransactWriteItems",
                operation,
                End.DONE_ONCE,
                tables -> tables.parts().get("p").consistent().execute(),
                Optional.of(Part.of("p").counted(1)),
                Optional.empty());
    }
}
