package dev.stator.processor.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an attribute, or something inside one, is stored as, in the lock's words: {@code Map<String,example.Place?>}.
 *
 * @param name of a type that Stator stores by itself, of a class of the user's, or what a converter stores
 * @param arguments forms of what is inside
 * @param maybeAbsent whether stored items may be without it, where absence is not read as empty anyway
 * @param with what items have that have it, as words: of an embedded record that may be absent, what it must have
 */
record LockedForm(String name, List<LockedForm> arguments, boolean maybeAbsent, List<String> with) {
    private static final String ABSENT = "?";
    private static final String WITH = " with ";
    private static final Pattern NAME = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[^\", ]+");

    LockedForm {
        arguments = List.copyOf(arguments);
        with = List.copyOf(with);
    }

    LockedForm(String name, LockedForm... arguments) {
        this(name, List.of(arguments), false, List.of());
    }

    /** The same where it may be missing. */
    LockedForm orAbsent(boolean maybe) {
        return new LockedForm(name, arguments, maybe, with);
    }

    /** The same of what is there only with others. */
    LockedForm with(List<String> others) {
        return new LockedForm(name, arguments, maybeAbsent, others);
    }

    /** The class of the user's that it is, if it is one: the name with its type arguments. */
    String type() {
        return orAbsent(false).with(List.of()).toString();
    }

    /** Of the text of a form. What is no form is one that nothing reads but itself. */
    static LockedForm parse(String text) {
        int with = text.indexOf(WITH);
        if (with >= 0) {
            return parse(text.substring(0, with))
                    .with(NAME.matcher(text.substring(with + WITH.length()))
                            .results()
                            .map(MatchResult::group)
                            .toList());
        }
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
        return new LockedForm(text.substring(0, open), arguments, false, List.of());
    }

    /** As the lock has it. */
    @Override
    public String toString() {
        String inside = arguments.isEmpty()
                ? ""
                : arguments.stream().map(LockedForm::toString).collect(Collectors.joining(",", "<", ">"));
        return name + inside + (maybeAbsent ? ABSENT : "") + (with.isEmpty() ? "" : WITH + String.join(", ", with));
    }
}
