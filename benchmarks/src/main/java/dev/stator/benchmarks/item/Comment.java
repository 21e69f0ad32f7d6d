package dev.stator.benchmarks.item;

import java.time.Instant;
import java.util.Set;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbImmutable;

/** An element of {@link Story#comments}, stored as a map. */
@DynamoDbImmutable(builder = CommentBuilder.class)
public record Comment(String by, Instant at, int likes, String text, Set<String> tags) {}
