package dev.stator.processor.generate;

import static dev.stator.processor.generate.plan.RuntimeTypes.ENTITY_OPERATIONS;
import static dev.stator.processor.generate.plan.RuntimeTypes.INDEX_OPERATIONS;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.generate.KeyedQuery.Target;
import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.TableRoot;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes {@code collection}, which reads all that stands under a hash key of a record in a table of several, whichever
 * records it is.
 *
 * @param codec the codec of all records
 * @param all what an item of any record is read as
 */
record CollectionQuery(EntityPlan plan, ClassName codec, TypeName all) {
    /** The field of the operations on items of any record. */
    static final String FIELD = "collections";

    /** Empty for a record that has its table to itself. */
    static Optional<CollectionQuery> of(EntityPlan plan) {
        return plan.declared()
                .root()
                .map(TableRoot::common)
                .map(common -> new CollectionQuery(plan, plan.root().orElseThrow(), common));
    }

    /** Adds the field of a DAO, which its constructor sets. */
    void addField(TypeSpec.Builder dao, MethodSpec.Builder constructor) {
        dao.addField(ParameterizedTypeName.get(ENTITY_OPERATIONS, all), FIELD, Modifier.PRIVATE, Modifier.FINAL);
        constructor.addStatement("this.$L = stator.entity($T.SCHEMA)", FIELD, codec);
    }

    /** The field's type in the class of an index. */
    TypeName ofIndex() {
        return ParameterizedTypeName.get(INDEX_OPERATIONS, all);
    }

    /** The operations on an index, from the field of a DAO. */
    CodeBlock index(CodeBlock constant) {
        return CodeBlock.of("$L.index($Z$L,$W$T.INSTANCE)", FIELD, constant, codec);
    }

    /** @param hash parts of the hash key */
    MethodSpec method(List<EntityKey.Part> hash, Target target, String field) {
        List<EntityAttribute> parameters = EntityKey.components(hash);
        MethodSpec.Builder method = MethodSpec.methodBuilder("collection")
                .addJavadoc("Reads all that stands under a hash key, of any record: {@code Query}.\n\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(target.plain(), all, all));
        for (EntityAttribute parameter : parameters) {
            method.addJavadoc("@param $L what the hash key is made of\n", parameter.component())
                    .addParameter(parameter.type(), parameter.component());
        }
        CodeBlock equalities = hash.stream()
                .map(part -> CodeBlock.of(
                        "$L.is($L)",
                        plan.constants().keyPartOutside(part),
                        plan.constants().value(part, each -> CodeBlock.of("$L", each.component()))))
                .collect(CodeBlock.joining(",$W"));
        return method.addJavadoc("@return the operation\n")
                .addStatement("return this.$L.$L($L)", field, target.mixed(), equalities)
                .build();
    }
}
