package dev.stator.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.AttributeModel.DefaultValue;
import dev.stator.processor.model.AttributeModel.Nullness;
import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.CollectionMapping.ListOf;
import dev.stator.processor.model.CollectionMapping.MapOf;
import dev.stator.processor.model.CollectionMapping.SetOf;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.IndexModel;
import dev.stator.processor.model.IndexModel.ComponentName;
import dev.stator.processor.model.IndexModel.Kind;
import dev.stator.processor.model.IndexModel.Projection;
import dev.stator.processor.model.InjectionModel;
import dev.stator.processor.model.KeyDeclaration;
import dev.stator.processor.model.KeyRole;
import dev.stator.processor.model.NestedType;
import dev.stator.processor.model.RecordModel;
import dev.stator.processor.model.SealedModel;
import dev.stator.processor.model.Table;
import dev.stator.processor.model.TableModel;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.TypeMapping.OptionalOf;
import dev.stator.processor.model.TypeMapping.RecordOf;
import dev.stator.processor.model.TypeMapping.SealedOf;
import dev.stator.processor.model.Upkeep;
import dev.stator.processor.model.ValueMapping.BuiltIn;
import dev.stator.processor.model.ValueMapping.EnumOf;
import dev.stator.processor.model.Visibility;
import dev.stator.processor.resolve.Resolver;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Tables, resolved from what the reader would give, which is built by hand. */
final class Models {
    static final Site SITE = Site.of((Element)
            Proxy.newProxyInstance(Models.class.getClassLoader(), new Class<?>[] {Element.class}, (p, m, a) -> "site"));
    static final InjectionModel PLAIN = injection(false, false, true);

    private Models() {}

    static InjectionModel injection(boolean jakarta, boolean named, boolean generated, AnnotationSpec... copied) {
        return new InjectionModel(jakarta, named, false, generated, List.of(copied), List.of());
    }

    static Table table(String name, EntityModel entity) {
        return Resolver.resolve(new TableModel(name, SITE, List.of(entity)));
    }

    static EntityModel entity(
            RecordModel record, List<IndexModel> indexes, List<NestedType> nested, InjectionModel injection) {
        return new EntityModel(record, indexes, nested, injection, List.of(), List.of());
    }

    static RecordModel record(String name, AttributeModel... attributes) {
        ClassName type = ClassName.get("blog", name);
        return new RecordModel(type, type, Visibility.PUBLIC, true, List.of(attributes), SITE);
    }

    static AttributeModel hash(String component, BuiltInType type) {
        return attribute(component, component, of(type), KeyRole.HASH, Nullness.NEVER, null);
    }

    static AttributeModel range(String component, BuiltInType type) {
        return attribute(component, component, of(type), KeyRole.RANGE, Nullness.NEVER, null);
    }

    static AttributeModel of(String component, BuiltInType type) {
        return of(component, of(type));
    }

    static AttributeModel of(String component, TypeMapping mapping) {
        return attribute(component, component, mapping, KeyRole.NONE, Nullness.NEVER, null);
    }

    static AttributeModel of(String component, TypeName primitive) {
        return of(component, new BuiltIn(BuiltInType.of(primitive).orElseThrow(), primitive));
    }

    static AttributeModel named(String component, String name, TypeMapping mapping) {
        return attribute(component, name, mapping, KeyRole.NONE, Nullness.NEVER, null);
    }

    static AttributeModel nullable(String component, TypeMapping mapping) {
        return attribute(component, component, mapping, KeyRole.NONE, Nullness.NULLABLE, null);
    }

    static AttributeModel withDefault(String component, TypeMapping mapping, String text) {
        return attribute(component, component, mapping, KeyRole.NONE, Nullness.NEVER, text);
    }

    private static AttributeModel attribute(
            String component,
            String name,
            TypeMapping mapping,
            KeyRole role,
            Nullness nullness,
            @Nullable String text) {
        return new AttributeModel(
                component,
                name,
                SITE,
                mapping.type(),
                mapping,
                role == KeyRole.NONE ? List.of() : List.of(new KeyDeclaration(role, SITE)),
                nullness,
                Optional.ofNullable(text).map(t -> new DefaultValue(t, SITE)),
                List.of(),
                Optional.empty(),
                false,
                SITE);
    }

    static AttributeModel kept(Upkeep.Kind kind, AttributeModel plain) {
        return new AttributeModel(
                plain.component(),
                plain.name(),
                plain.nameSite(),
                plain.type(),
                plain.mapping(),
                plain.keys(),
                plain.nullness(),
                plain.defaultValue(),
                List.of(new Upkeep(kind, SITE)),
                plain.ttl(),
                plain.sensitive(),
                plain.site());
    }

    static BuiltIn of(BuiltInType type) {
        return new BuiltIn(type, type.type());
    }

    static RecordOf nested(String name) {
        return new RecordOf(ClassName.get("blog", name));
    }

    static ListOf list(TypeMapping element) {
        return new ListOf(ClassName.get(List.class), element);
    }

    static SetOf set(TypeMapping element) {
        return new SetOf(ClassName.get(Set.class), element);
    }

    static EnumOf enumeration(String name, String... constants) {
        return new EnumOf(ClassName.get("blog", name), List.of(constants), Visibility.PUBLIC);
    }

    static IndexModel gsi(
            String name, List<String> hash, List<String> range, Projection projection, String... include) {
        return index(Kind.GLOBAL, name, hash, range, projection, include);
    }

    static IndexModel lsi(String name, String range, Projection projection, String... include) {
        return index(Kind.LOCAL, name, List.of(), List.of(range), projection, include);
    }

    private static IndexModel index(
            Kind kind, String name, List<String> hash, List<String> range, Projection projection, String... include) {
        return new IndexModel(
                kind, name, SITE, names(hash), names(range), projection, SITE, names(Arrays.asList(include)), SITE);
    }

    private static List<ComponentName> names(List<String> names) {
        return names.stream().map(name -> new ComponentName(name, SITE)).toList();
    }

    /** An entity with a version and stamps. */
    static Table account() {
        RecordModel account = record(
                "Account",
                hash("id", BuiltInType.STRING),
                of("balance", TypeName.LONG),
                kept(Upkeep.Kind.VERSION, of("version", TypeName.LONG)),
                kept(Upkeep.Kind.CREATED_AT, nullable("openedAt", of(BuiltInType.INSTANT))),
                kept(Upkeep.Kind.UPDATED_AT, of("changedAt", new OptionalOf(of(BuiltInType.INSTANT)))));
        return table(
                "accounts",
                entity(
                        account,
                        List.of(gsi("by-change", List.of("balance"), List.of("changedAt"), Projection.KEYS_ONLY)),
                        List.of(),
                        PLAIN));
    }

    /** Whose key is equal by what is stored. */
    static Table blob() {
        RecordModel blob = record("Blob", hash("digest", BuiltInType.BYTES), range("size", BuiltInType.BIG_DECIMAL));
        return table("blobs", entity(blob, List.of(), List.of(), PLAIN));
    }

    /** Every kind of output in one entity. */
    static Table post(InjectionModel injection) {
        EnumOf colour = enumeration("Colour", "RED", "GREEN");
        RecordOf address = nested("Address");
        SealedOf shape = new SealedOf(ClassName.get("blog", "Shape"));
        RecordModel post = record(
                "Post",
                hash("author", BuiltInType.STRING),
                range("postedAt", BuiltInType.INSTANT),
                of("title", BuiltInType.STRING),
                of("likes", TypeName.LONG),
                of("tags", set(of(BuiltInType.STRING))),
                named("places", "wo \"es\" war", new MapOf(colour, list(new OptionalOf(address)))),
                nullable("subtitle", of(BuiltInType.STRING)),
                withDefault("state", of(BuiltInType.STRING), "draft"),
                withDefault("edited", of(BuiltInType.INSTANT), "2026-01-01T00:00:00Z"),
                of("region", new OptionalOf(of(BuiltInType.STRING))),
                of("home", address),
                of("cover", shape));
        RecordModel addressModel = record(
                "Address",
                of("street", BuiltInType.STRING),
                of("number", TypeName.INT),
                of("previous", new OptionalOf(address)));
        RecordModel circle = record("Circle", of("radius", TypeName.DOUBLE));
        RecordModel group = record("Group", of("shapes", list(shape)));
        SealedModel shapeModel = new SealedModel(
                ClassName.get("blog", "Shape"),
                ClassName.get("blog", "Shape"),
                Visibility.PUBLIC,
                "type",
                List.of(
                        new SealedModel.Subtype("circle", circle.type(), SITE),
                        new SealedModel.Subtype("Group", group.type(), SITE)),
                List.of(),
                SITE);
        return table(
                "posts",
                entity(
                        post,
                        List.of(
                                gsi("by-title", List.of("title"), List.of("likes"), Projection.KEYS_ONLY),
                                gsi(
                                        "by.region",
                                        List.of("region", "title"),
                                        List.of("likes", "state"),
                                        Projection.INCLUDE,
                                        "subtitle",
                                        "home"),
                                lsi("likes_of_author", "likes", Projection.ALL)),
                        List.of(addressModel, shapeModel, circle, group),
                        injection));
    }
}
