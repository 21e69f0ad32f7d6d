package dev.stator.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.generate.KeyedQuery.Target;
import dev.stator.processor.generate.plan.CodecConstants;
import dev.stator.processor.generate.plan.Identifiers;
import dev.stator.processor.generate.plan.RuntimeTypes;
import dev.stator.processor.generate.plan.SourceText;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityKey.Part.OfTemplate;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.Template.Part;
import dev.stator.processor.model.Template.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes the class of queries by the beginning of a key that is made of several parts, and inside it one for each
 * longer beginning. The methods of each are for the part that comes next, so that none can be skipped.
 */
final class TemplateQueries {
    private final CodecConstants constants;
    private final OfTemplate key;
    private final ClassName name;
    private final Identifiers.Scope names;
    private final TypeName operation;
    private final TypeName superclass;

    /**
     * @param answer type of the items
     * @param key what the parts make
     * @param name the class to write
     */
    TemplateQueries(CodecConstants constants, TypeName answer, Target target, OfTemplate key, ClassName name) {
        this.constants = constants;
        this.key = key;
        this.name = name;
        this.names = constants.types().nestedIn(name);
        this.operation = ParameterizedTypeName.get(target.plain(), answer, answer);
        this.superclass = ParameterizedTypeName.get(target.template(), answer);
    }

    /** Those of the given components that stand in the key. */
    List<EntityAttribute> ofKey(List<EntityAttribute> given) {
        Set<String> used =
                key.attributes().stream().map(EntityAttribute::component).collect(Collectors.toSet());
        return given.stream().filter(each -> used.contains(each.component())).toList();
    }

    /** Whether what is given leaves no part open. */
    boolean isFixed(List<EntityAttribute> given) {
        return next(given) == pieces().size();
    }

    /**
     * The class.
     *
     * @param given components that a query has before it comes here
     */
    TypeSpec type(List<EntityAttribute> given) {
        TypeSpec.Builder type = step(name, operation, "query", "Those with any further parts", ofKey(given));
        addMethods(type, type, name, ofKey(given));
        return type.build();
    }

    /** Adds the methods for the part that comes next to {@code step}, and the classes of longer beginnings to all. */
    private void addMethods(TypeSpec.Builder all, TypeSpec.Builder step, ClassName self, List<EntityAttribute> given) {
        int at = next(given);
        EntityAttribute part = ((Part) pieces().get(at)).attribute();
        List<EntityAttribute> known = new ArrayList<>(given);
        known.add(part);
        boolean isLast = next(known) == pieces().size();
        MethodSpec.Builder equal = method(part, "Only items of one {@code $L}.\n\n")
                .addJavadoc("@param $L what the part of the key must be\n@return the query\n", part.component())
                .addParameter(part.type(), part.component());
        if (isLast) {
            step.addMethod(equal.returns(operation)
                    .addStatement("return equal(() -> $L)", text(known))
                    .build());
        } else {
            ClassName longer = name.nestedClass(names.claim(GeneratedNames.indexClass(part.component())));
            step.addMethod(equal.returns(longer)
                    .addStatement("return new $T(this, $L)", longer, arguments(known))
                    .build());
            TypeSpec.Builder type =
                    step(longer, self, "before", "Those of one {@code " + part.component() + "}", known);
            addMethods(all, type, longer, known);
            all.addType(type.build());
        }
        if (KeyRange.isOrdered(key, at)) {
            step.addMethod(method(part, "Only items whose {@code $L} lies in a range.\n\n")
                    .addJavadoc("@return the ranges\n")
                    .returns(ParameterizedTypeName.get(
                            RuntimeTypes.PART_RANGE, part.type().box(), operation))
                    .addStatement(
                            "return range($L -> $L, $L)", part.component(), text(known), at == pieces().size() - 1)
                    .build());
        }
    }

    private static MethodSpec.Builder method(EntityAttribute part, String javadoc) {
        return MethodSpec.methodBuilder(GeneratedNames.part(part.component()))
                .addJavadoc(javadoc, part.component())
                .addModifiers(Modifier.PUBLIC);
    }

    /** A class that knows components, which it is given behind what it continues. */
    private TypeSpec.Builder step(
            ClassName step, TypeName before, String called, String javadoc, List<EntityAttribute> given) {
        String continued = KeyedMethods.unlike(given, called);
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).addParameter(before, continued);
        given.forEach(each -> constructor.addParameter(each.type(), each.component()));
        constructor.addStatement(
                "super($L,$W$L() -> $L)",
                continued,
                step.equals(name) ? CodeBlock.of("$L,$W", constants.keyPartOutside(key)) : CodeBlock.of(""),
                text(given));
        TypeSpec.Builder type = TypeSpec.classBuilder(step)
                .addJavadoc(
                        "$L, as part of $L.\n",
                        javadoc,
                        SourceText.code(key.template().text()))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(superclass);
        for (EntityAttribute each : given) {
            type.addField(each.type(), each.component(), Modifier.PRIVATE, Modifier.FINAL);
            constructor.addStatement("this.$1L = $1L", each.component());
        }
        return type.addMethod(constructor.build());
    }

    private static String arguments(List<EntityAttribute> components) {
        return components.stream().map(EntityAttribute::component).collect(Collectors.joining(", "));
    }

    /** The text up to the first component that is not given. */
    private CodeBlock text(List<EntityAttribute> given) {
        long parts = pieces().stream()
                .limit(next(given))
                .filter(Part.class::isInstance)
                .count();
        return constants.beginning(key.template(), (int) parts, TemplateQueries::variable);
    }

    private static CodeBlock variable(EntityAttribute component) {
        return CodeBlock.of("$L", component.component());
    }

    /** The place of the first component that is not given; behind the last piece, if all are. */
    private int next(List<EntityAttribute> given) {
        Set<String> known = given.stream().map(EntityAttribute::component).collect(Collectors.toSet());
        for (int index = 0; index < pieces().size(); index++) {
            if (pieces().get(index) instanceof Part part
                    && !known.contains(part.attribute().component())) {
                return index;
            }
        }
        return pieces().size();
    }

    private List<Piece> pieces() {
        return key.template().pieces();
    }
}
