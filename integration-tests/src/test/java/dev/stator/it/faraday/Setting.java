package dev.stator.it.faraday;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A component for every kind of value that Faraday's users store. */
@Table("settings")
@SuppressWarnings("ArrayRecordComponent") // what this is for
record Setting(
        @HashKey String id,
        @Nullable Boolean enabled,
        @Nullable String text,
        @Nullable Theme theme,
        @Nullable Double number,
        @Nullable Long whole,
        @Nullable BigDecimal exact,
        @Nullable BigInteger huge,
        @Nullable Float small,
        List<String> list,
        Map<Theme, List<String>> map,
        @Nullable Box box,
        Set<String> words,
        Set<Integer> numbers,
        Set<ByteBuffer> blobs,
        Set<Theme> themes,
        Set<Boolean> flags,
        byte @Nullable [] bytes,
        @Nullable AttributeValue raw,
        @Nullable Instant at,
        @Nullable UUID uuid,
        @Nullable Short few,
        @Nullable Character letter,
        @Nullable Ratio ratio,
        @Nullable @Attribute("ns/name") String qualified) {

    record Box(int width, int height) {}
}
