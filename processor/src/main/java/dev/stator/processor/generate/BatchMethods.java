package dev.stator.processor.generate;

import static dev.stator.processor.generate.RuntimeTypes.BATCH_WRITE_OPERATION;
import static dev.stator.processor.generate.RuntimeTypes.GET_ALL_OPERATION;
import static dev.stator.processor.generate.RuntimeTypes.ITEM_KEY;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.stator.processor.model.GeneratedNames;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the methods of a DAO that take any number of keys or items, from what is in memory and from a stream. */
final class BatchMethods {
    private static final List<ClassName> SOURCES = List.of(ClassName.get(Iterable.class), ClassName.get(Stream.class));

    private final EntityPlan plan;
    private final TypeName entity;
    private final TypeName key;

    BatchMethods(EntityPlan plan) {
        this.plan = plan;
        this.entity = plan.record().type();
        this.key = GeneratedNames.key(plan.name());
    }

    /** A batch knows no condition, so that it cannot check versions: an entity that has one is not written by it. */
    void addTo(TypeSpec.Builder type) {
        TypeName read = ParameterizedTypeName.get(GET_ALL_OPERATION, entity, entity);
        String keyed = "return items.$L(keys, $T::itemKey)";
        ClassName dao = GeneratedNames.dao(plan.name());
        for (ClassName source : SOURCES) {
            type.addMethod(method(
                            "getAll",
                            read,
                            "Reads the items of any number of primary keys: {@code BatchGetItem}.",
                            source)
                    .addJavadoc("@param keys the primary keys\n@return the operation\n")
                    .addParameter(of(source, key), "keys")
                    .addStatement(keyed, "getAll", dao)
                    .build());
        }
        if (!plan.isVersioned()) {
            addWrites(type, keyed, dao);
        }
        type.addMethod(itemKey());
    }

    private void addWrites(TypeSpec.Builder type, String keyed, ClassName dao) {
        for (ClassName source : SOURCES) {
            type.addMethod(method(
                            "putAll",
                            BATCH_WRITE_OPERATION,
                            "Writes any number of whole items in place of any with the same primary keys:"
                                    + " {@code BatchWriteItem}.",
                            source)
                    .addJavadoc("@param entities the items\n@return the operation\n")
                    .addParameter(of(source, entity), "entities")
                    .addStatement("return items.putAll(entities)")
                    .build());
        }
        for (ClassName source : SOURCES) {
            type.addMethod(method(
                            "deleteAll",
                            BATCH_WRITE_OPERATION,
                            "Deletes the items of any number of primary keys: {@code BatchWriteItem}.",
                            source)
                    .addJavadoc("@param keys the primary keys\n@return the operation\n")
                    .addParameter(of(source, key), "keys")
                    .addStatement(keyed, "deleteAll", dao)
                    .build());
        }
    }

    private MethodSpec itemKey() {
        List<CodeBlock> parts = plan.key().parts().stream()
                .map(part -> CodeBlock.of(
                        "$L, $L",
                        plan.constants().keyPartOutside(part),
                        part.accept(attribute -> CodeBlock.of("key.$L()", attribute.component()))))
                .toList();
        return MethodSpec.methodBuilder("itemKey")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ITEM_KEY)
                .addParameter(key, "key")
                .addStatement("return $L.of($L)", plan.types().outside(ITEM_KEY), CodeBlock.join(parts, ",$W"))
                .build();
    }

    private static MethodSpec.Builder method(String method, TypeName operation, String javadoc, ClassName source) {
        return MethodSpec.methodBuilder(method)
                .addJavadoc(
                        "$L$L\n\n",
                        javadoc,
                        source.simpleName().equals("Stream") ? " The stream may hold more than memory does." : "")
                .addModifiers(Modifier.PUBLIC)
                .returns(operation);
    }

    private static TypeName of(ClassName source, TypeName element) {
        return ParameterizedTypeName.get(source, WildcardTypeName.subtypeOf(element));
    }
}
