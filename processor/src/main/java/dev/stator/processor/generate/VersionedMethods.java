package dev.stator.processor.generate;

import static dev.stator.processor.generate.RuntimeTypes.CONDITIONAL_DELETE;
import static dev.stator.processor.generate.RuntimeTypes.KEYED_DELETE;
import static dev.stator.processor.generate.RuntimeTypes.KEYED_UPDATE;
import static dev.stator.processor.generate.RuntimeTypes.MODIFY_OPERATION;
import static dev.stator.processor.generate.RuntimeTypes.VERSIONED_PUT;
import static dev.stator.processor.generate.RuntimeTypes.VERSIONED_UPDATE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.generate.KeyedMethods.More;
import dev.stator.processor.model.Attribute;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.Upkeep.Kind;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/** The writing methods of the DAO of an entity that has a version: none of them writes over what it has not seen. */
final class VersionedMethods {
    private final EntityPlan plan;
    private final Attribute version;
    private final TypeName entity;

    VersionedMethods(EntityPlan plan) {
        this.plan = plan;
        this.version = plan.entity().kept(Kind.VERSION).orElseThrow();
        this.entity = plan.record().type();
    }

    void addTo(TypeSpec.Builder dao) {
        KeyedMethods keyed = new KeyedMethods(plan, ".versioned()");
        dao.addMethod(put());
        dao.addMethod(ofRecord(
                "update",
                VERSIONED_UPDATE,
                "Changes attributes of an item that still has the version of the record: {@code UpdateItem}.",
                "the item as it was read"));
        dao.addMethods(keyed.of(
                "update",
                KEYED_UPDATE,
                "Changes attributes of the item with a primary key, once it is said which version that must have:"
                        + " {@code UpdateItem}."));
        dao.addMethod(ofRecord(
                "delete",
                CONDITIONAL_DELETE,
                "Deletes an item that still has the version of the record: {@code DeleteItem}.",
                "the item as it was read"));
        dao.addMethods(keyed.of(
                "delete",
                KEYED_DELETE,
                "Deletes the item with a primary key, once it is said which version that must have:"
                        + " {@code DeleteItem}."));
        dao.addMethods(keyed.of(
                "modify",
                ParameterizedTypeName.get(
                        MODIFY_OPERATION, entity, ParameterizedTypeName.get(ClassName.get(Optional.class), entity)),
                "Reads the item with a primary key, writes what a function makes of it, and begins again if it was"
                        + " written by others meanwhile: {@code GetItem} and {@code PutItem}.",
                Optional.of(new More(
                        ParameterizedTypeName.get(ClassName.get(UnaryOperator.class), entity),
                        "change",
                        "makes the new item of the stored one; may be called several times"))));
    }

    private MethodSpec put() {
        String value = Identifiers.variable(plan.name(), "items", "value");
        return method(
                        "put",
                        VERSIONED_PUT,
                        "Writes a whole item in place of the one that still has its version, or of none if that is 0:"
                                + " {@code PutItem}.")
                .addJavadoc("@param $L the item\n@return the operation\n", value)
                .addParameter(entity, value)
                .addStatement("return items.versioned().put($L)", value)
                .build();
    }

    private MethodSpec ofRecord(String method, ClassName operation, String javadoc, String parameter) {
        String value = Identifiers.variable(plan.name(), "items", "value");
        return method(method, operation, javadoc)
                .addJavadoc("@param $L $L\n@return the operation\n", value, parameter)
                .addParameter(entity, value)
                .addStatement(
                        "return $L($T.of($L)).expecting($L.$L())",
                        method,
                        GeneratedNames.key(plan.name()),
                        value,
                        value,
                        version.component())
                .build();
    }

    private MethodSpec.Builder method(String method, ClassName operation, String javadoc) {
        return MethodSpec.methodBuilder(method)
                .addJavadoc("$L\n\n", javadoc)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(operation, entity));
    }
}
