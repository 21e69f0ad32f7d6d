package dev.stator.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.codec.Codecs;
import dev.stator.expression.RecordAttribute;
import dev.stator.processor.generate.plan.RuntimeTypes;
import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.StoredAs;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The processor knows the runtime by name only; here both are on one class path. */
class RuntimeTypesTest {
    /** These need not be on any class path: the processor looks before it names them. */
    private static final String INJECTION = "jakarta.inject.";

    @TestFactory
    List<DynamicTest> everyTypeThatGeneratedCodeNamesIsThere() throws ReflectiveOperationException {
        return names().stream()
                .filter(name -> !name.startsWith(INJECTION))
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> assertThat(Class.forName(name)).isNotNull()))
                .toList();
    }

    @TestFactory
    List<DynamicTest> everyBuiltInTypeHasItsCodec() {
        return Arrays.stream(BuiltInType.values())
                .map(known -> DynamicTest.dynamicTest(known.name(), () -> checkCodec(known)))
                .toList();
    }

    @Test
    void whatARecordAttributeAnswersToIsKeptFromComponents() {
        // No component can have one of these names.
        Set<String> ofObject =
                Arrays.stream(Object.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
        assertThat(Arrays.stream(RecordAttribute.class.getMethods())
                        .filter(method -> method.getParameterCount() == 0)
                        .map(Method::getName)
                        .filter(name -> !ofObject.contains(name)))
                .isSubsetOf(RecordAttributes.TAKEN);
    }

    private static void checkCodec(BuiltInType known) throws ReflectiveOperationException {
        Field constant = Codecs.class.getField(known.name());
        ParameterizedType type = (ParameterizedType) constant.getGenericType();
        String form = switch (known.isOptional() ? StoredAs.ANY : known.storedAs()) {
            case S -> "TextCodec";
            case N -> "NumberCodec";
            case B -> "BinaryCodec";
            default -> "AttributeCodec";
        };
        assertThat(type.getRawType().getTypeName()).isEqualTo("dev.stator.codec." + form);
        assertThat(type.getActualTypeArguments()[0].getTypeName())
                .isEqualTo(known.type().toString());
    }

    /** The name that a class is loaded by: a nested one stands behind a dollar. */
    private static String binary(String canonical) {
        return canonical.replaceAll("(\\.[A-Z]\\w*)\\.(?=[A-Z])", "$1\\$");
    }

    /** Of its constants and of its methods by family; all of them are JavaPoet's names, which may be relocated. */
    private static Set<String> names() throws ReflectiveOperationException {
        Set<String> names = new LinkedHashSet<>();
        for (Field constant : RuntimeTypes.class.getDeclaredFields()) {
            constant.setAccessible(true);
            names.add(binary(String.valueOf(constant.get(null))));
        }
        Method attribute = accessible("attribute");
        Method keyAttribute = accessible("keyAttribute");
        for (BuiltInType.Family family : BuiltInType.Family.values()) {
            String name = String.valueOf(attribute.invoke(null, family));
            names.add(name);
            if (family != BuiltInType.Family.COLLECTION) {
                names.add(name + "$Removable");
                names.add(String.valueOf(keyAttribute.invoke(null, family)));
            }
        }
        for (String name : List.of("Frozen", "Lifetime")) {
            names.add("dev.stator.expression." + name + "Attribute$Removable");
        }
        assertThat(names).hasSizeGreaterThan(50).contains("dev.stator.codec.Codecs");
        return names;
    }

    private static Method accessible(String name) throws ReflectiveOperationException {
        Method method = RuntimeTypes.class.getDeclaredMethod(name, BuiltInType.Family.class);
        method.setAccessible(true);
        return method;
    }
}
