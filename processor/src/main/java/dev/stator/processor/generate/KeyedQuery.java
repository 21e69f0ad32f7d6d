package dev.stator.processor.generate;

import static dev.stator.processor.generate.plan.RuntimeTypes.GLOBAL_QUERY_OPERATION;
import static dev.stator.processor.generate.plan.RuntimeTypes.GLOBAL_RANGE_QUERY;
import static dev.stator.processor.generate.plan.RuntimeTypes.GLOBAL_TEMPLATE_QUERY;
import static dev.stator.processor.generate.plan.RuntimeTypes.QUERY_OPERATION;
import static dev.stator.processor.generate.plan.RuntimeTypes.RANGE_QUERY;
import static dev.stator.processor.generate.plan.RuntimeTypes.TEMPLATE_QUERY;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.generate.plan.CodecConstants;
import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.generate.plan.Identifiers;
import dev.stator.processor.generate.plan.SourceText;
import dev.stator.processor.model.BuiltInType.Family;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.EntityKey.Part.OfTemplate;
import dev.stator.processor.model.TypeMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes {@code query} methods: parts of the key that must be equal as parameters, the next part left to a range
 * condition of its own type.
 */
final class KeyedQuery {
    private final CodecConstants constants;
    private final TypeName answer;
    private final Target target;
    private final ClassName within;
    private final Identifiers.Scope names;
    private final Rivals rivals;

    /**
     * The methods and types of the runtime for what is queried.
     *
     * @param mixed asks where items of other records may be
     * @param alone asks where none are
     */
    record Target(String mixed, String alone, ClassName plain, ClassName ranged, ClassName template) {
        /** A table or its local index, which can be read consistently. */
        static final Target LOCAL = new Target("query", "unmixedQuery", QUERY_OPERATION, RANGE_QUERY, TEMPLATE_QUERY);

        static final Target GLOBAL = new Target(
                "globalQuery", "unmixedGlobalQuery", GLOBAL_QUERY_OPERATION, GLOBAL_RANGE_QUERY, GLOBAL_TEMPLATE_QUERY);
    }

    /**
     * @param answer type of the items
     * @param within class of the methods
     * @param rivals other records among the items
     */
    KeyedQuery(EntityPlan plan, TypeName answer, Target target, ClassName within, Rivals rivals) {
        this.constants = plan.constants();
        this.answer = answer;
        this.target = target;
        this.within = within;
        this.names = plan.types().nestedIn(within);
        this.rivals = rivals;
    }

    /**
     * Adds a method, and the class that it answers with, if that is one of its own.
     *
     * @param type the DAO, or its class of an index
     * @param equal parts of the key that the query fixes
     * @param range part that a range condition may follow on
     * @param field field that holds the operations
     */
    void addTo(TypeSpec.Builder type, List<EntityKey.Part> equal, Optional<EntityKey.Part> range, String field) {
        List<EntityAttribute> given = EntityKey.components(equal);
        if (range.isPresent() && range.get() instanceof OfTemplate template) {
            ClassName name = within.nestedClass(names.claim("Query"));
            TemplateQueries queries = new TemplateQueries(constants, answer, target, template, name);
            if (queries.isFixed(given)) {
                type.addMethod(fixed(equal, template, field));
            } else {
                type.addMethod(method(equal, ", all or by further parts of their key: {@code Query}.")
                        .returns(name)
                        .addStatement(
                                "return new $T($Z$L$L)",
                                name,
                                query(equal, field),
                                queries.ofKey(given).stream()
                                        .map(each -> ", " + each.component())
                                        .collect(Collectors.joining()))
                        .build());
                type.addType(queries.type(given));
            }
        } else if (range.isPresent()) {
            EntityAttribute attribute = range.get().accept(EntityKey.Part.Visitor.natural(Function.identity()));
            TypeName answered = rangeType(attribute);
            type.addMethod(method(equal, condition(attribute))
                    .returns(answered)
                    .addStatement(
                            "return new $T($Z$L,$W$L)",
                            answered,
                            query(equal, field),
                            constants.keyPartOutside(range.get()))
                    .build());
        } else {
            type.addMethod(plain(equal, equal, field));
        }
    }

    /** What is given says the range key too: it is asked for where others may have the hash key. */
    private MethodSpec fixed(List<EntityKey.Part> equal, OfTemplate range, String field) {
        List<EntityKey.Part> all = new ArrayList<>(equal);
        all.add(range);
        return plain(equal, range.attributes().isEmpty() || !rivals.isAloneUnderHashKey() ? all : equal, field);
    }

    private MethodSpec plain(List<EntityKey.Part> given, List<EntityKey.Part> asked, String field) {
        return method(given, ": {@code Query}.")
                .returns(ParameterizedTypeName.get(target.plain(), answer, answer))
                .addStatement("return $L", query(asked, field))
                .build();
    }

    private static MethodSpec.Builder method(List<EntityKey.Part> equal, String javadoc) {
        List<EntityAttribute> parameters = EntityKey.components(equal);
        MethodSpec.Builder method = MethodSpec.methodBuilder("query")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L\n\n", SourceText.lines("Reads the items with " + given(parameters) + javadoc));
        for (EntityAttribute key : parameters) {
            method.addJavadoc("@param $L what the attribute must be\n", key.component())
                    .addParameter(key.type(), key.component());
        }
        return method.addJavadoc("@return the operation\n");
    }

    private CodeBlock query(List<EntityKey.Part> asked, String field) {
        CodeBlock conditions = asked.stream()
                .map(part -> CodeBlock.of(
                        "$L.is($L)",
                        constants.keyPartOutside(part),
                        constants.value(part, each -> CodeBlock.of("$L", each.component()))))
                .collect(CodeBlock.joining(",$W"));
        boolean isShared = rivals.entity().member().isPresent();
        return CodeBlock.of(
                "$L.$L($L)", field, isShared && rivals.isAlone(asked) ? target.alone() : target.mixed(), conditions);
    }

    private static String condition(EntityAttribute range) {
        String component = "{@code " + range.component() + "}";
        return range.mapping().isUnordered()
                ? ", all or those of one " + component + ", which does not sort: {@code Query}."
                : ", all or by a condition on " + component + ", in its order: {@code Query}.";
    }

    private static String given(List<EntityAttribute> equal) {
        if (equal.isEmpty()) {
            return "the one hash key that there is";
        }
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
