package dev.stator.processor.generate.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private static final ClassName STRING = ClassName.get(String.class);

    @ParameterizedTest
    @CsvSource({
        "postedAt, POSTED_AT",
        "PostedAt, POSTED_AT",
        "x, X",
        "urlPath, URL_PATH",
        "URLPath, URL_PATH",
        "sha256Hash, SHA256_HASH",
        "already_so, ALREADY_SO",
        "INSTANCE, INSTANCE",
        "größteZahl, GRÖSSTE_ZAHL"
    })
    void namesOfConstants(String name, String constant) {
        assertThat(Identifiers.constant(name)).isEqualTo(constant);
    }

    @Test
    void namesOfTypesReadAsOneWouldSayThem() {
        TypeName optionals = ParameterizedTypeName.get(ClassName.get(Optional.class), ArrayTypeName.of(TypeName.BYTE));
        TypeName map = ParameterizedTypeName.get(
                ClassName.get(Map.class), STRING, ParameterizedTypeName.get(ClassName.get(List.class), optionals));
        assertThat(Identifiers.constant(map)).isEqualTo("MAP_OF_STRING_TO_LIST_OF_OPTIONAL_ARRAY_OF_BYTE");
        TypeName pair = ParameterizedTypeName.get(ClassName.get("blog", "Pair"), STRING, STRING);
        assertThat(Identifiers.pascal(pair)).isEqualTo("PairOfStringAndString");
    }

    @Test
    void namesThatAreTakenGiveWay() {
        Identifiers.Scope scope = new Identifiers.Scope("_", "INSTANCE");
        assertThat(scope.claim("INSTANCE", "INSTANCE_KEY")).isEqualTo("INSTANCE_KEY");
        assertThat(scope.claim("INSTANCE", "INSTANCE_KEY")).isEqualTo("INSTANCE_KEY_2");
        assertThat(scope.claim("INSTANCE", "INSTANCE_KEY")).isEqualTo("INSTANCE_KEY_3");
        assertThat(scope.claim("Title")).isEqualTo("Title");
        assertThat(scope.claim("TITLE")).isEqualTo("TITLE_2");
    }

    @Test
    void parametersAreNamedAfterTypesButForKeywords() {
        assertThat(Identifiers.variable(ClassName.get("blog", "BlogPost"), "item", "value"))
                .isEqualTo("blogPost");
        assertThat(Identifiers.variable(ClassName.get("blog", "Default"), "item", "value"))
                .isEqualTo("value");
        assertThat(Identifiers.variable(ClassName.get("blog", "Item"), "item", "value"))
                .isEqualTo("value");
    }

    @Test
    void literalsHoldWhatTheTextHolds() {
        assertThat(SourceText.literal("a\"b'c\\d\n\té\u2028\ud800 ☃"))
                .isEqualTo("\"a\\\"b'c\\\\d\\n\\té\\u2028\\ud800 \\u2603\"");
        assertThat(SourceText.literal('\'')).isEqualTo("'\\''");
        assertThat(SourceText.literal('"')).isEqualTo("'\"'");
        assertThat(SourceText.literal('\\')).isEqualTo("'\\\\'");
    }

    @Test
    void javadocHoldsNoMarkupOfTheUser() {
        assertThat(SourceText.code("by-title")).isEqualTo("{@code by-title}");
        assertThat(SourceText.code("*/ \\u0022 {@link} <b>\n"))
                .isEqualTo("<code>&#42;&#47; &#92;u0022 &#123;&#64;link&#125; &#60;b&#62;U+000A</code>");
    }
}
