package dev.stator.processor.generate;

import static dev.stator.processor.generate.plan.RuntimeTypes.GLOBAL_SCAN_OPERATION;
import static dev.stator.processor.generate.plan.RuntimeTypes.INDEX_OPERATIONS;
import static dev.stator.processor.generate.plan.RuntimeTypes.SCAN_OPERATION;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.generate.plan.IndexPlan;
import dev.stator.processor.generate.plan.IndexPlan.Projected;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.GeneratedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes what a DAO has for one index: {@code byTitle()} and the class {@code ByTitle} that it returns. */
final class IndexAccess {
    private final EntityPlan plan;
    private final IndexPlan index;
    private final ClassName name;
    private final ClassName codec;
    private final TypeName answer;
    private final Optional<CollectionQuery> collection;

    /** @param collection of the DAO, which an index has too that holds whole items */
    IndexAccess(EntityPlan plan, IndexPlan index, ClassName dao, Optional<CollectionQuery> collection) {
        this.plan = plan;
        this.index = index;
        this.name = plan.types().indexIn(dao, plan.entity(), index.name());
        this.codec = plan.constants().codec();
        this.answer = index.projected()
                .<TypeName>map(Projected::name)
                .orElse(plan.record().type());
        this.collection = collection.filter(whole -> index.projected().isEmpty());
    }

    MethodSpec accessor() {
        CodeBlock codecInstance = index.projected()
                .map(projected -> CodeBlock.of("$T.$L", codec, projected.constant()))
                .orElse(CodeBlock.of("$T.INSTANCE", codec));
        return MethodSpec.methodBuilder(GeneratedNames.accessor(index.name()))
                .addJavadoc(
                        "$L index {@code $L}$L.\n\n@return queries and scans of it\n",
                        index.index().isLocal() ? "Local" : "Global",
                        index.name(),
                        index.projected().isPresent()
                                ? CodeBlock.of(", which answers {@link $T}", answer)
                                : ", which holds whole items")
                .addModifiers(Modifier.PUBLIC)
                .returns(name)
                .addStatement(
                        "return new $T($Zitems.index($Z$T.$L,$W$L)$L)",
                        name,
                        codec,
                        index.constant(),
                        codecInstance,
                        collection
                                .map(whole -> CodeBlock.of(",$W$L", whole.index(index)))
                                .orElse(CodeBlock.of("")))
                .build();
    }

    TypeSpec type() {
        TypeName operations = ParameterizedTypeName.get(INDEX_OPERATIONS, answer);
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("Queries and scans of index {@code $L}.\n", index.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addField(operations, "index", Modifier.PRIVATE, Modifier.FINAL);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(operations, "index")
                .addStatement("this.index = index");
        collection.ifPresent(whole -> {
            type.addField(whole.ofIndex(index), CollectionQuery.FIELD, Modifier.PRIVATE, Modifier.FINAL);
            constructor
                    .addParameter(whole.ofIndex(index), CollectionQuery.FIELD)
                    .addStatement("this.$1L = $1L", CollectionQuery.FIELD);
        });
        type.addMethod(constructor.build());
        addQueries(type);
        collection.ifPresent(whole -> type.addMethod(whole.method(index, target())));
        return type.addMethod(scan()).build();
    }

    private KeyedQuery.Target target() {
        return index.index().isLocal() ? KeyedQuery.Target.LOCAL : KeyedQuery.Target.GLOBAL;
    }

    /** One for the hash key, and one more for each further part of the range key that may be fixed. */
    private void addQueries(TypeSpec.Builder type) {
        KeyedQuery query = new KeyedQuery(plan, answer, target(), name, Rivals.ofIndex(plan, index));
        EntityKey key = index.index().key();
        List<EntityKey.Part> equal = new ArrayList<>(key.hash());
        if (key.range().isEmpty()) {
            query.addTo(type, equal, Optional.empty(), field(equal));
        }
        for (EntityKey.Part range : key.range()) {
            query.addTo(type, List.copyOf(equal), Optional.of(range), field(equal));
            equal.add(range);
        }
    }

    private MethodSpec scan() {
        ClassName operation = index.index().isLocal() ? SCAN_OPERATION : GLOBAL_SCAN_OPERATION;
        return MethodSpec.methodBuilder("scan")
                .addJavadoc("Reads the whole index: {@code Scan}.\n\n@return the operation\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(operation, answer, answer))
                .addStatement("return index.$L()", index.index().isLocal() ? "scan" : "globalScan")
                .build();
    }

    /** The field, where no parameter hides it. */
    private static String field(List<EntityKey.Part> equal) {
        return EntityKey.components(equal).stream().anyMatch(p -> p.component().equals("index"))
                ? "this.index"
                : "index";
    }
}
