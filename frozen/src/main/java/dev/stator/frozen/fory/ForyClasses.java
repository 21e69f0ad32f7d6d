package dev.stator.frozen.fory;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.apache.fory.Fory;
import org.apache.fory.config.Config;
import org.apache.fory.context.ReadContext;
import org.apache.fory.context.WriteContext;
import org.apache.fory.exception.InsecureException;
import org.apache.fory.resolver.ClassResolver;
import org.apache.fory.serializer.ReplaceResolveSerializer;
import org.apache.fory.serializer.Serializer;

/**
 * The classes that may stand in frozen values. Fory knows more by itself: exceptions, classes, lambdas, proxies, lists
 * of its own. Those it must neither write nor read.
 */
final class ForyClasses {
    /** Fory's ids for its own classes. */
    private static final int OWN_IDS = 256;

    /** Whose values hold no others. */
    private static final Set<Class<?>> VALUES = Set.of(
            Boolean.class,
            Byte.class,
            Short.class,
            Character.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            String.class,
            StringBuilder.class,
            StringBuffer.class,
            BigInteger.class,
            BigDecimal.class,
            URI.class,
            DayOfWeek.class,
            Duration.class,
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            LocalTime.class,
            Month.class,
            MonthDay.class,
            OffsetDateTime.class,
            OffsetTime.class,
            Period.class,
            Year.class,
            YearMonth.class,
            ZoneId.of("UTC").getClass(),
            ZoneOffset.class,
            ZonedDateTime.class,
            BitSet.class,
            Currency.class,
            Date.class,
            Locale.class,
            OptionalDouble.class,
            OptionalInt.class,
            OptionalLong.class,
            UUID.class,
            TimeUnit.class,
            AtomicBoolean.class,
            AtomicInteger.class,
            AtomicLong.class,
            Pattern.class);

    /** Of the module {@code java.sql}, which need not be there. */
    private static final Set<String> SQL_VALUES = Set.of("java.sql.Date", "java.sql.Time", "java.sql.Timestamp");

    /** What bytes name beside values: orders of sorted collections, and the form of classes that replace themselves. */
    private static final Set<Class<?>> AROUND = Set.of(
            Comparator.naturalOrder().getClass(),
            Comparator.reverseOrder().getClass(),
            ReplaceResolveSerializer.ReplaceStub.class);

    private ForyClasses() {}

    /** Whether it is a class of the JDK, but no array, that frozen values may be of, or hold. */
    static boolean isOfJdk(Class<?> type) {
        return VALUES.contains(type) || SQL_VALUES.contains(type.getName()) || isContainer(type);
    }

    private static boolean isContainer(Class<?> type) {
        return type.getClassLoader() == null
                && (Collection.class.isAssignableFrom(type)
                        || Map.class.isAssignableFrom(type)
                        || ByteBuffer.class.isAssignableFrom(type)
                        || type == Optional.class
                        || type == AtomicReference.class);
    }

    /** Leaves Fory no class of its own but those that are needed. */
    static void cut(Fory fory) {
        ClassResolver resolver = (ClassResolver) fory.getTypeResolver();
        for (short id = 0; id < OWN_IDS; id++) {
            Class<?> own = resolver.getRegisteredClass(id);
            if (own != null && !isNeeded(own)) {
                resolver.registerInternalSerializer(own, new Refused<>(fory.getConfig(), own));
            }
        }
    }

    private static boolean isNeeded(Class<?> own) {
        Class<?> element = own.isArray() ? own.getComponentType() : own;
        return element.isPrimitive() || own == Object[].class || isOfJdk(element) || AROUND.contains(own);
    }

    /** Of a class that is not needed. */
    private static final class Refused<T> extends Serializer<T> {
        Refused(Config config, Class<T> type) {
            super(config, type);
        }

        @Override
        public void write(WriteContext context, T value) {
            throw refusal();
        }

        @Override
        public T read(ReadContext context) {
            throw refusal();
        }

        /** As Fory says it of all others. */
        private InsecureException refusal() {
            return new InsecureException("class " + getType().getName() + " is not registered");
        }
    }
}
