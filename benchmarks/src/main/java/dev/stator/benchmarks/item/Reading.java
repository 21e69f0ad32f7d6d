package dev.stator.benchmarks.item;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.time.Instant;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbImmutable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** The small item: five scalars, flat. */
@Table("readings")
@DynamoDbImmutable(builder = ReadingBuilder.class)
public record Reading(
        @HashKey @DynamoDbPartitionKey String sensor,
        @RangeKey @DynamoDbSortKey Instant takenAt,
        double celsius,
        long sequence,
        boolean valid) {}
