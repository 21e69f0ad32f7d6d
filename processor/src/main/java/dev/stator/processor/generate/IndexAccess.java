package dev.stator.processor.generate;

import static dev.stator.processor.generate.RuntimeTypes.GLOBAL_SCAN_OPERATION;
import static dev.stator.processor.generate.RuntimeTypes.INDEX_OPERATIONS;
import static dev.stator.processor.generate.RuntimeTypes.SCAN_OPERATION;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.generate.IndexPlan.Projected;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.Key;
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

    IndexAccess(EntityPlan plan, IndexPlan index, ClassName dao) {
        this.plan = plan;
        this.index = index;
        this.name = dao.nestedClass(GeneratedNames.indexClass(index.name()));
        this.codec = plan.constants().codec();
        this.answer = index.projected()
                .<TypeName>map(Projected::name)
                .orElse(plan.record().type());
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
                        "return new $T($Zitems.index($Z$T.$L,$W$L))", name, codec, index.constant(), codecInstance)
                .build();
    }

    TypeSpec type() {
        TypeName operations = ParameterizedTypeName.get(INDEX_OPERATIONS, answer);
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("Queries and scans of index {@code $L}.\n", index.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addField(operations, "index", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(operations, "index")
                        .addStatement("this.index = index")
                        .build());
        queries().forEach(type::addMethod);
        return type.addMethod(scan()).build();
    }

    /** One for the hash key, and one more for each further part of the range key that may be fixed. */
    private List<MethodSpec> queries() {
        KeyedQuery query = new KeyedQuery(
                plan.constants(), answer, index.index().isLocal() ? KeyedQuery.Target.LOCAL : KeyedQuery.Target.GLOBAL);
        List<MethodSpec> methods = new ArrayList<>();
        Key key = index.index().key();
        List<Key.Part> equal = new ArrayList<>(key.hash());
        if (key.range().isEmpty()) {
            return List.of(query.method(equal, Optional.empty(), field(equal)));
        }
        for (Key.Part range : key.range()) {
            methods.add(query.method(List.copyOf(equal), Optional.of(range), field(equal)));
            equal.add(range);
        }
        return methods;
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
    private static String field(List<Key.Part> equal) {
        return Key.attributes(equal).stream().anyMatch(p -> p.component().equals("index")) ? "this.index" : "index";
    }
}
