package dev.stator.processor.generate;

import static dev.stator.processor.generate.RuntimeTypes.CHANGE_STREAM;
import static dev.stator.processor.generate.RuntimeTypes.DAO;
import static dev.stator.processor.generate.RuntimeTypes.DELETE_OPERATION;
import static dev.stator.processor.generate.RuntimeTypes.DYNAMO_DB_ASYNC_CLIENT;
import static dev.stator.processor.generate.RuntimeTypes.DYNAMO_DB_CLIENT;
import static dev.stator.processor.generate.RuntimeTypes.ENTITY_OPERATIONS;
import static dev.stator.processor.generate.RuntimeTypes.GET_OPERATION;
import static dev.stator.processor.generate.RuntimeTypes.INJECT;
import static dev.stator.processor.generate.RuntimeTypes.ITEM_CHECK;
import static dev.stator.processor.generate.RuntimeTypes.NAMED;
import static dev.stator.processor.generate.RuntimeTypes.PUT_OPERATION;
import static dev.stator.processor.generate.RuntimeTypes.SCAN_OPERATION;
import static dev.stator.processor.generate.RuntimeTypes.SINGLETON;
import static dev.stator.processor.generate.RuntimeTypes.STATOR;
import static dev.stator.processor.generate.RuntimeTypes.TABLE;
import static dev.stator.processor.generate.RuntimeTypes.UPDATE_OPERATION;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.Injection;
import dev.stator.processor.model.Key;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes {@code PostDao}: each method builds an operation and hands it over. */
final class DaoGenerator {
    private final EntityPlan plan;
    private final ClassName name;
    private final ClassName codec;
    private final TypeName entity;

    private DaoGenerator(EntityPlan plan) {
        this.plan = plan;
        this.name = GeneratedNames.dao(plan.name());
        this.codec = plan.constants().codec();
        this.entity = plan.record().type();
    }

    static JavaFile generate(EntityPlan plan) {
        DaoGenerator generator = new DaoGenerator(plan);
        return Header.file(generator.name, generator.type(), plan);
    }

    private TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("""
                    Reads and writes {@link $T} items of table {@code $L}. \
                    Immutable and safe for use by several threads.

                    <p>Its methods return operations, which do nothing until they are executed.
                    """, plan.name(), plan.table())
                .addSuperinterface(ParameterizedTypeName.get(DAO, entity));
        Header.mark(type, plan);
        Injection injection = plan.entity().injection();
        if (injection.jakartaInject()) {
            type.addAnnotation(SINGLETON);
        }
        if (injection.named()) {
            type.addAnnotation(NAMED);
        }
        type.addAnnotations(injection.copied());
        type.addField(FieldSpec.builder(STATOR, "stator", Modifier.PRIVATE, Modifier.FINAL)
                .build());
        type.addField(FieldSpec.builder(
                        ParameterizedTypeName.get(ENTITY_OPERATIONS, entity), "items", Modifier.PRIVATE, Modifier.FINAL)
                .build());
        type.addMethod(constructor());
        type.addMethod(table());
        type.addMethod(through(DYNAMO_DB_CLIENT));
        type.addMethod(through(DYNAMO_DB_CLIENT, DYNAMO_DB_ASYNC_CLIENT));
        type.addMethods(new KeyedMethods(plan, "")
                .of(
                        "get",
                        ParameterizedTypeName.get(GET_OPERATION, entity, entity),
                        "Reads the item with a primary key: {@code GetItem}.",
                        Optional.empty()));
        if (plan.isVersioned()) {
            new VersionedMethods(plan).addTo(type);
        } else {
            addWrites(type);
        }
        addKeyed(
                type,
                "check",
                ITEM_CHECK,
                "Checks a condition of the item with a primary key, in a transaction: {@code ConditionCheck}.");
        new BatchMethods(plan).addTo(type);
        type.addMethod(query());
        type.addMethod(scan());
        type.addMethod(changes());
        for (IndexPlan index : plan.indexes()) {
            IndexAccess access = new IndexAccess(plan, index, name);
            type.addMethod(access.accessor());
            type.addType(access.type());
        }
        return type.build();
    }

    private void addWrites(TypeSpec.Builder type) {
        type.addMethod(put());
        addKeyed(
                type,
                "update",
                UPDATE_OPERATION,
                "Changes attributes of the item with a primary key, where there is one: {@code UpdateItem}.");
        addKeyed(type, "delete", DELETE_OPERATION, "Deletes the item with a primary key: {@code DeleteItem}.");
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc("A DAO on the client of {@code stator}.\n\n@param stator client and table names\n")
                .addModifiers(Modifier.PUBLIC);
        if (plan.entity().injection().jakartaInject()) {
            constructor.addAnnotation(INJECT);
        }
        return constructor
                .addParameter(STATOR, "stator")
                .addStatement("this.stator = stator")
                .addStatement("items = stator.entity($T.SCHEMA)", codec)
                .build();
    }

    private static MethodSpec table() {
        return ofEveryDao("table", TABLE)
                .addStatement("return $T.of(items)", TABLE)
                .build();
    }

    private MethodSpec through(ClassName... clients) {
        MethodSpec.Builder through = MethodSpec.methodBuilder("through")
                .addJavadoc(
                        "The same DAO, sending through $L; it neither changes nor closes what it is given.\n\n",
                        clients.length == 1 ? "another client, and nothing asynchronously" : "other clients")
                .addModifiers(Modifier.PUBLIC)
                .returns(name);
        List<String> parameters = List.of("client", "asyncClient").subList(0, clients.length);
        for (int i = 0; i < clients.length; i++) {
            through.addJavadoc("@param $L what sends\n", parameters.get(i)).addParameter(clients[i], parameters.get(i));
        }
        return through.addJavadoc("@return the copy\n")
                .addStatement("return new $T(stator.through($L))", name, String.join(", ", parameters))
                .build();
    }

    private void addKeyed(TypeSpec.Builder type, String method, ClassName operation, String javadoc) {
        type.addMethods(new KeyedMethods(plan, "").of(method, operation, javadoc));
    }

    private MethodSpec put() {
        String record = Identifiers.variable(plan.name(), "items", "value");
        return method(
                        "put",
                        PUT_OPERATION,
                        "Writes a whole item in place of any with the same primary key: {@code PutItem}.")
                .addJavadoc("@param $L the item\n@return the operation\n", record)
                .addParameter(entity, record)
                .addStatement("return items.put($L)", record)
                .build();
    }

    private MethodSpec query() {
        KeyedQuery query = new KeyedQuery(plan.constants(), entity, KeyedQuery.Target.LOCAL);
        Key key = plan.key();
        return query.method(
                key.hash(), key.range().stream().findFirst(), KeyedMethods.items(Key.attributes(key.hash())));
    }

    private MethodSpec scan() {
        return ofEveryDao("scan", ParameterizedTypeName.get(SCAN_OPERATION, entity, entity))
                .addStatement("return items.scan()")
                .build();
    }

    private MethodSpec changes() {
        return ofEveryDao("changes", ParameterizedTypeName.get(CHANGE_STREAM, entity))
                .addStatement("return $T.of(items)", CHANGE_STREAM)
                .build();
    }

    /** A method of {@code Dao}, which has its Javadoc. */
    private static MethodSpec.Builder ofEveryDao(String method, TypeName answer) {
        return MethodSpec.methodBuilder(method)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(answer);
    }

    private MethodSpec.Builder method(String method, ClassName operation, String javadoc) {
        return MethodSpec.methodBuilder(method)
                .addJavadoc("$L\n\n", javadoc)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(operation, entity));
    }
}
