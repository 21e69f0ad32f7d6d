package dev.stator.benchmarks.item;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbImmutable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/**
 * The mixed item: every scalar kind that both Stator and the Enhanced Client map, sets of strings and of numbers, a
 * list of maps, and a map. Left out, as the Enhanced Client has no converter for them: {@code Currency}, {@code Year}
 * and {@code YearMonth}.
 */
@Table("orders")
@DynamoDbImmutable(builder = OrderBuilder.class)
public record Order(
        @HashKey @DynamoDbPartitionKey String customer,
        @RangeKey @DynamoDbSortKey Instant placedAt,
        UUID id,
        String note,
        char grade,
        boolean gift,
        byte priority,
        short floor,
        int parcels,
        long weightGrams,
        float rating,
        double discount,
        BigInteger points,
        BigDecimal total,
        Duration handling,
        OrderState state,
        URI tracking,
        Locale locale,
        ZoneId zone,
        ZoneOffset offset,
        Period returnWindow,
        MonthDay anniversary,
        LocalDate deliveryDay,
        LocalTime deliverFrom,
        LocalDateTime packedAt,
        OffsetDateTime shippedAt,
        ZonedDateTime deliveredAt,
        SdkBytes signature,
        Set<String> labels,
        Set<Integer> codes,
        List<OrderLine> lines,
        Map<String, Integer> stock) {}
