package dev.stator.it.vault;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.CreatedAt;
import dev.stator.annotation.Frozen;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Ttl;
import dev.stator.annotation.UpdatedAt;
import dev.stator.frozen.FrozenFormat;
import dev.stator.frozen.FrozenSerializer;
import dev.stator.frozen.FrozenType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a vault has. Attributes of one name are stored in another way in each record. */
@Table("vault")
@HashKey("PK")
@RangeKey("SK")
@Gsi(name = "by-owner", hashKey = "owner", rangeKey = "SK")
public sealed interface Vault {
    /** Whose it is. */
    @Key(hash = "v#{vault}", range = "a")
    record Owner(String vault, @Attribute("owner") String owner, String content) implements Vault {}

    /** A text that nobody must read, which may have one more. */
    @Key(hash = "v#{vault}", range = "s#{number}")
    record Secret(
            String vault,
            String number,
            @Attribute("owner") String owner,
            @Frozen(format = TextFormat.class) Text content,
            @Frozen(format = TextFormat.class) @Nullable Text more)
            implements Vault {}

    /** Ends so long after it was written. */
    @Key(hash = "v#{vault}", range = "l#{number}")
    record Lease(
            String vault,
            String number,
            @Attribute("owner") String owner,
            @Ttl @Attribute("ends") Optional<Duration> lasts)
            implements Vault {}

    /** Ends at a time, and is frozen besides. */
    @Key(hash = "v#{vault}", range = "p#{number}")
    record Pass(
            String vault,
            String number,
            @Attribute("owner") String owner,
            @Ttl @Attribute("ends") Instant end,
            @Frozen(format = TextFormat.class) Text content)
            implements Vault {}

    /** Says when it was written. */
    @Key(hash = "v#{vault}", range = "t#{number}")
    record Stamped(
            String vault,
            String number,
            @Attribute("owner") String owner,
            @CreatedAt @Nullable Instant created,
            @UpdatedAt Instant updated)
            implements Vault {}

    /** What is frozen. */
    record Text(String text) {}

    /** Texts as UTF-8. */
    enum TextFormat implements FrozenFormat, FrozenSerializer {
        /** The only one. */
        INSTANCE;

        @Override
        public int id() {
            return 151;
        }

        @Override
        public FrozenSerializer serializer(FrozenType<?> type) {
            return this;
        }

        @Override
        public byte[] serialize(Object value) {
            return ((Text) value).text().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Object deserialize(byte[] bytes) {
            return new Text(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
