package dev.stator.it.operation;

import dev.stator.Stator;
import dev.stator.codec.TextCodec;
import dev.stator.frozen.EncryptionKey;
import dev.stator.frozen.FrozenEncryption;
import dev.stator.frozen.FrozenFormat;
import dev.stator.frozen.FrozenSerializer;
import dev.stator.frozen.FrozenType;
import dev.stator.frozen.KeyProvider;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Code of the user's that operations call. Each throws what a test says, and counts how often it did. */
@SuppressWarnings("ImmutableEnumChecker") // a test says what each throws
enum UserCode {
    CONSTRUCTOR,
    TO_TEXT,
    FROM_TEXT,
    SERIALIZE,
    DESERIALIZE,
    CURRENT_KEY,
    KEY_BY_ID,
    CLOCK,
    TABLE_NAMES,
    CHANGE;

    private static final EncryptionKey KEY = EncryptionKey.of("k", new byte[32]);

    private final AtomicInteger thrown = new AtomicInteger();
    private volatile @Nullable Throwable error;

    /** From now on it throws. */
    void throwing(Throwable raised) {
        thrown.set(0);
        error = raised;
    }

    /** From now on none throws. */
    static void behave() {
        for (UserCode each : values()) {
            each.error = null;
        }
    }

    /** How often it threw. */
    int thrown() {
        return thrown.get();
    }

    void called() {
        Throwable raised = error;
        if (raised != null) {
            thrown.incrementAndGet();
            throw UserCode.<RuntimeException>sneaky(raised);
        }
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> RuntimeException sneaky(Throwable raised) throws X {
        throw (X) raised;
    }

    /** With all of them. */
    static Stator.Builder stator() {
        return Stator.builder()
                .tableNames((UnaryOperator<String>) declared -> {
                    TABLE_NAMES.called();
                    return "user-" + declared;
                })
                .clock(new Ticking())
                .frozenEncryption(FrozenEncryption.with(new Keys()));
    }

    private static final class Ticking extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            CLOCK.called();
            return Instant.EPOCH;
        }
    }

    private static final class Keys implements KeyProvider {
        @Override
        public EncryptionKey current() {
            CURRENT_KEY.called();
            return KEY;
        }

        @Override
        public EncryptionKey key(String id) {
            KEY_BY_ID.called();
            return KEY;
        }
    }

    /** Text as it is. */
    enum Text implements TextCodec<String> {
        INSTANCE;

        @Override
        public String toText(String value) {
            TO_TEXT.called();
            return value;
        }

        @Override
        public String fromText(String text) {
            FROM_TEXT.called();
            return text;
        }
    }

    /** Text as UTF-8. */
    enum Bytes implements FrozenFormat, FrozenSerializer {
        INSTANCE;

        @Override
        public int id() {
            return 152;
        }

        @Override
        public FrozenSerializer serializer(FrozenType<?> type) {
            return this;
        }

        @Override
        public byte[] serialize(Object value) {
            SERIALIZE.called();
            return ((String) value).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Object deserialize(byte[] bytes) {
            DESERIALIZE.called();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
