package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.model.CollectionMapping.ListOf;
import dev.stator.processor.model.CollectionMapping.MapOf;
import dev.stator.processor.model.ConverterModel;
import dev.stator.processor.model.Index;
import dev.stator.processor.model.Nullness;
import dev.stator.processor.model.StoredAs;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.TypeMapping.OptionalOf;
import dev.stator.processor.model.ValueMapping;
import dev.stator.processor.model.ValueMapping.Converted;
import dev.stator.processor.model.Visibility;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.IndexModel;
import dev.stator.processor.model.declared.NestedType;
import dev.stator.processor.model.declared.RecordModel;
import dev.stator.processor.model.declared.SealedModel;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.model.declared.WrittenName;
import dev.stator.processor.resolve.Resolver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingTest {
    private static final String MARKED = "@org.jspecify.annotations.NullMarked package example;";

    private static final String CODECS = """
        record Money(String text) {}
        final class MoneyCodec implements TextCodec<Money> {
            @Override public String toText(Money money) { return money.text(); }
            @Override public Money fromText(String text) { return new Money(text); }
        }
        enum CentCodec implements NumberCodec<Money> {
            INSTANCE;
            @Override public String toNumber(Money money) { return money.text(); }
            @Override public Money fromNumber(String number) { return new Money(number); }
        }
        """;

    private static EntityModel read(Compiler compiler, String... sources) {
        return read(compiler, List.of(), sources);
    }

    private static EntityModel read(Compiler compiler, List<Path> classPath, String... sources) {
        return table(compiler, classPath, sources).entities().get(0);
    }

    private static TableModel table(Compiler compiler, List<Path> classPath, String... sources) {
        List<TableModel> models = new ArrayList<>();
        StatorProcessor processor = new StatorProcessor(
                table -> {
                    models.add(table);
                    return Resolver.resolve(table);
                },
                table -> List.of());
        Compiler.Compilation compilation = compiler.compile(
                processor,
                List.of(),
                classPath,
                Stream.of(sources).map(Sources::of).toList());
        assertThat(compilation.success()).isTrue();
        assertThat(compilation.faults()).isEmpty();
        assertThat(models).hasSize(1);
        return models.get(0);
    }

    private static AttributeModel component(EntityModel entity, String name) {
        return entity.component(name).orElseThrow();
    }

    private static TypeMapping mapping(EntityModel entity, String name) {
        return component(entity, name).mapping();
    }

    private static Map<String, Nullness> nullness(RecordModel record) {
        return record.attributes().stream()
                .collect(Collectors.toMap(AttributeModel::component, AttributeModel::nullness));
    }

    @ParameterizedTest
    @EnumSource
    void readsATable(Compiler compiler) {
        TableModel table = table(compiler, List.of(), """
            @Table("posts")
            @Gsi(name = "by-title", hashKey = "title", rangeKey = {"likes", "at"}, projection = IndexProjection.INCLUDE, include = "tags")
            @Lsi(name = "by-likes", rangeKey = "likes")
            public record Post(@HashKey String id, @RangeKey Instant at, @Attribute("t") String title, long likes, Set<String> tags,
                @Default("draft") String state) {}
            """);
        EntityModel entity = table.entities().get(0);

        assertThat(table.name()).isEqualTo("posts");
        assertThat(entity.record().visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(entity.hashKeys()).extracting(AttributeModel::component).containsExactly("id");
        assertThat(entity.rangeKeys()).extracting(AttributeModel::component).containsExactly("at");
        assertThat(component(entity, "title").name()).isEqualTo("t");
        assertThat(component(entity, "state").defaultValue().orElseThrow().text())
                .isEqualTo("draft");
        assertThat(entity.indexes()).extracting(IndexModel::kind).containsExactly(Index.Kind.GLOBAL, Index.Kind.LOCAL);
        IndexModel index = entity.indexes().get(0);
        assertThat(index.name()).isEqualTo("by-title");
        assertThat(index.rangeKey()).extracting(WrittenName::name).containsExactly("likes", "at");
        assertThat(index.projection()).isEqualTo(Index.Projection.INCLUDE);
        assertThat(index.include()).extracting(WrittenName::name).containsExactly("tags");
    }

    @ParameterizedTest
    @EnumSource
    void isEqualForEqualSources(Compiler compiler) {
        String source =
                "@Table(\"posts\") record Post(@HashKey String id, Map<String, Place> places) {} record Place(int x)"
                        + " {}";
        assertThat(table(compiler, List.of(), source)).isEqualTo(table(compiler, List.of(), "\n\n" + source));
    }

    @ParameterizedTest
    @EnumSource
    void putsTypeArgumentsIntoGenericRecords(Compiler compiler) {
        EntityModel entity = read(compiler, """
            @Table("posts") record Post(@HashKey String id, Pair<String, List<Integer>> a, Pair<Long, Pair<String, int[]>> b) {}
            record Pair<A, B>(A first, List<B> second) {}
            """);

        assertThat(entity.nested())
                .extracting(nested -> nested.type().toString().replaceAll("[a-z]+\\.", ""))
                .containsExactly(
                        "Pair<String, List<Integer>>", "Pair<Long, Pair<String, int[]>>", "Pair<String, int[]>");
        RecordModel first = (RecordModel) entity.nested().get(0);
        assertThat(first.attributes())
                .extracting(attribute -> attribute.type().toString())
                .containsExactly("java.lang.String", "java.util.List<java.util.List<java.lang.Integer>>");
    }

    @ParameterizedTest
    @EnumSource
    void endsRecursionByName(Compiler compiler) {
        EntityModel entity = read(compiler, """
            @Table("nodes") record Node(@HashKey String id, List<Node> children, Optional<Left> left) {}
            record Left(Optional<Right> right) {}
            record Right(Optional<Left> left, Map<String, Node> nodes) {}
            """);

        assertThat(entity.nested())
                .extracting(nested -> nested.name().simpleName())
                .containsExactly("Left", "Right");
        assertThat(mapping(entity, "children"))
                .isEqualTo(new ListOf(
                        ((ListOf) mapping(entity, "children")).collection(),
                        new TypeMapping.RecordOf(entity.record().type())));
    }

    @ParameterizedTest
    @EnumSource
    void readsSealedInterfacesDownToTheirRecords(Compiler compiler) {
        EntityModel entity = read(compiler, """
            @Table("jobs") record Job(@HashKey String id, Result<String> result) {}
            @Discriminator("kind") sealed interface Result<T> {}
            @DiscriminatorValue("ok") record Ok<V>(V value) implements Result<V> {}
            sealed interface Failed<T> extends Result<T> {}
            record Broken<T>(String reason, Optional<T> last) implements Failed<T> {}
            record Counted(int count) implements Failed<Integer> {}
            """);

        SealedModel result = (SealedModel) entity.nested().get(0);
        assertThat(result.discriminator()).isEqualTo("kind");
        assertThat(result.nonRecords()).isEmpty();
        assertThat(result.subtypes())
                .extracting(subtype -> subtype.value().name())
                .containsExactly("ok", "Broken");
        assertThat(result.subtypes())
                .extracting(subtype -> subtype.type().toString())
                .containsExactly("example.Ok<java.lang.String>", "example.Broken<java.lang.String>");
    }

    @ParameterizedTest
    @EnumSource
    void readsNullnessAsJSpecifySaysIt(Compiler compiler) {
        EntityModel entity = read(compiler, MARKED, """
            @Table("posts")
            record Post(@HashKey String id, @Nullable String a, String b, int c, Outer.Unmarked d, Outer.Marked e) {}
            """, """
            @org.jspecify.annotations.NullUnmarked
            class Outer {
                record Unmarked(String a, @Nullable String b, @org.jspecify.annotations.NonNull String c, int d) {}
                @org.jspecify.annotations.NullMarked record Marked(String a) {}
            }
            """);

        assertThat(nullness(entity.record()))
                .containsAllEntriesOf(
                        Map.of("id", Nullness.NEVER, "a", Nullness.NULLABLE, "b", Nullness.NEVER, "c", Nullness.NEVER));
        assertThat(nullness((RecordModel) entity.nested().get(0)))
                .isEqualTo(
                        Map.of("a", Nullness.UNSAID, "b", Nullness.NULLABLE, "c", Nullness.NEVER, "d", Nullness.NEVER));
        assertThat(nullness((RecordModel) entity.nested().get(1))).isEqualTo(Map.of("a", Nullness.NEVER));
    }

    @ParameterizedTest
    @EnumSource
    void recognisesNullableOfOtherLibrariesByItsName(Compiler compiler) {
        EntityModel entity = read(compiler, """
            @Table("posts")
            record Post(@HashKey String id, @lib.onmethod.Nullable String a, @lib.anywhere.Nullable String b, String c) {}
            """, """
            package lib.onmethod;
            import java.lang.annotation.*;
            @Target({ElementType.METHOD, ElementType.PARAMETER}) public @interface Nullable {}
            """, "package lib.anywhere; public @interface Nullable {}");

        assertThat(nullness(entity.record()))
                .isEqualTo(Map.of(
                        "id", Nullness.UNSAID, "a", Nullness.NULLABLE, "b", Nullness.NULLABLE, "c", Nullness.UNSAID));
    }

    @ParameterizedTest
    @EnumSource
    void findsTheConverterOfAComponentAtAnyDepth(Compiler compiler) {
        EntityModel entity = read(
                compiler,
                "@Table(\"orders\") record Order(@HashKey String id, @Convert(MoneyCodec.class) Map<Money,"
                        + " List<Optional<Money>>> sums) {}"
                        + CODECS);

        MapOf sums = (MapOf) mapping(entity, "sums");
        assertThat(sums.key()).isInstanceOf(Converted.class);
        Converted value = (Converted) ((OptionalOf) ((ListOf) sums.value()).element()).value();
        assertThat(value.converter().name().simpleName()).isEqualTo("MoneyCodec");
        assertThat(value.storedAs()).isEqualTo(StoredAs.S);
        assertThat(value.converter().access()).isEqualTo(ConverterModel.Access.CONSTRUCTOR);
    }

    @ParameterizedTest
    @EnumSource
    void takesAConverterToSortUnlessItOrWhatItExtendsSaysNot(Compiler compiler) {
        EntityModel entity = read(compiler, """
            @Table("orders")
            record Order(
                @HashKey String id,
                @Convert(MoneyCodec.class) Money sorted,
                @Convert(Shuffled.class) Money marked,
                @Convert(Inherited.class) Money inherited,
                @Convert(LevelText.class) Level level) {}
            enum Level { LOW, HIGH }
            final class LevelText extends dev.stator.codec.convert.EnumToString<Level> {
                LevelText() { super(Level.values()); }
            }
            class Shuffled implements TextCodec<Money>, dev.stator.codec.Unordered {
                @Override public String toText(Money money) { return money.text(); }
                @Override public Money fromText(String text) { return new Money(text); }
            }
            final class Inherited extends Shuffled {}
            """ + CODECS);

        assertThat(List.of("sorted", "marked", "inherited", "level").stream()
                        .map(name ->
                                ((Converted) mapping(entity, name)).converter().ordered()))
                .containsExactly(true, false, false, false);
    }

    @ParameterizedTest
    @EnumSource
    void prefersComponentThenTypeThenPackage(Compiler compiler) {
        EntityModel entity = read(
                compiler, "@dev.stator.annotation.Convert(example.CentCodec.class) package example;", """
                    @Table("orders")
                    record Order(@HashKey String id, Money ofPackage, @Convert(MoneyCodec.class) Money ofComponent, Euro ofType) {}
                    @Convert(EuroCodec.class) record Euro(String text) {}
                    final class EuroCodec implements TextCodec<Euro> {
                        @Override public String toText(Euro euro) { return euro.text(); }
                        @Override public Euro fromText(String text) { return new Euro(text); }
                    }
                    """ + CODECS);

        ConverterModel ofPackage = ((Converted) mapping(entity, "ofPackage")).converter();
        assertThat(ofPackage.name().simpleName()).isEqualTo("CentCodec");
        assertThat(ofPackage.access()).isEqualTo(ConverterModel.Access.INSTANCE_FIELD);
        assertThat(((Converted) mapping(entity, "ofComponent"))
                        .converter()
                        .name()
                        .simpleName())
                .isEqualTo("MoneyCodec");
        assertThat(((Converted) mapping(entity, "ofType")).converter().name().simpleName())
                .isEqualTo("EuroCodec");
    }

    /** A record means the same wherever it is used, so the package that counts is its own. */
    @ParameterizedTest
    @EnumSource
    void takesThePackageOfTheRecordThatDeclaresTheComponent(Compiler compiler) {
        EntityModel entity = read(
                compiler,
                """
                @Table("orders") record Order(@HashKey String id, String a, other.Line line) {}
                """,
                "@dev.stator.annotation.Convert(Upper.class) package other;",
                """
                package other;
                public final class Upper implements dev.stator.codec.TextCodec<String> {
                    @Override public String toText(String value) { return value; }
                    @Override public String fromText(String text) { return text; }
                }
                """,
                "package other; public record Line(String b) {}");

        assertThat(mapping(entity, "a")).isInstanceOf(ValueMapping.BuiltIn.class);
        RecordModel line = (RecordModel) entity.nested().get(0);
        assertThat(line.attributes().get(0).mapping()).isInstanceOf(Converted.class);
    }

    @ParameterizedTest
    @EnumSource
    void readsTheSameFromClassFiles(Compiler compiler) {
        String nested = """
            public record Place(@Attribute("s") String street, @Nullable String note, Optional<String> more, @Default("1") int number,
                @Nullable Inner inner, @Convert(Entries.class) Map<String, @Nullable String> map, String last) { public record Inner(@Nullable String deep, String plain) {} }
            """;
        String converter = """
            public final class Entries implements AttributeCodec<Map<String, String>> {
                @Override public AttributeValue encode(Map<String, String> value) { return AttributeValue.fromNul(true); }
                @Override public Map<String, String> decode(AttributeValue stored) { return Map.of(); }
            }
            """;
        String root = "@Table(\"posts\") record Post(@HashKey String id, List<Place> places) {}";
        Path classes = compiler.compile(
                        List.of(),
                        List.of("-proc:none"),
                        List.of(),
                        List.of(MARKED, Sources.of(nested), Sources.of(converter)))
                .classes();

        EntityModel fromSource = read(compiler, MARKED, root, nested, converter);
        EntityModel fromClasses = read(compiler, List.of(classes), MARKED, root);
        assertThat(fromClasses).isEqualTo(fromSource);
    }

    @ParameterizedTest
    @EnumSource
    void seesNestedTypesOnce(Compiler compiler) {
        EntityModel entity = read(compiler, """
            @Table("posts") record Post(@HashKey String id, Place a, List<Place> b, Shape c, Circle d) {}
            record Place(int x) {}
            sealed interface Shape {}
            record Circle(Place middle) implements Shape {}
            """);

        assertThat(entity.nested())
                .extracting(NestedType::name)
                .extracting(name -> name.simpleName())
                .containsExactly("Place", "Shape", "Circle");
    }
}
