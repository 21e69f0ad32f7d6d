package dev.stator.observe.adapter;

import dev.stator.observe.EndEvent;
import dev.stator.observe.OperationRun;
import dev.stator.observe.PageEvent;
import dev.stator.observe.RetryEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** A line for people, of names and numbers only. */
final class EventText {
    private EventText() {}

    /** {@code query posts/by-title begins}. */
    static String of(OperationRun run) {
        return name(run) + " begins";
    }

    /** {@code query posts request 2: 25 items of 40 scanned, 3.5 units (posts), 12.3 ms}. */
    static String of(PageEvent event) {
        StringJoiner line = line(name(event.run())
                + (event.segment() == null ? "" : " segment " + event.segment())
                + " request " + event.request());
        line.add(items(event.items(), event.scanned()));
        if (event.unprocessed() > 0) {
            line.add(event.unprocessed() + " unprocessed");
        }
        addCapacity(line, event.capacity());
        return line.add(milliseconds(event.duration())).toString();
    }

    /** {@code batch-write posts: retry 2 in 120 ms, 5 unprocessed}. */
    static String of(RetryEvent event) {
        StringJoiner line = line(name(event.run()));
        line.add("retry " + event.attempt() + " in " + milliseconds(event.pause()));
        if (event.unprocessed() > 0) {
            line.add(event.unprocessed() + " unprocessed");
        }
        if (event.cause() != null) {
            line.add("after " + error(event.cause()));
        }
        return line.toString();
    }

    /** {@code query posts: 25 items of 40 scanned, 2 requests, 3.5 units (posts), 12.3 ms}. */
    static String of(EndEvent event) {
        StringJoiner line = line(name(event.run()));
        switch (event.outcome()) {
            case SUCCEEDED -> {}
            case CONDITION_FAILED -> line.add("condition failed");
            case FAILED -> line.add("failed" + (event.error() == null ? "" : " with " + error(event.error())));
            case STOPPED -> line.add("stopped");
        }
        if (event.error() == null || event.items() > 0) {
            line.add(items(event.items(), event.scanned()));
        }
        line.add(count(event.requests(), "request"));
        if (event.retries() > 0) {
            line.add(event.retries() == 1 ? "1 retry" : event.retries() + " retries");
        }
        addCapacity(line, event.capacity());
        return line.add(milliseconds(event.duration())).toString();
    }

    private static StringJoiner line(String subject) {
        return new StringJoiner(", ", subject + ": ", "");
    }

    private static String name(OperationRun run) {
        String tables = run.tables().isEmpty() ? "" : " " + String.join(",", run.tables());
        return run.kind().label() + tables + (run.index() == null ? "" : "/" + run.index());
    }

    private static String items(long items, long scanned) {
        return count(items, "item") + (scanned == items ? "" : " of " + scanned + " scanned");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static void addCapacity(StringJoiner line, List<ConsumedCapacity> capacity) {
        List<CapacityShare> shares = new ArrayList<>();
        capacity.forEach(entry -> shares.addAll(CapacityShare.of(entry)));
        if (shares.size() == 1) {
            line.add(units(shares.get(0).units()) + " (" + shares.get(0).name() + ")");
        } else if (!shares.isEmpty()) {
            StringJoiner parts = new StringJoiner(", ", " (", ")");
            shares.forEach(share -> parts.add(share.name() + " " + plain(share.units())));
            line.add(units(shares.stream().mapToDouble(CapacityShare::units).sum()) + parts);
        }
    }

    private static String units(double units) {
        return plain(units) + (units == 1 ? " unit" : " units");
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String milliseconds(Duration duration) {
        return BigDecimal.valueOf(TimeUnit.NANOSECONDS.toMicros(duration.toNanos()), 3)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " ms";
    }

    /** The class, and what DynamoDB calls it; no message, as it may name a key. */
    private static String error(Throwable error) {
        String type = error.getClass().getSimpleName();
        Throwable known = error instanceof AwsServiceException || error.getCause() == null ? error : error.getCause();
        if (known instanceof AwsServiceException service) {
            StringJoiner details = new StringJoiner(", ", " [", "]").setEmptyValue("");
            if (service.awsErrorDetails() != null && service.awsErrorDetails().errorCode() != null) {
                details.add(service.awsErrorDetails().errorCode());
            }
            if (service.requestId() != null) {
                details.add("request " + service.requestId());
            }
            return type + details;
        }
        return type;
    }
}
