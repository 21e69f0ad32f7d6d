package dev.stator.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeTest {
    /** A source may say a lot in one place. */
    @Test
    void quotesAreCut() {
        String huge = "begin" + "x".repeat(1_000_000) + "end";
        assertThat(Code.TOO_MANY_LSIS.message(huge, 6))
                .hasSizeLessThan(1_500)
                .contains("begin", "(999008 characters)", "end has 6 local")
                .endsWith("make them @Gsi.");
        assertThat(Code.TOO_MANY_LSIS.message("Post", 6)).contains("Post has 6 local");
    }
}
