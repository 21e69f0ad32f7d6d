package dev.stator.stream.kcl;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** Records of the stream of notes; number n is the change of note {@code n<n>}. */
final class Records {
    private Records() {}

    static List<Record> from(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Records::number).toList();
    }

    static Record number(int number) {
        return of(number, Map.of("id", text("n" + number), "revision", whole(number), "text", text("x")));
    }

    /** Its image lacks what a note must have. */
    static Record undecodable(int number) {
        return of(number, Map.of("id", text("n" + number), "text", text("x")));
    }

    private static Record of(int number, Map<String, AttributeValue> image) {
        return Record.builder()
                .eventID("event-" + number)
                .eventName("INSERT")
                .dynamodb(StreamRecord.builder()
                        .keys(Map.of("id", text("n" + number)))
                        .newImage(image)
                        .sequenceNumber(sequence(number))
                        .approximateCreationDateTime(Instant.parse("2026-01-01T00:00:00Z"))
                        .sizeBytes(10L)
                        .build())
                .build();
    }

    static String sequence(int number) {
        return Integer.toString(1000 + number);
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue whole(int value) {
        return AttributeValue.fromN(Integer.toString(value));
    }
}
