package dev.stator.frozen.fory;

import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Equality that looks into arrays, and into the JDK's classes that have none. */
final class Sameness {
    private static final Set<Class<?>> EQUAL_BY_TEXT = Set.of(
            ArrayDeque.class,
            AtomicBoolean.class,
            AtomicInteger.class,
            AtomicLong.class,
            AtomicReference.class,
            LinkedBlockingQueue.class,
            Pattern.class,
            PriorityQueue.class,
            StringBuilder.class);

    private Sameness() {}

    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null || Objects.deepEquals(one, other)) {
            return Objects.deepEquals(one, other);
        }
        if (one.getClass() != other.getClass()) {
            return false;
        }
        return one instanceof Record
                ? Arrays.stream(one.getClass().getRecordComponents())
                        .allMatch(component -> same(value(component, one), value(component, other)))
                : EQUAL_BY_TEXT.contains(one.getClass()) && one.toString().equals(other.toString());
    }

    private static @Nullable Object value(RecordComponent component, Object of) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no accessor: " + component, e);
        }
    }
}
