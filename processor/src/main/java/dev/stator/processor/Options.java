package dev.stator.processor;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Reporter;
import dev.stator.processor.diagnostics.Suggestions;
import dev.stator.processor.generate.export.SchemaFormat;
import dev.stator.processor.read.InjectionMode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The processor's options, as {@code -Astator.inject=named} gives them.
 *
 * @param export what tables are described in beside the code, in the order of the formats
 * @param frozenLock the file that frozen values are held to
 * @param schemaLock the file that all that is stored is held to
 */
record Options(InjectionMode inject, Set<SchemaFormat> export, Optional<Path> frozenLock, Optional<Path> schemaLock) {
    private static final String PREFIX = "stator.";
    private static final String EXPORT = "stator.export";
    private static final String FROZEN_LOCK = "stator.frozen.lock";
    private static final String INJECT = "stator.inject";
    private static final String SCHEMA_LOCK = "stator.schema.lock";

    private static final String FORMATS = Arrays.stream(SchemaFormat.values())
            .map(SchemaFormat::label)
            .collect(Collectors.joining(", ", "any of ", ""));

    /** Every option there is. */
    static final List<String> NAMES = List.of(EXPORT, FROZEN_LOCK, INJECT, SCHEMA_LOCK);

    /** Reports what it does not know; other processors' options have no prefix of ours. */
    static Options read(Map<String, String> options, Reporter reporter) {
        for (String name : new TreeSet<>(options.keySet())) {
            if (name.startsWith(PREFIX) && !NAMES.contains(name)) {
                reporter.print(
                        Code.UNKNOWN_OPTION, name, Suggestions.didYouMean(name, NAMES), String.join(", ", NAMES));
            }
        }
        if (options.containsKey(FROZEN_LOCK) && options.containsKey(SCHEMA_LOCK)) {
            refuse(
                    FROZEN_LOCK,
                    "left out beside " + SCHEMA_LOCK + ", whose file holds what is frozen too",
                    String.valueOf(options.get(FROZEN_LOCK)),
                    reporter);
        }
        return new Options(
                inject(options, reporter),
                export(options, reporter),
                lock(FROZEN_LOCK, "frozen.lock", options, reporter),
                lock(SCHEMA_LOCK, "schema.lock", options, reporter));
    }

    private static InjectionMode inject(Map<String, String> options, Reporter reporter) {
        if (!options.containsKey(INJECT)) {
            return InjectionMode.AUTO;
        }
        String written = String.valueOf(options.get(INJECT));
        Optional<InjectionMode> mode = Arrays.stream(InjectionMode.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst();
        if (mode.isEmpty()) {
            refuse(INJECT, "auto, named or none", written, reporter);
        }
        return mode.orElse(InjectionMode.AUTO);
    }

    private static Set<SchemaFormat> export(Map<String, String> options, Reporter reporter) {
        Set<SchemaFormat> formats = EnumSet.noneOf(SchemaFormat.class);
        if (!options.containsKey(EXPORT)) {
            return formats;
        }
        for (String written : String.valueOf(options.get(EXPORT)).split(",", -1)) {
            Optional<SchemaFormat> format = Arrays.stream(SchemaFormat.values())
                    .filter(known -> known.label().equals(written.strip()))
                    .findFirst();
            format.ifPresentOrElse(
                    formats::add, () -> refuse(EXPORT, FORMATS + ", with commas between", written, reporter));
        }
        return formats;
    }

    /**
     * A relative path would lead to wherever the compiler happens to run, in some builds the folder of another module.
     */
    private static Optional<Path> lock(String option, String file, Map<String, String> options, Reporter reporter) {
        if (!options.containsKey(option)) {
            return Optional.empty();
        }
        String written = String.valueOf(options.get(option));
        try {
            Path path = Path.of(written);
            if (path.isAbsolute() && path.getFileName() != null && !Files.isDirectory(path)) {
                return Optional.of(path);
            }
        } catch (InvalidPathException noPath) {
            // Reported as any other value that is none.
        }
        refuse(option, "the absolute path of a file, such as ${project.basedir}/" + file, written, reporter);
        return Optional.empty();
    }

    private static void refuse(String option, String values, String written, Reporter reporter) {
        reporter.print(Code.OPTION_VALUE, option, values, written);
    }
}
