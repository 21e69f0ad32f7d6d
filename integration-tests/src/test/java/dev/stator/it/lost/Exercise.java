package dev.stator.it.lost;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * One operation, to be done under a fault.
 *
 * @param group the row of the page that it is told in
 * @param request the operation of DynamoDB's API that meets the fault
 * @param blockingOnly whether there is no asynchronous form
 * @param before makes what it begins with
 * @param run does it
 * @param state what is so, to be compared
 * @param once what is so after it was done; null: it reads, and answers with {@code answer}
 * @param twice what is so after it was done twice
 * @param answer what a read answers
 */
record Exercise(
        String text,
        String group,
        String request,
        boolean blockingOnly,
        Consumer<Tables> before,
        BiFunction<Setting, Doing, @Nullable Object> run,
        Function<Behind, Object> state,
        @Nullable Object once,
        @Nullable Object twice,
        @Nullable Object answer) {

    private static final String BATCHES = "`batchWrite`, `putAll`, `deleteAll`, `updateEach`";

    /** Through which clients. */
    record Setting(Tables tables, DynamoDbStreamsClient streams) {}

    /**
     * What is so.
     *
     * @param tables past the proxy
     * @param tags of the one table that has some
     */
    record Behind(Tables tables, Map<String, String> tags) {}

    static Exercise of(WriteCase write) {
        return new Exercise(
                write.text(),
                group(write),
                write.request(),
                false,
                Exercises::items,
                (setting, doing) -> doing.answer(write.operation().apply(setting.tables())),
                behind -> write.stored().apply(behind.tables()),
                write.once(),
                write.twice(),
                null);
    }

    private static String group(WriteCase write) {
        if (write.text().contains("update each")) {
            return BATCHES;
        }
        return switch (write.request()) {
            case "BatchWriteItem" -> BATCHES;
            case "TransactWriteItems" -> "`transactWrite`";
            default ->
                switch (write.end()) {
                    case IN_DOUBT -> "writes with a condition or a version that they end, `modify`";
                    case DONE_ONCE -> throw new IllegalStateException(write.text());
                    case DONE_EACH_TIME ->
                        write.once().equals(write.twice()) ? "writes that done twice are done once" : "sums and lists";
                };
        };
    }

    boolean reads() {
        return once == null;
    }

    @Override
    public String toString() {
        return text;
    }
}
