package dev.stator.it.classes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What {@code docs/classes.md} shows. */
public final class ClassesPage {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w+$(.*?)^```$");

    private ClassesPage() {}

    /** The one block that has this in it. */
    public static String block(String part) throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("../docs/classes.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .filter(block -> block.contains(part))
                .findAny()
                .orElseThrow();
    }
}
