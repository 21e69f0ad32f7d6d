package dev.stator.processor.generate;

import static dev.stator.processor.generate.plan.RuntimeTypes.DELETE_OPERATION;
import static dev.stator.processor.generate.plan.RuntimeTypes.GET_OPERATION;
import static dev.stator.processor.generate.plan.RuntimeTypes.ITEM_CHECK;
import static dev.stator.processor.generate.plan.RuntimeTypes.KEYED_DAO;
import static dev.stator.processor.generate.plan.RuntimeTypes.UNVERSIONED_DAO;
import static dev.stator.processor.generate.plan.RuntimeTypes.UPDATE_OPERATION;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.generate.plan.IndexPlan;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.GeneratedNames;
import java.util.Optional;

/** Writes {@code PostDao}: what its superclass cannot have, since the key has parts and indexes have names. */
final class DaoGenerator {
    private final EntityPlan plan;
    private final ClassName name;
    private final ClassName codec;
    private final TypeName entity;
    private final Optional<CollectionQuery> collection;

    private DaoGenerator(EntityPlan plan) {
        this.plan = plan;
        this.name = GeneratedNames.dao(plan.base());
        this.codec = plan.constants().codec();
        this.entity = plan.record().type();
        this.collection = CollectionQuery.of(plan);
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
        DaoClass dao = new DaoClass(name, plan.entity().injection());
        dao.annotate(type);
        MethodSpec.Builder constructor = dao.constructor("A DAO on the client of {@code stator}.")
                .addStatement("super(stator, $T.SCHEMA, $T::itemKey)", codec, name);
        collection.ifPresent(whole -> whole.addField(type, constructor));
        type.addMethod(constructor.build());
        type.addMethods(dao.through());
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
        addQuery(type);
        collection.ifPresent(whole -> type.addMethod(whole.ofTable()));
        for (IndexPlan index : plan.indexes()) {
            IndexAccess access = new IndexAccess(plan, index, name, collection);
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

    private void addQuery(TypeSpec.Builder type) {
        EntityKey key = plan.key();
        new KeyedQuery(plan, entity, KeyedQuery.Target.LOCAL, name, Rivals.ofTable(plan))
                .addTo(
                        type,
                        key.hash(),
                        key.range().stream().findFirst(),
                        KeyedMethods.items(EntityKey.components(key.hash())));
    }
}
