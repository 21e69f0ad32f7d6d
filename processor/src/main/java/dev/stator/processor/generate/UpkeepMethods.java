package dev.stator.processor.generate;

import static dev.stator.processor.generate.RuntimeTypes.STAMPING;
import static dev.stator.processor.generate.RuntimeTypes.STAMPS;
import static dev.stator.processor.generate.RuntimeTypes.VERSIONING;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.model.Attribute;
import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.Upkeep.Kind;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The methods of an entity's codec that copy a record with a version or stamps: one call of the constructor each. */
final class UpkeepMethods {
    private final EntityPlan plan;
    private final TypeName record;

    UpkeepMethods(EntityPlan plan) {
        this.plan = plan;
        this.record = plan.record().type();
    }

    /** Gives the codec what Stator asks for, as far as the record has a version or stamps. */
    void addTo(TypeSpec.Builder codec) {
        plan.entity().kept(Kind.VERSION).ifPresent(version -> {
            codec.addSuperinterface(ParameterizedTypeName.get(VERSIONING, record));
            codec.addMethod(version(version));
            codec.addMethod(withVersion(version));
        });
        if (isStamped()) {
            codec.addSuperinterface(ParameterizedTypeName.get(STAMPING, record));
            codec.addMethod(stamped());
        }
    }

    private boolean isStamped() {
        return plan.entity().kept(Kind.CREATED_AT).isPresent()
                || plan.entity().kept(Kind.UPDATED_AT).isPresent();
    }

    private MethodSpec version(Attribute version) {
        String value = variable("");
        return MethodSpec.methodBuilder("version")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.LONG)
                .addParameter(record, value)
                .addStatement("return $L.$L()", value, version.component())
                .build();
    }

    private MethodSpec withVersion(Attribute version) {
        CodeBlock stepped = version.type().equals(TypeName.INT)
                ? CodeBlock.of("$T.toIntExact(version)", Math.class)
                : CodeBlock.of("version");
        return copy(
                "withVersion",
                TypeName.LONG,
                "version",
                attribute -> attribute.isKept(Kind.VERSION) ? Optional.of(stepped) : Optional.empty());
    }

    private MethodSpec stamped() {
        return copy("stamped", BuiltInType.INSTANT.type(), "now", this::stamp);
    }

    private Optional<CodeBlock> stamp(Attribute attribute) {
        boolean optional = attribute.mapping().isOptional();
        if (attribute.isKept(Kind.UPDATED_AT)) {
            return Optional.of(optional ? CodeBlock.of("$T.of(now)", Optional.class) : CodeBlock.of("now"));
        }
        if (attribute.isKept(Kind.CREATED_AT)) {
            CodeBlock given = CodeBlock.of("$L.$L()", variable("now"), attribute.component());
            return Optional.of(
                    optional
                            ? CodeBlock.of("$T.of($L.orElse(now))", Optional.class, given)
                            : CodeBlock.of("$L == null ? now : $L", given, given));
        }
        return Optional.empty();
    }

    /** A method that makes the record anew, with {@code changed} where that says something. */
    private MethodSpec copy(
            String method, TypeName type, String parameter, Function<Attribute, Optional<CodeBlock>> changed) {
        String value = variable(parameter);
        CodeBlock components = plan.record().attributes().stream()
                .map(attribute ->
                        changed.apply(attribute).orElse(CodeBlock.of("$L.$L()", value, attribute.component())))
                .collect(CodeBlock.joining(",\n"));
        return MethodSpec.methodBuilder(method)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(record)
                .addParameter(record, value)
                .addParameter(type, parameter)
                .addStatement("return new $T(\n$L)", record, components)
                .build();
    }

    private String variable(String taken) {
        return Identifiers.variable(plan.name(), taken, "value");
    }

    /** What the schema says of the version: {@code version("version", Long.MAX_VALUE, INSTANCE)}. */
    Optional<CodeBlock> versionArguments() {
        return plan.entity()
                .kept(Kind.VERSION)
                .map(version -> CodeBlock.of(
                        "$L, $T.MAX_VALUE, INSTANCE",
                        SourceText.literal(version.name()),
                        version.type().box()));
    }

    /** What the schema says of the stamps: {@code stamps(Stamps.by(INSTANCE).created("createdAt", Codecs.INSTANT))}. */
    Optional<CodeBlock> stampsArguments() {
        if (!isStamped()) {
            return Optional.empty();
        }
        CodeBlock.Builder stamps = CodeBlock.builder().add("$T.by(INSTANCE)", STAMPS);
        plan.entity().kept(Kind.CREATED_AT).ifPresent(created -> stamps.add(stamp("created", created)));
        plan.entity().kept(Kind.UPDATED_AT).ifPresent(updated -> stamps.add(stamp("updated", updated)));
        return Optional.of(stamps.build());
    }

    private CodeBlock stamp(String method, Attribute attribute) {
        return CodecGenerator.chained(
                method,
                CodeBlock.of(
                        "$L, $L",
                        SourceText.literal(attribute.name()),
                        plan.constants().inside(attribute.mapping().present())));
    }
}
