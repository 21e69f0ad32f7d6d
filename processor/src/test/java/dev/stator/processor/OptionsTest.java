package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptionsTest {
    private static Compiler.Compilation compile(Compiler compiler, String option) {
        String source = "@Table(\"posts\") record Post(@HashKey String id) {}";
        return compiler.compile(new StatorProcessor(), List.of(option), List.of(), List.of(Sources.of(source)));
    }

    @ParameterizedTest
    @EnumSource
    void refusesUnknownOptions(Compiler compiler) {
        assertThat(compile(compiler, "-Astator.injekt=named").faults())
                .extracting(Compiler.Fault::message)
                .containsExactly(
                        "[STA003] There is no option stator.injekt. Did you mean \"stator.inject\"? The options are: "
                                + "stator.export, stator.frozen.lock, stator.inject, stator.schema.lock.");
    }

    @ParameterizedTest
    @EnumSource
    void refusesUnknownValues(Compiler compiler) {
        assertThat(compile(compiler, "-Astator.inject=spring").faults())
                .extracting(Compiler.Fault::message)
                .containsExactly("[STA004] The option stator.inject is auto, named or none, not \"spring\".");
    }

    @ParameterizedTest
    @EnumSource
    void refusesUnknownFormats(Compiler compiler) {
        assertThat(compile(compiler, "-Astator.export=terraform,pulumi").faults())
                .extracting(Compiler.Fault::message)
                .containsExactly("[STA004] The option stator.export is any of cloudformation,"
                        + " cloudformation-parameters, terraform, terraform-variables, markdown,"
                        + " with commas between, not \"pulumi\".");
    }

    @ParameterizedTest
    @EnumSource
    void refusesALockThatIsNowhereForSure(Compiler compiler) {
        assertThat(compile(compiler, "-Astator.frozen.lock=frozen.lock").faults())
                .extracting(Compiler.Fault::message)
                .containsExactly("[STA004] The option stator.frozen.lock is the absolute path of a file, such as"
                        + " ${project.basedir}/frozen.lock, not \"frozen.lock\".");
    }

    @ParameterizedTest
    @EnumSource
    void leavesOthersOptionsAlone(Compiler compiler) {
        assertThat(compile(compiler, "-Aother.option=1").faults()).isEmpty();
    }
}
