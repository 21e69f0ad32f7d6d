package dev.stator.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * Every name that generated code is known by. A nested record {@code Outer.Post} gives {@code Outer_PostDao} and so on;
 * inside the root of its table, {@code PostDao}.
 */
public final class GeneratedNames {
    /** Methods that an index accessor of a DAO would overload or override: the DAO's own and those of Object. */
    private static final Set<String> TAKEN = Set.of(
            "table",
            "get",
            "put",
            "update",
            "delete",
            "modify",
            "hydrate",
            "check",
            "query",
            "collection",
            "scan",
            "through",
            "changes",
            "jsonLines",
            "updateEach",
            "getClass",
            "hashCode",
            "toString",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize");

    /** Methods that one for a part of a key would overload or override: of queries, and of Object. */
    private static final Set<String> TAKEN_BY_QUERIES = Set.of(
            "after",
            "ascending",
            "clone",
            "consistent",
            "count",
            "countAsync",
            "descending",
            "equal",
            "equals",
            "execute",
            "executeAsync",
            "filter",
            "finalize",
            "first",
            "firstAsync",
            "getClass",
            "hashCode",
            "includeExpired",
            "limit",
            "list",
            "listAsync",
            "maxReadUnitsPerSecond",
            "notify",
            "notifyAll",
            "onBadItem",
            "onProgress",
            "overrideConfiguration",
            "page",
            "pageAsync",
            "pageSize",
            "pages",
            "pagesPublisher",
            "publisher",
            "range",
            "read",
            "response",
            "responseAsync",
            "runner",
            "scanLimit",
            "select",
            "stream",
            "timeout",
            "toRequest",
            "toString",
            "wait");

    /**
     * What a name begins with, up to the next word: of {@code GSI1} and {@code GSI-Title} that is GSI, of
     * {@code SKIndex} SK.
     */
    private static final Pattern CAPITALS = Pattern.compile("^[^A-Za-z0-9]*([A-Z]+)(?![a-z])");

    /** Ends of words whose plural takes a syllable more. */
    private static final Pattern SIBILANT = Pattern.compile("(?i)(s|x|z|ch|sh)$");

    private static final Pattern CONSONANT_Y = Pattern.compile("(?i)[^aeiou]y$");

    private GeneratedNames() {}

    /** {@code PostCodec}. */
    public static ClassName codec(ClassName record) {
        return beside(record, "Codec");
    }

    /** {@code Post_}. */
    public static ClassName attributes(ClassName record) {
        return beside(record, "_");
    }

    /** {@code PostKey}. */
    public static ClassName key(ClassName record) {
        return beside(record, "Key");
    }

    /** {@code PostDao}. */
    public static ClassName dao(ClassName record) {
        return beside(record, "Dao");
    }

    /** {@code ShopTable}: gives the DAOs of a table of several records. */
    public static ClassName table(ClassName root) {
        return beside(root, "Table");
    }

    /** {@code PostByTitle}: the record of what index {@code by-title} projects. */
    public static ClassName projection(ClassName record, String index) {
        return beside(record, indexClass(index));
    }

    /** {@code SummaryProjection}: the constants by which reads answer with a part of an entity. */
    public static ClassName projection(ClassName part) {
        return beside(part, "Projection");
    }

    /**
     * {@code byTitle}: the DAO's method for index {@code by-title}; {@code gsi1} for {@code GSI1}, as people write it.
     */
    public static String accessor(String index) {
        String pascal = indexClass(index);
        Matcher capitals = CAPITALS.matcher(index);
        int lower = capitals.find() ? capitals.group(1).length() : 1;
        String name = pascal.substring(0, lower).toLowerCase(Locale.ROOT) + pascal.substring(lower);
        return isTaken(name) ? name + "Index" : name;
    }

    /** {@code orderItems}: the method of a table's class that gives the DAO of {@code OrderItem}. */
    public static String plural(ClassName record) {
        String name = record.simpleName();
        Matcher capitals = CAPITALS.matcher(name);
        int lower = capitals.find() && capitals.end() == name.length() ? name.length() : 1;
        String singular = name.substring(0, lower).toLowerCase(Locale.ROOT) + name.substring(lower);
        String plural = SIBILANT.matcher(singular).find()
                ? singular + "es"
                : CONSONANT_Y.matcher(singular).find()
                        ? singular.substring(0, singular.length() - 1) + "ies"
                        : singular + "s";
        return isTaken(plural) ? plural + "Dao" : plural;
    }

    /** {@code addressCity}: what generated code calls component {@code city} of embedded record {@code address}. */
    public static String component(String path) {
        String[] steps = path.split("\\.");
        return Stream.concat(
                        Stream.of(steps[0]),
                        Arrays.stream(steps)
                                .skip(1)
                                .map(step -> step.substring(0, 1).toUpperCase(Locale.ROOT) + step.substring(1)))
                .collect(Collectors.joining());
    }

    /** Whether a generated class has such a method already, or can have none of that name. */
    public static boolean isTaken(String method) {
        return TAKEN.contains(method) || !SourceVersion.isName(method) || method.contains(".");
    }

    /** {@code writtenAt}: the method of a query for a part of a key that is a component of that name. */
    public static String part(String component) {
        return TAKEN_BY_QUERIES.contains(component) ? component + "Part" : component;
    }

    /** {@code ByTitle}: the DAO's nested class for index {@code by-title}. */
    public static String indexClass(String index) {
        String pascal = Arrays.stream(index.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return pascal.isEmpty() || Character.isDigit(pascal.charAt(0)) ? "Index" + pascal : pascal;
    }

    private static ClassName beside(ClassName record, String suffix) {
        return ClassName.get(record.packageName(), String.join("_", record.simpleNames()) + suffix);
    }
}
