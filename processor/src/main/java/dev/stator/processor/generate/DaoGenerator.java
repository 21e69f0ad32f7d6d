package dev.stator.processor.generate;

import static dev.stator.processor.generate.RuntimeTypes.DELETE_OPERATION;
import static dev.stator.processor.generate.RuntimeTypes.DYNAMO_DB_ASYNC_CLIENT;
import static dev.stator.processor.generate.RuntimeTypes.DYNAMO_DB_CLIENT;
import static dev.stator.processor.generate.RuntimeTypes.GET_OPERATION;
import static dev.stator.processor.generate.RuntimeTypes.INJECT;
import static dev.stator.processor.generate.RuntimeTypes.ITEM_CHECK;
import static dev.stator.processor.generate.RuntimeTypes.KEYED_DAO;
import static dev.stator.processor.generate.RuntimeTypes.NAMED;
import static dev.stator.processor.generate.RuntimeTypes.SINGLETON;
import static dev.stator.processor.generate.RuntimeTypes.STATOR;
import static dev.stator.processor.generate.RuntimeTypes.UNVERSIONED_DAO;
import static dev.stator.processor.generate.RuntimeTypes.UPDATE_OPERATION;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.Injection;
import dev.stator.processor.model.Key;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes {@code PostDao}: what its superclass cannot have, since the key has parts and indexes have names. */
final class DaoGenerator {
    private final EntityPlan plan;
    private final ClassName name;
    private final ClassName codec;
    private final TypeName entity;

    private DaoGenerator(EntityPlan plan) {
        this.plan = plan;
        this.name = GeneratedNames.dao(plan.base());
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
                .superclass(ParameterizedTypeName.get(
                        plan.isVersioned() ? KEYED_DAO : UNVERSIONED_DAO, entity, GeneratedNames.key(plan.base())));
        Header.mark(type, plan);
        Injection injection = plan.entity().injection();
        if (injection.jakartaInject()) {
            type.addAnnotation(SINGLETON);
        }
        if (injection.named()) {
            type.addAnnotation(NAMED);
        }
        type.addAnnotations(injection.copied());
        type.addMethod(constructor());
        type.addMethod(through(DYNAMO_DB_CLIENT));
        type.addMethod(through(DYNAMO_DB_CLIENT, DYNAMO_DB_ASYNC_CLIENT));
        KeyedMethods keyed = new KeyedMethods(plan, "");
        type.addMethod(keyed.byParts(
                "get",
                ParameterizedTypeName.get(GET_OPERATION, entity, entity),
                "Reads the item with a primary key: {@code GetItem}."));
        if (plan.isVersioned()) {
            new VersionedMethods(plan).addTo(type);
        } else {
            addWrites(type, keyed);
        }
        type.addMethod(keyed.byParts(
                "check",
                ParameterizedTypeName.get(ITEM_CHECK, entity),
                "Checks a condition of the item with a primary key, in a transaction: {@code ConditionCheck}."));
        type.addMethod(keyed.itemKey());
        type.addMethod(query());
        for (IndexPlan index : plan.indexes()) {
            IndexAccess access = new IndexAccess(plan, index, name);
            type.addMethod(access.accessor());
            type.addType(access.type());
        }
        return type.build();
    }

    private void addWrites(TypeSpec.Builder type, KeyedMethods keyed) {
        type.addMethod(keyed.byParts(
                "update",
                ParameterizedTypeName.get(UPDATE_OPERATION, entity),
                "Changes attributes of the item with a primary key, where there is one: {@code UpdateItem}."));
        type.addMethod(keyed.byParts(
                "delete",
                ParameterizedTypeName.get(DELETE_OPERATION, entity),
                "Deletes the item with a primary key: {@code DeleteItem}."));
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
                .addStatement("super(stator, $T.SCHEMA, $T::itemKey)", codec, name)
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

    private MethodSpec query() {
        KeyedQuery query = new KeyedQuery(plan.constants(), entity, KeyedQuery.Target.LOCAL);
        Key key = plan.key();
        return query.method(
                key.hash(), key.range().stream().findFirst(), KeyedMethods.items(Key.attributes(key.hash())));
    }
}
