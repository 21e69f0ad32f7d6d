package dev.stator.processor.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an attribute, or something inside one, is stored as, in the lock's words: {@code Map<String,example.Place?>}.
 *
 * @param name of a type that Stator stores by itself, of a class of the user's, or what a converter stores
 * @param arguments forms of what is inside
 * @param maybeAbsent whether stored items may be without it, where absence is not read as empty anyway
 */
record LockedForm(String name, List<LockedForm> arguments, boolean maybeAbsent) {
    private static final String ABSENT = "?";

    LockedForm {
        arguments = List.copyOf(arguments);
    }

    LockedForm(String name, LockedForm... arguments) {
        this(name, List.of(arguments), false);
    }

    /** The same where it may be missing. */
    LockedForm orAbsent(boolean maybe) {
        return new LockedForm(name, arguments, maybe);
    }

    /** The class of the user's that it is, if it is one: the name with its type arguments. */
    String type() {
        return orAbsent(false).toString();
    }

    /** Of the text of a form. What is no form is one that nothing reads but itself. */
    static LockedForm parse(String text) {
        if (text.endsWith(ABSENT)) {
            return parse(text.substring(0, text.length() - 1)).orAbsent(true);
        }
        int open = text.indexOf('<');
        if (open < 0 || !text.endsWith(">")) {
            return new LockedForm(text);
        }
        List<LockedForm> arguments = new ArrayList<>();
        int depth = 0;
        int start = open + 1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (depth == 0 && (c == ',' || i == text.length() - 1)) {
                arguments.add(parse(text.substring(start, i)));
                start = i + 1;
            } else if (c == '<') {
                depth++;
            } else if (c == '>') {
                depth--;
            }
        }
        return new LockedForm(text.substring(0, open), arguments, false);
    }

    /** As the lock has it. */
    @Override
    public String toString() {
        String inside = arguments.isEmpty()
                ? ""
                : arguments.stream().map(LockedForm::toString).collect(Collectors.joining(",", "<", ">"));
        return name + inside + (maybeAbsent ? ABSENT : "");
    }
}
