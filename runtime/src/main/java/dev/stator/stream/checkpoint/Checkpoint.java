package dev.stator.stream.checkpoint;

import dev.stator.error.Excerpt;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;

/**
 * How far a consumer has come in one shard: everything before it is handled and will not be handed out again. Its text,
 * as stores keep it, is that of {@code toString()}, read by {@link #parse}.
 */
public sealed interface Checkpoint {

    /** Nothing is handled yet: reading begins at the oldest record that the stream still has. */
    Checkpoint BEGIN = new Begin();

    /** All is handled, and the shard is closed: nothing will ever come after it. */
    Checkpoint END = new End();

    /**
     * Handled up to and including a record.
     *
     * @param sequenceNumber of that record, as DynamoDB gives it: digits
     */
    static Checkpoint after(String sequenceNumber) {
        return new After(sequenceNumber);
    }

    /** Nothing is handled yet, and nothing older than {@code time} is wanted. */
    static Checkpoint since(Instant time) {
        return new Since(time);
    }

    /**
     * The checkpoint of a text that {@code toString()} gave.
     *
     * @throws PositionRefusedException if it is no checkpoint
     */
    static Checkpoint parse(String text) {
        int space = text.indexOf(' ');
        String word = space < 0 ? text : text.substring(0, space);
        String rest = space < 0 ? "" : text.substring(space + 1);
        if (rest.isEmpty() && word.equals(BEGIN.toString())) {
            return BEGIN;
        }
        if (rest.isEmpty() && word.equals(END.toString())) {
            return END;
        }
        try {
            if (word.equals(After.WORD)) {
                return new After(rest);
            }
            if (word.equals(Since.WORD)) {
                return new Since(Instant.parse(rest));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new PositionRefusedException(
                    "\"" + Excerpt.of(text) + "\" is not a checkpoint: " + e.getMessage(), e);
        }
        throw new PositionRefusedException("\"" + Excerpt.of(text) + "\" is not a checkpoint. Those are: " + BEGIN
                + ", " + After.WORD + " <sequence number>, " + Since.WORD + " <time>, " + END + ".");
    }

    /** {@link Checkpoint#BEGIN}. */
    record Begin() implements Checkpoint {
        @Override
        public String toString() {
            return "TRIM_HORIZON";
        }
    }

    /** {@link Checkpoint#END}. */
    record End() implements Checkpoint {
        @Override
        public String toString() {
            return "SHARD_END";
        }
    }

    /**
     * {@link Checkpoint#after}.
     *
     * @param sequenceNumber digits
     */
    record After(String sequenceNumber) implements Checkpoint {
        private static final String WORD = "AFTER";

        /** DynamoDB's have 21 to 40 digits, those of Kinesis 56. */
        private static final int LONGEST = 128;

        /** Refuses what is no number. */
        public After {
            if (sequenceNumber.isEmpty()
                    || sequenceNumber.length() > LONGEST
                    || !sequenceNumber.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
                throw new IllegalArgumentException(
                        "\"" + Excerpt.of(sequenceNumber) + "\" is no sequence number: those are digits");
            }
        }

        /** Sequence numbers grow within a shard; their lengths may differ. */
        public boolean isBefore(After other) {
            return new BigInteger(sequenceNumber).compareTo(new BigInteger(other.sequenceNumber)) < 0;
        }

        @Override
        public String toString() {
            return WORD + " " + sequenceNumber;
        }
    }

    /**
     * {@link Checkpoint#since}.
     *
     * @param time when the consumer began; DynamoDB tells times of records to the second
     */
    record Since(Instant time) implements Checkpoint {
        private static final String WORD = "SINCE";

        /** Refuses null. */
        public Since {
            Objects.requireNonNull(time, "time");
        }

        @Override
        public String toString() {
            return WORD + " " + time;
        }
    }
}
