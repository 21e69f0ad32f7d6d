package dev.stator.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.stator.annotation.Mapper;
import dev.stator.codec.AttributeCodec;
import dev.stator.codec.NumberCodec;
import dev.stator.codec.TextCodec;
import dev.stator.codec.Unordered;
import dev.stator.codec.convert.EnumToString;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the processor says of the runtime's converters by name, held against them. */
class MapperFormsTest {
    @Test
    void hasTheMappersOfTheAnnotation() {
        assertThat(Arrays.stream(MapperForms.values())
                        .filter(forms -> forms != MapperForms.OWN)
                        .map(Enum::name))
                .containsExactlyElementsOf(
                        Arrays.stream(Mapper.values()).map(Enum::name).toList());
    }

    @Test
    void knowsTheConvertersOfTheRuntime() throws ReflectiveOperationException {
        int converters = 0;
        for (MapperForms forms : MapperForms.values()) {
            for (BuiltInType type : BuiltInType.values()) {
                for (ConverterModel converter : Stream.of(forms.of(type), forms.ofName(type))
                        .flatMap(Optional::stream)
                        .toList()) {
                    AttributeCodec<?> made = Class.forName(converter.name().reflectionName())
                            .asSubclass(AttributeCodec.class)
                            .getConstructor()
                            .newInstance();
                    assertThat(made instanceof TextCodec).isEqualTo(converter.storedAs() == StoredAs.S);
                    assertThat(made instanceof NumberCodec).isEqualTo(converter.storedAs() == StoredAs.N);
                    assertThat(made instanceof Unordered).as("%s", made).isNotEqualTo(converter.ordered());
                    assertThat(made.javaType()).isEqualTo(type.type().toString());
                    converters++;
                }
            }
        }
        assertThat(converters).isGreaterThan(10);
        assertThat(MapperForms.ENUM).isEqualTo(ClassName.get(EnumToString.class));
    }
}
