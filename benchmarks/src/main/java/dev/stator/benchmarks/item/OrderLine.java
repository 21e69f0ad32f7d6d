package dev.stator.benchmarks.item;

import java.math.BigDecimal;
import java.time.Instant;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbImmutable;

/** An element of {@link Order#lines}, stored as a map. */
@DynamoDbImmutable(builder = OrderLineBuilder.class)
public record OrderLine(String product, int quantity, BigDecimal price, boolean taxed, Instant reservedUntil) {}
