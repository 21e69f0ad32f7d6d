package dev.stator.it.limit;

import dev.stator.annotation.Default;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** What updates compute, copy and let grow, beside keys of indexes of every type. */
@Table("gauges")
@Gsi(name = "by-name", hashKey = "name", rangeKey = "seal")
@Gsi(name = "by-rank", hashKey = "rank", rangeKey = "name")
record Gauge(
        @HashKey String id,
        BigDecimal exact,
        BigInteger whole,
        double ratio,

        @Default("10000000000000000000000000000000000000000")
        BigDecimal large,

        Optional<BigDecimal> other,
        Optional<String> name,
        @Nullable SdkBytes seal,
        Optional<Integer> rank,
        String text,
        @Default("") String blank,
        @Nullable SdkBytes bytes,
        int number,
        List<String> log,
        Set<String> tags) {}
