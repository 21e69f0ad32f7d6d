package dev.stator.processor.generate;

import static dev.stator.processor.generate.plan.RuntimeTypes.PUT_OPERATION;
import static dev.stator.processor.generate.plan.RuntimeTypes.TABLE_DAO;
import static dev.stator.processor.generate.plan.RuntimeTypes.UNVERSIONED_TABLE_DAO;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.generate.plan.Identifiers;
import dev.stator.processor.generate.plan.TablePlan;
import dev.stator.processor.model.GeneratedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes {@code ShopTable}, which gives the DAOs of a table's records and what concerns them all. */
final class TableGenerator {
    private final TablePlan plan;
    private final TypeName common;
    private final ClassName name;
    private final List<RecordVariable> records = new ArrayList<>();

    /**
     * A record of the table.
     *
     * @param variable what one of its items is called
     */
    private record RecordVariable(EntityPlan plan, String variable) {
        TypeName type() {
            return plan.record().type();
        }

        ClassName dao() {
            return GeneratedNames.dao(plan.base());
        }

        String accessor() {
            return plan.entity().member().orElseThrow().accessor();
        }
    }

    private TableGenerator(TablePlan plan) {
        this.plan = plan;
        this.common = plan.root().common();
        this.name = GeneratedNames.table(plan.root().name());
        Identifiers.Scope variables = new Identifiers.Scope("", "item", "value");
        plan.entities()
                .forEach(entity -> records.add(new RecordVariable(
                        entity, variables.claim(Identifiers.variable(entity.name(), "item", "value")))));
    }

    static JavaFile generate(TablePlan plan) {
        TableGenerator generator = new TableGenerator(plan);
        return Header.file(generator.name, generator.type(), plan);
    }

    private TypeSpec type() {
        boolean versioned = records.stream().anyMatch(each -> each.plan().isVersioned());
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("""
                    The table {@code $L}: gives the DAO of each record, and reads items of all kinds.
                    Immutable and safe for use by several threads.

                    <p>Its methods return DAOs, or operations, which do nothing until they are executed.
                    """, records.get(0).plan().table())
                .superclass(ParameterizedTypeName.get(versioned ? TABLE_DAO : UNVERSIONED_TABLE_DAO, common));
        Header.mark(type, plan);
        DaoClass dao = new DaoClass(name, plan.root().injection());
        dao.annotate(type);
        records.forEach(each -> type.addField(each.dao(), each.accessor(), Modifier.PRIVATE, Modifier.FINAL));
        type.addMethod(constructor(dao));
        type.addMethods(dao.through());
        records.forEach(each -> type.addMethod(accessor(each)));
        if (!versioned) {
            type.addMethod(put());
        }
        return type.addMethod(match()).build();
    }

    private MethodSpec constructor(DaoClass dao) {
        MethodSpec.Builder constructor = dao.constructor("The table on the client of {@code stator}.")
                .addStatement("super(stator, $T.SCHEMA)", plan.codec());
        records.forEach(each -> constructor.addStatement("this.$L = new $T(stator)", each.accessor(), each.dao()));
        return constructor.build();
    }

    private static MethodSpec accessor(RecordVariable record) {
        return MethodSpec.methodBuilder(record.accessor())
                .addJavadoc(
                        "The items that are a {@link $T}.\n\n@return their DAO\n",
                        record.plan().name())
                .addModifiers(Modifier.PUBLIC)
                .returns(record.dao())
                .addStatement("return $L", record.accessor())
                .build();
    }

    private MethodSpec put() {
        CodeBlock puts = records.stream()
                .map(each -> CodeBlock.of("$L::put", each.accessor()))
                .collect(CodeBlock.joining(",$W"));
        return MethodSpec.methodBuilder("put")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(PUT_OPERATION, WildcardTypeName.subtypeOf(common)))
                .addParameter(common, "item")
                .addStatement("return match($Zitem,$W$L)", puts)
                .build();
    }

    private MethodSpec match() {
        TypeVariableName result = TypeVariableName.get(
                new Identifiers.Scope("", "", records.get(0).plan().types().reserved()).claim("R"));
        MethodSpec.Builder match = MethodSpec.methodBuilder("match")
                .addJavadoc("""
                    What the function for an item's record makes of it: one for each record of the table, so that
                    a new record is a compile error wherever items are told apart.

                    @param item an item of any kind
                    """)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addTypeVariable(result)
                .returns(result)
                .addParameter(common, "item");
        for (RecordVariable record : records) {
            match.addJavadoc(
                            "@param $L for a {@link $T}\n",
                            record.variable(),
                            record.plan().name())
                    .addParameter(
                            ParameterizedTypeName.get(
                                    ClassName.get(Function.class),
                                    WildcardTypeName.supertypeOf(record.type()),
                                    WildcardTypeName.subtypeOf(result)),
                            record.variable());
        }
        match.addJavadoc("@param <$T> what is made of items\n@return what the function gives\n", result);
        for (RecordVariable record : records) {
            match.beginControlFlow("if (item instanceof $T value)", record.type())
                    .addStatement("return $L.apply(value)", record.variable())
                    .endControlFlow();
        }
        return match.addStatement(
                        "throw new $T(item.getClass().getName() + $S)",
                        IllegalArgumentException.class,
                        " is no record of table " + plan.table().name())
                .build();
    }
}
