package dev.stator.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.operation.GlobalQueryOperation;
import dev.stator.operation.GlobalTemplateQuery;
import dev.stator.operation.QueryOperation;
import dev.stator.operation.RangedQuery;
import dev.stator.operation.TemplateQuery;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedNamesTest {
    @ParameterizedTest
    @CsvSource({
        "by-title, byTitle, ByTitle",
        "GSI1, gsi1, GSI1",
        "GSI-SKU, gsiSKU, GSISKU",
        "_GSI_1, gsi1, GSI1",
        "SKIndex, skIndex, SKIndex",
        "RoomID_Comment_IDX, roomIDCommentIDX, RoomIDCommentIDX",
        "InvertedIndex, invertedIndex, InvertedIndex",
        "X, x, X",
        "1st-GSI, index1stGSI, Index1stGSI",
        "GET, getIndex, GET",
        "CLASS, classIndex, CLASS",
        "collection, collectionIndex, Collection"
    })
    void namesOfAnIndex(String index, String accessor, String nested) {
        assertThat(GeneratedNames.accessor(index)).isEqualTo(accessor);
        assertThat(GeneratedNames.indexClass(index)).isEqualTo(nested);
    }

    /** A method for a part would hide or override one of these, wherever it is declared. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                TemplateQuery.class,
                GlobalTemplateQuery.class,
                RangedQuery.class,
                QueryOperation.class,
                GlobalQueryOperation.class
            })
    void noPartIsCalledAsAMethodOfQueries(Class<?> query) {
        List<String> methods = Stream.<Class<?>>iterate(query, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Stream.concat(Stream.of(type), Stream.of(type.getInterfaces())))
                .flatMap(type -> Stream.concat(Stream.of(type.getMethods()), Stream.of(type.getDeclaredMethods())))
                .filter(method -> (method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .distinct()
                .toList();

        assertThat(methods)
                .contains("toString", "getClass")
                .noneMatch(name -> GeneratedNames.part(name).equals(name));
    }
}
