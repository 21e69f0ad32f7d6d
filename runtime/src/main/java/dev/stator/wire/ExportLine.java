package dev.stator.wire;

import dev.stator.codec.json.JsonBytes;
import dev.stator.codec.json.JsonItem;
import dev.stator.codec.json.ValueScan;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One line of a file that DynamoDB exports or imports: an item, or, of an incremental export, a key, when it was
 * written, and what images there are. What is not there is null.
 */
record ExportLine(
        @Nullable Map<String, AttributeValue> item,
        @Nullable Map<String, AttributeValue> keys,
        @Nullable Map<String, AttributeValue> oldImage,
        @Nullable Map<String, AttributeValue> newImage,
        @Nullable Instant writtenAt) {

    /** The members of a line, as they are read; in any order, and others are passed over. */
    private static final class Members {
        private final JsonBytes json;
        private final ValueScan scan;
        private @Nullable Map<String, AttributeValue> item;
        private @Nullable Map<String, AttributeValue> keys;
        private @Nullable Map<String, AttributeValue> oldImage;
        private @Nullable Map<String, AttributeValue> newImage;
        private @Nullable Instant writtenAt;

        Members(ValueScan scan) {
            this.scan = scan;
            this.json = scan.json();
        }

        boolean read() {
            if (!json.take('{')) {
                return false;
            }
            do {
                String name = json.name();
                if (name == null || !json.take(':') || !member(name)) {
                    return false;
                }
            } while (json.take(','));
            return json.take('}') && json.isAtEnd();
        }

        private boolean member(String name) {
            switch (name) {
                case "Item" -> {
                    return (item = item()) != null;
                }
                case "Keys" -> {
                    return (keys = item()) != null;
                }
                case "OldImage" -> {
                    return (oldImage = item()) != null;
                }
                case "NewImage" -> {
                    return (newImage = item()) != null;
                }
                case "Metadata" -> {
                    return metadata();
                }
                default -> {
                    return json.skip();
                }
            }
        }

        /** Apart, as the bytes are those of the next line then. */
        private @Nullable Map<String, AttributeValue> item() {
            JsonItem read = scan.item();
            return read == null ? null : JsonItem.apart(read);
        }

        private boolean metadata() {
            return json.members(name -> name.equals("WriteTimestampMicros") ? time() : json.skip());
        }

        /** A number, as text or not, or as DynamoDB types it: AWS's pages have it in more ways than one. */
        private boolean time() {
            boolean typed = json.take('{');
            if (typed && !("N".equals(json.name()) && json.take(':'))) {
                return false;
            }
            String micros = json.wordOrString();
            if (micros == null || (typed && !json.take('}'))) {
                return false;
            }
            try {
                writtenAt = Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
                return true;
            } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
                return false;
            }
        }
    }

    /** What a line says; null if it is no such line. How far that was read is in its JSON. */
    static @Nullable ExportLine read(ValueScan scan) {
        Members line = new Members(scan);
        if (!line.read()) {
            return null;
        }
        return new ExportLine(line.item, line.keys, line.oldImage, line.newImage, line.writtenAt);
    }
}
