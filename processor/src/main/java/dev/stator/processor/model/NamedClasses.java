package dev.stator.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The classes that code names where it names a type or stores a value of it. */
public final class NamedClasses {
    private NamedClasses() {}

    /** Those of a type, type arguments included. */
    public static Stream<ClassName> of(TypeName type) {
        return type instanceof ParameterizedTypeName parameterized
                ? Stream.concat(Stream.of(parameterized.rawType()), inside(type).flatMap(NamedClasses::of))
                : Stream.concat(itself(type), inside(type).flatMap(NamedClasses::of));
    }

    /** Those of them that stand without type arguments. */
    public static Stream<ClassName> alone(TypeName type) {
        return Stream.concat(itself(type), inside(type).flatMap(NamedClasses::alone));
    }

    private static Stream<ClassName> itself(TypeName type) {
        return type instanceof ClassName name ? Stream.of(name) : Stream.empty();
    }

    private static Stream<TypeName> inside(TypeName type) {
        if (type instanceof ArrayTypeName array) {
            return Stream.of(array.componentType());
        }
        if (type instanceof ParameterizedTypeName parameterized) {
            return parameterized.typeArguments().stream();
        }
        return type instanceof WildcardTypeName wildcard
                ? Stream.of(wildcard.upperBounds(), wildcard.lowerBounds()).flatMap(List::stream)
                : Stream.empty();
    }

    /** Those of a mapping: its type, what converts or freezes it, and what is inside it. */
    public static Stream<ClassName> of(TypeMapping mapping) {
        Stream<ClassName> frozen = mapping.frozen().stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(each.format()), each.classes().stream().map(held -> held.type())));
        return Stream.of(
                        of(mapping.type()),
                        converters(mapping),
                        frozen,
                        mapping.inside().stream().flatMap(inside -> of(inside.mapping())))
                .flatMap(classes -> classes);
    }

    /** Those of the user's that a mapping takes an instance of. */
    private static Stream<ClassName> converters(TypeMapping mapping) {
        Optional<ConverterModel> converter = mapping.convertedBy();
        return converter.map(ConverterModel::name).stream();
    }
}
