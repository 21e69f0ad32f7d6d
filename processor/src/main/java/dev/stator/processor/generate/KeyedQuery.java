package dev.stator.processor.generate;

import static dev.stator.processor.generate.RuntimeTypes.GLOBAL_QUERY_OPERATION;
import static dev.stator.processor.generate.RuntimeTypes.GLOBAL_RANGE_QUERY;
import static dev.stator.processor.generate.RuntimeTypes.QUERY_OPERATION;
import static dev.stator.processor.generate.RuntimeTypes.RANGE_QUERY;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.model.BuiltInType.Family;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.Key;
import dev.stator.processor.model.TypeMapping;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes {@code query} methods: parts of the key that must be equal as parameters, the next part left to a range
 * condition of its own type.
 */
final class KeyedQuery {
    private final CodecConstants constants;
    private final TypeName answer;
    private final Target target;

    /** The types of the runtime for what is queried. */
    record Target(String method, ClassName plain, ClassName ranged) {
        /** A table or its local index, which can be read consistently. */
        static final Target LOCAL = new Target("query", QUERY_OPERATION, RANGE_QUERY);

        static final Target GLOBAL = new Target("globalQuery", GLOBAL_QUERY_OPERATION, GLOBAL_RANGE_QUERY);
    }

    /**
     * @param answer type of the items
     */
    KeyedQuery(CodecConstants constants, TypeName answer, Target target) {
        this.constants = constants;
        this.answer = answer;
        this.target = target;
    }

    /**
     * @param equal parts of the key that the query fixes
     * @param range part that a range condition may follow on
     * @param field field that holds the operations
     */
    MethodSpec method(List<Key.Part> equal, Optional<Key.Part> range, String field) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("query").addModifiers(Modifier.PUBLIC);
        List<EntityAttribute> parameters = Key.attributes(equal);
        CodeBlock.Builder javadoc = CodeBlock.builder().add("Reads the items with $L", given(parameters));
        range.ifPresentOrElse(
                part -> javadoc.add(part.accept(Key.Part.Visitor.natural(KeyedQuery::condition))),
                () -> javadoc.add(": {@code Query}.\n\n"));
        for (EntityAttribute key : parameters) {
            javadoc.add("@param $L what the attribute must be\n", key.component());
            method.addParameter(key.type(), key.component());
        }
        CodeBlock conditions = equal.stream()
                .map(part -> CodeBlock.of(
                        "$L.is($L)",
                        constants.keyPartOutside(part),
                        part.accept(Key.Part.Visitor.natural(EntityAttribute::component))))
                .collect(CodeBlock.joining(",$W"));
        CodeBlock query = CodeBlock.of("$L.$L($L)", field, target.method(), conditions);
        method.addJavadoc(javadoc.add("@return the operation\n").build());
        if (range.isEmpty()) {
            return method.returns(ParameterizedTypeName.get(target.plain(), answer, answer))
                    .addStatement("return $L", query)
                    .build();
        }
        TypeName type = range.get().accept(Key.Part.Visitor.natural(this::rangeType));
        return method.returns(type)
                .addStatement("return new $T($Z$L,$W$L)", type, query, constants.keyPartOutside(range.get()))
                .build();
    }

    private static CodeBlock condition(EntityAttribute range) {
        return CodeBlock.of(
                range.mapping().isUnordered()
                        ? ", all or those of one {@code $L}, which does not sort: {@code Query}.\n\n"
                        : ", all or by a condition on {@code $L}, in its order: {@code Query}.\n\n",
                range.component());
    }

    private static String given(List<EntityAttribute> equal) {
        List<String> names =
                equal.stream().map(key -> "{@code " + key.component() + "}").toList();
        String last = names.get(names.size() - 1);
        String given =
                names.size() == 1 ? last : String.join(", ", names.subList(0, names.size() - 1)) + " and " + last;
        return "a given " + given;
    }

    private TypeName rangeType(EntityAttribute range) {
        Family family = range.mapping().family();
        ClassName type = target.ranged().nestedClass(kind(range.mapping(), family));
        return family == Family.TEXT
                ? ParameterizedTypeName.get(type, answer, answer)
                : ParameterizedTypeName.get(type, answer, range.type().box(), answer);
    }

    private static String kind(TypeMapping range, Family family) {
        return switch (family) {
            case TEXT -> "Text";
            case WHOLE -> "Whole";
            case DECIMAL -> "Decimal";
            case BINARY -> "Binary";
            case ORDERED, NUMBER, VALUE -> range.isUnordered() ? "Unordered" : "Ordered";
            case COLLECTION -> throw new IllegalStateException("a collection is no key");
        };
    }
}
