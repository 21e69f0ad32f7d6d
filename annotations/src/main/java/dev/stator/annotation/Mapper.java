package dev.stator.annotation;

/** A mapper that may read and write the same table, see {@link SharedWith}. */
public enum Mapper {
    /**
     * The Enhanced Client of the AWS SDK for Java 2: times by {@code toString()}, enums by {@code toString()}, a
     * {@code Collection} as a set, {@code char[]} as text, names of maps by {@code toString()}, and NULL for what is
     * null in a nested record.
     */
    ENHANCED_CLIENT,
    /**
     * {@code DynamoDBMapper} of the AWS SDK for Java 1, as it is by default: {@code boolean} as N 0 or 1, and
     * {@code Instant} as its {@code Date}, with three digits of fraction. Finer times are refused, so stamps need a
     * clock of whole milliseconds, {@code Clock.tickMillis(ZoneOffset.UTC)}.
     */
    DYNAMO_DB_MAPPER
}
