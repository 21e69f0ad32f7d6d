package dev.stator.stream.kinesis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.stator.error.DecodingException;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** Reads the JSON of one record, token by token. */
final class KinesisReader {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonMembers json;
    private final Record.Builder record = Record.builder();
    private final StreamRecord.Builder stream = StreamRecord.builder();
    private @Nullable String table;
    private @Nullable Long time;
    private @Nullable String precision;

    private KinesisReader(JsonParser parser) {
        this.json = new JsonMembers(parser);
    }

    static KinesisRecord read(byte[] data) throws IOException {
        try (JsonParser parser = JSON.createParser(data)) {
            KinesisReader reader = new KinesisReader(parser);
            parser.nextToken();
            reader.json.each("a record", reader::member);
            if (parser.nextToken() != null) {
                throw new DecodingException(
                        "a Kinesis record with more than one JSON value: records that were joined on their"
                                + " way must be taken apart first");
            }
            return reader.end();
        }
    }

    private void member(String name) throws IOException {
        switch (name) {
            case "eventID" -> record.eventID(json.text());
            case "eventName" -> record.eventName(json.text());
            case "eventSource" -> record.eventSource(json.text());
            case "awsRegion" -> record.awsRegion(json.text());
            case "tableName" -> table = json.text();
            case "userIdentity" -> record.userIdentity(identity());
            case "dynamodb" -> json.each(name, this::streamMember);
            default -> json.skip();
        }
    }

    private void streamMember(String name) throws IOException {
        switch (name) {
            case "ApproximateCreationDateTime" -> time = json.whole(name);
            case "ApproximateCreationDateTimePrecision" -> precision = json.text();
            case "Keys" -> stream.keys(JsonItemReader.item(json, name));
            case "NewImage" -> stream.newImage(JsonItemReader.item(json, name));
            case "OldImage" -> stream.oldImage(JsonItemReader.item(json, name));
            case "SizeBytes" -> stream.sizeBytes(json.whole(name));
            default -> json.skip();
        }
    }

    private @Nullable Identity identity() throws IOException {
        if (json.isNull()) {
            return null;
        }
        Identity.Builder identity = Identity.builder();
        json.each("userIdentity", name -> {
            switch (name) {
                case "type" -> identity.type(json.text());
                case "principalId" -> identity.principalId(json.text());
                default -> json.skip();
            }
        });
        return identity.build();
    }

    private KinesisRecord end() {
        if (table == null) {
            throw new DecodingException(
                    "a JSON value without \"tableName\": it is no record of Kinesis Data Streams for" + " DynamoDB");
        }
        if (time != null) {
            stream.approximateCreationDateTime(instant(time, precision));
        }
        return new KinesisRecord(table, record.dynamodb(stream.build()).build());
    }

    /** Streams that were set up before there was a choice say nothing and count milliseconds. */
    private static Instant instant(long time, @Nullable String precision) {
        if (precision == null || precision.equals("MILLISECOND")) {
            return Instant.ofEpochMilli(time);
        }
        if (precision.equals("MICROSECOND")) {
            return Instant.EPOCH.plus(time, ChronoUnit.MICROS);
        }
        throw new DecodingException(
                "ApproximateCreationDateTimePrecision is \"" + precision + "\"; known are MILLISECOND and MICROSECOND");
    }
}
