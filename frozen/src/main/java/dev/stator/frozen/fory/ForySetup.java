package dev.stator.frozen.fory;

import dev.stator.frozen.FrozenType;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.fory.Fory;
import org.apache.fory.config.ForyBuilder;
import org.apache.fory.config.UnknownEnumValueStrategy;
import org.apache.fory.resolver.SharedRegistry;
import org.apache.fory.serializer.UnknownClass;

/**
 * How Fory is set up for one type: its flags, and the classes that may be written and read, each by a name of its own.
 *
 * @param classes by registered name
 * @param loader sees all of them
 */
record ForySetup(SortedMap<String, Class<?>> classes, ClassLoader loader) {
    /** Deeper values are refused; only the reader looks, so it takes verifying to find them before they are stored. */
    private static final int DEPTH = 128;

    /**
     * What one value may take when read: the envelope admits 4 MiB of bytes, which forged ones could claim to be more.
     */
    private static final long MEMORY = 64L << 20;

    /** Elements of one collection that take no byte each, such as records without components. */
    private static final int ELEMENTS_WITHOUT_BYTES = 8192;

    /**
     * Of one record, which an instance remembers: Fory's 10 are few. Where bytes bring more, it makes room for another
     * instance.
     */
    private static final int OLD_FORMS = 100;

    /**
     * What every type may contain besides its own, since Fory does not know it by itself. {@code UnknownEnum} is what a
     * removed component of an enum's type is read as, before it is dropped. UTC stands for every region, and needs no
     * time zones loaded.
     */
    private static final Map<String, Class<?>> EVERYWHERE = Map.of(
            "fory.UnknownEnum", UnknownClass.UnknownEnum.class,
            "java.time.DayOfWeek", DayOfWeek.class,
            "java.time.Month", Month.class,
            "java.time.ZoneRegion", ZoneId.of("UTC").getClass(),
            "java.util.concurrent.TimeUnit", TimeUnit.class);

    static ForySetup of(FrozenType<?> type) {
        SortedMap<String, Class<?>> classes = new TreeMap<>(type.classes());
        Collection<Class<?>> named = Set.copyOf(classes.values());
        EVERYWHERE.forEach((name, everywhere) -> {
            if (!named.contains(everywhere)) {
                classes.putIfAbsent(name, everywhere);
            }
        });
        return new ForySetup(classes, loaderOf(classes.values()));
    }

    /**
     * An instance ready for use. Those that share a registry must be of one setup, and either write or read, never
     * both.
     */
    Fory make(SharedRegistry registry, boolean compiled) {
        Fory fory = limit(bytes(Fory.builder()))
                .withSharedRegistry(registry)
                .withClassLoader(loader)
                .withCodegen(compiled)
                .build();
        classes.forEach((name, type) -> fory.register(type, name));
        fory.registerSerializer(Locale.class, new LocaleByTag(fory.getConfig()));
        fory.registerSerializer(ZonedDateTime.class, new ZonedTimeWithOffset(fory.getConfig()));
        ForyClasses.cut(fory);
        return fory;
    }

    /** What decides the bytes. Part of format 1: another value makes stored bytes unreadable. */
    private static ForyBuilder bytes(ForyBuilder builder) {
        return builder.withXlang(false)
                .withCompatible(true)
                .withRefTracking(false)
                .serializeEnumByName(true);
    }

    /** What bytes may do and may cost; free to change. */
    private static ForyBuilder limit(ForyBuilder builder) {
        return builder.requireClassRegistration(true)
                .withDeserializeUnknownClass(false)
                .withUnknownEnumValueStrategy(UnknownEnumValueStrategy.NOT_ALLOWED)
                .withStringCompressed(true)
                .registerGuavaTypes(false)
                // The first use would wait for it all the same.
                .withAsyncCompilation(false)
                .withMaxDepth(DEPTH)
                .withMaxGraphMemoryBytes(MEMORY)
                .withMaxUnbackedContainerItems(ELEMENTS_WITHOUT_BYTES)
                .withMaxSchemaVersionsPerType(OLD_FORMS)
                .withMaxAverageSchemaVersionsPerType(OLD_FORMS);
    }

    /** The loader that sees the classes of all others, as an application's sees those of its libraries. */
    private static ClassLoader loaderOf(Collection<Class<?>> classes) {
        Set<ClassLoader> loaders = new LinkedHashSet<>();
        for (Class<?> type : classes) {
            if (type.getClassLoader() != null) {
                loaders.add(type.getClassLoader());
            }
        }
        return loaders.stream()
                .filter(loader -> classes.stream().allMatch(type -> sees(loader, type)))
                .findFirst()
                .orElse(ForySetup.class.getClassLoader());
    }

    private static boolean sees(ClassLoader loader, Class<?> type) {
        try {
            return Class.forName(type.getName(), false, loader) == type;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
