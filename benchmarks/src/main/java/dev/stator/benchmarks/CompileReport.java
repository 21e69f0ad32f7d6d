package dev.stator.benchmarks;

import dev.stator.benchmarks.CompileTime.Compiled;
import dev.stator.benchmarks.CompileTime.Size;
import dev.stator.benchmarks.compile.Contender;
import java.util.Locale;
import java.util.Objects;

/** What compiling costs, as Markdown. A ratio is a contender's number by Stator's of the same run. */
final class CompileReport {
    private CompileReport() {}

    static String of(CompileTime time) {
        Compiled stator = Objects.requireNonNull(time.results().get(Contender.STATOR));
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, """
                ## %d entities of 20 components, one of them a nested record

                Whole processes, %d compilations each, in turns. CPU seconds, user and system, of all threads of the
                JVM.

                | | median, s | ratio | least, s | ratio | written, lines | generated, files | lines | bytes |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|
                """, time.entities(), time.rounds()));
        time.results().forEach((contender, result) -> {
            Size generated = result.generated();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.2f | %.1f | %.2f | %,d | %,d | %,d | %,d |%n",
                    contender.title(),
                    result.median() / 1000,
                    result.median() / stator.median(),
                    result.least() / 1000.0,
                    (double) result.least() / stator.least(),
                    result.written().lines(),
                    generated.files(),
                    generated.lines(),
                    generated.bytes()));
        });
        return text.append('\n').toString();
    }
}
