package dev.stator.benchmarks.item;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbImmutable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** The large item, about 100 KB: long strings, and many nested entries. */
@Table("stories")
@DynamoDbImmutable(builder = StoryBuilder.class)
public record Story(
        @HashKey @DynamoDbPartitionKey String author,
        @RangeKey @DynamoDbSortKey Instant publishedAt,
        String title,
        String text,
        List<Comment> comments,
        Map<String, String> translations) {}
