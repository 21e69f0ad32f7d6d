package dev.stator.processor.generate.plan;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** How names of the user's become identifiers in generated code. */
public final class Identifiers {
    private Identifiers() {}

    /** {@code postedAt} and {@code PostedAt}: {@code POSTED_AT}. */
    public static String constant(String name) {
        return name.replaceAll("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", "_")
                .toUpperCase(Locale.ROOT);
    }

    /** {@code Map<Colour, List<Post>>}: {@code MAP_OF_COLOUR_TO_LIST_OF_POST}. */
    static String constant(TypeName type) {
        return words(type).stream().map(Identifiers::constant).collect(Collectors.joining("_"));
    }

    /** {@code Pair<String, Integer>}: {@code PairOfStringAndInteger}. */
    public static String pascal(TypeName type) {
        return String.join("", words(type));
    }

    /** The stored name {@code GSI1-PK}: {@code GSI1_PK}. */
    public static String constantOf(String attribute) {
        String name = wordsOf(attribute).stream().map(Identifiers::constant).collect(Collectors.joining("_"));
        return startsIdentifier(name) ? name : "KEY_" + name;
    }

    /** The stored name {@code GSI1-PK}: {@code Gsi1Pk}. */
    public static String pascalOf(String attribute) {
        String name = wordsOf(attribute).stream().map(Identifiers::capitalized).collect(Collectors.joining());
        return startsIdentifier(name) ? name : "Key" + name;
    }

    /** The stored name {@code GSI1-PK}: {@code gsi1Pk}. */
    public static String variableOf(String attribute) {
        String name = pascalOf(attribute);
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static List<String> wordsOf(String attribute) {
        return Arrays.stream(attribute.split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean startsIdentifier(String name) {
        return !name.isEmpty() && Character.isJavaIdentifierStart(name.codePointAt(0));
    }

    /** With no capital but the first in what has no small letter. */
    private static String capitalized(String word) {
        boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
        return word.substring(0, 1).toUpperCase(Locale.ROOT)
                + (capitals ? word.substring(1).toLowerCase(Locale.ROOT) : word.substring(1));
    }

    /** {@code BlogPost}: {@code blogPost}, or the second name where that is a keyword or taken. */
    public static String variable(ClassName type, String taken, String instead) {
        String simple = type.simpleName();
        String name = simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
        boolean free = !name.equals(taken) && !TypeReferences.LIBRARIES.contains(name) && SourceVersion.isName(name);
        return free && hasSmallLetter(name) ? name : instead;
    }

    /** Constants have none. */
    private static boolean hasSmallLetter(String name) {
        return !name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static List<String> words(TypeName type) {
        if (type instanceof ClassName name) {
            return List.of(name.simpleName());
        }
        if (type instanceof ArrayTypeName array) {
            return join(List.of("Array", "Of"), words(array.componentType()));
        }
        if (type instanceof ParameterizedTypeName parameterized) {
            return words(parameterized);
        }
        if (type instanceof WildcardTypeName wildcard) {
            return words(wildcard.upperBounds().get(0));
        }
        String keyword = type.withoutAnnotations().toString();
        return List.of(keyword.substring(0, 1).toUpperCase(Locale.ROOT) + keyword.substring(1));
    }

    private static List<String> words(ParameterizedTypeName type) {
        ClassName raw = type.rawType();
        String between = raw.equals(ClassName.get(Map.class)) ? "To" : "And";
        List<String> words = new ArrayList<>(List.of(raw.simpleName()));
        if (!raw.equals(ClassName.get(Optional.class))) {
            words.add("Of");
        }
        List<TypeName> arguments = type.typeArguments();
        words.addAll(words(arguments.get(0)));
        for (TypeName argument : arguments.subList(1, arguments.size())) {
            words.add(between);
            words.addAll(words(argument));
        }
        return words;
    }

    private static List<String> join(List<String> first, List<String> second) {
        List<String> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }

    /** Names that must differ from each other, by more than case: they may become names of files. */
    public static final class Scope {
        private final String separator;
        private final String suffix;
        private final Set<String> reserved;
        private final Set<String> taken;

        /**
         * @param separator what stands before a number
         * @param taken names that are not free from the start
         */
        public Scope(String separator, String... taken) {
            this(separator, "", Set.of(), taken);
        }

        /**
         * @param separator what stands before a number
         * @param suffix what all names end with, when they are written
         * @param reserved names with suffix that are not free, as they are written
         * @param taken names that are not free from the start
         */
        public Scope(String separator, String suffix, Set<String> reserved, String... taken) {
            this.separator = separator;
            this.suffix = suffix;
            this.reserved = reserved;
            this.taken = new HashSet<>();
            Arrays.stream(taken).forEach(this::take);
        }

        /** The first of the names that is free, else the last with a number. */
        public String claim(String... wishes) {
            for (String wish : wishes) {
                if (take(wish)) {
                    return wish;
                }
            }
            String wish = wishes[wishes.length - 1];
            int number = 2;
            while (!take(wish + separator + number)) {
                number++;
            }
            return wish + separator + number;
        }

        /**
         * As {@link #claim}, of a variable beside constants, which it must not hide: it has a small letter, and they
         * have none.
         */
        public String claimVariable(String... wishes) {
            return claim(Arrays.stream(wishes)
                    .map(wish -> hasSmallLetter(wish) ? wish : wish + "Value")
                    .toArray(String[]::new));
        }

        private boolean take(String name) {
            return !reserved.contains(name + suffix) && taken.add(name.toLowerCase(Locale.ROOT));
        }
    }
}
