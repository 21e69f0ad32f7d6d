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
import dev.stator.processor.generate.plan.IndexPlan;
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
    TypeName ofIndex(IndexPlan index) {
        return ParameterizedTypeName.get(INDEX_OPERATIONS, answer(Rivals.ofIndex(plan, index)));
    }

    /** The operations on an index, from the field of a DAO. */
    CodeBlock index(IndexPlan index) {
        return CodeBlock.of(
                "$L.index($T.$L)",
                operations(FIELD, answer(Rivals.ofIndex(plan, index))),
                plan.constants().codec(),
                index.constant());
    }

    /** What all are that can stand under a hash key. */
    private TypeName answer(Rivals rivals) {
        return plan.declared().common(rivals.underHashKey());
    }

    private CodeBlock operations(String field, TypeName answer) {
        return answer.equals(all) ? CodeBlock.of("$L", field) : CodeBlock.of("$L.narrowed($T.class)", field, answer);
    }

    /** Of the table. */
    MethodSpec ofTable() {
        TypeName answer = answer(Rivals.ofTable(plan));
        return method(plan.key().hash(), Target.LOCAL, answer, operations("this." + FIELD, answer));
    }

    /** In the class of an index. */
    MethodSpec method(IndexPlan index, Target target) {
        return method(
                index.index().key().hash(),
                target,
                answer(Rivals.ofIndex(plan, index)),
                CodeBlock.of("this.$L", FIELD));
    }

    private MethodSpec method(List<EntityKey.Part> hash, Target target, TypeName answer, CodeBlock operations) {
        List<EntityAttribute> parameters = EntityKey.components(hash);
        MethodSpec.Builder method = MethodSpec.methodBuilder("collection")
                .addJavadoc("Reads all that stands under a hash key, whichever record it is: {@code Query}.\n\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(target.plain(), answer, answer));
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
                .addStatement("return $L.$L($L)", operations, target.mixed(), equalities)
                .build();
    }
}
