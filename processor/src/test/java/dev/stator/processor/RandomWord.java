package dev.stator.processor;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is stored for a constant, or for one of several records, and what was before; drawn at random. */
record RandomWord(String text, List<String> former) {
    static RandomWord drawn(Random random, String text) {
        return new RandomWord(text, random.nextInt(3) == 0 ? List.of(text + "_OLD") : List.of());
    }

    String arguments() {
        return "(value = \"" + text + "\", former = " + array(former) + ")";
    }

    /** Another one in its place: where this one is forgotten, what has it is not read. */
    RandomWord renamed(Random random) {
        String other = "w" + random.nextInt(1_000_000);
        return switch (random.nextInt(3)) {
            case 0 -> new RandomWord(other, List.of());
            case 1 -> new RandomWord(text, List.of());
            default ->
                new RandomWord(
                        other, Stream.concat(Stream.of(text), former.stream()).toList());
        };
    }

    static String array(List<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(", ", "{", "}"));
    }

    /** A constant of an enum. */
    record Constant(String name, RandomWord word) {
        static Constant of(String name) {
            return new Constant(name, new RandomWord(name, List.of()));
        }

        String source() {
            return "@ConstantValue" + word.arguments() + " " + name;
        }

        /** The one of the enum of keys and of elements of sets, which has one word. */
        String ofGrade() {
            return name + "_GRADE";
        }
    }
}
