package dev.stator.processor.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stator.processor.template.KeyTemplate.Literal;
import dev.stator.processor.template.KeyTemplate.Part;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTemplateTest {
    @Test
    void partsStandBetweenLiterals() throws TemplateSyntaxException {
        assertThat(KeyTemplate.parse("o#{order}#{line:2}{at}").pieces())
                .isEqualTo(List.of(
                        new Literal("o#", 0),
                        new Part("order", OptionalInt.empty(), 2),
                        new Literal("#", 9),
                        new Part("line", OptionalInt.of(2), 10),
                        new Part("at", OptionalInt.empty(), 18)));
    }

    @Test
    void bracesStandTwice() throws TemplateSyntaxException {
        assertThat(KeyTemplate.parse("a{{b}}{c}").pieces())
                .isEqualTo(List.of(new Literal("a{b}", 0), new Part("c", OptionalInt.empty(), 6)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'', 0, 'it is empty, and no key is'",
                "'a{b', 1, '\"{\" is not closed; write \"{{\" where a brace is meant'",
                "'ab}', 2, '\"}\" closes nothing; write \"}}\" where a brace is meant'",
                "'a{}', 2, '\"\" is no name of a component'",
                "'a{b c}', 2, '\"b c\" is no name of a component'",
                "'a{b:}', 4, '\"\" is no width; a width is 1 to 99'",
                "'a{b:0}', 4, '\"0\" is no width; a width is 1 to 99'",
                "'a{b:100}', 4, '\"100\" is no width; a width is 1 to 99'",
                "'a{b:2:3}', 4, '\"2:3\" is no width; a width is 1 to 99'"
            })
    void faultsAreToldWithTheirPlace(String text, int position, String problem) {
        TemplateSyntaxException fault =
                catchThrowableOfType(TemplateSyntaxException.class, () -> KeyTemplate.parse(text));

        assertThat(fault).hasMessage(problem);
        assertThat(fault.position()).isEqualTo(position);
    }
}
