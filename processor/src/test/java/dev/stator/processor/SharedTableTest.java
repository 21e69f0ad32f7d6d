package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.model.Entity;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.Index;
import dev.stator.processor.model.KeyRole;
import dev.stator.processor.model.StoredAs;
import dev.stator.processor.model.TableMember;
import dev.stator.processor.model.TableMember.Beginning;
import dev.stator.processor.model.TableMember.Words;
import dev.stator.processor.model.TableRoot;
import dev.stator.processor.model.Template;
import dev.stator.processor.resolve.Resolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tables mean whose types name the attributes of the keys. */
class SharedTableTest {
    private static final String SHOP = """
            @Table("OnlineShop") @HashKey("PK") @RangeKey("SK")
            @Gsi(name = "GSI1", hashKey = "GSI1-PK", rangeKey = "GSI1-SK", projection = IndexProjection.KEYS_ONLY)
            @Gsi(name = "GSI2", hashKey = "GSI2-PK", rangeKey = "GSI2-SK")
            @Discriminator("EntityType")
            public sealed interface Shop {
                @Key(hash = "c#{customer}", range = "c#{customer}")
                @DiscriminatorValue(value = "customer", former = {"cust"})
                record Customer(String customer, @Attribute("Name") String name) implements Shop {}

                @Key(hash = "p#{product}", range = "w#{warehouse}")
                @Key(index = "GSI2", hash = "w#{warehouse}", range = "p#{product}", when = "listed")
                record WarehouseItem(String product, String warehouse, int quantity, @KeyOnly boolean listed)
                        implements Shop {}

                @Key(hash = "o#{order}", range = "p#{product}")
                @Key(index = "GSI1", hash = "p#{product}", range = "{orderedAt}")
                @Key(index = "GSI2", hash = "c#{customer}#{priority}", range = "{orderedAt}")
                record OrderItem(
                        String order,
                        @Attribute("Product") String product,
                        @KeyOnly String customer,
                        int priority,
                        @KeyOnly Instant orderedAt) implements Shop {}
            }
            """;

    private static final String BATTLE = """
            @Table("battle-royale") @HashKey("PK") @RangeKey("SK")
            @Gsi(name = "InvertedIndex", hashKey = "SK", rangeKey = "PK")
            @Gsi(name = "OpenGamesIndex", hashKey = "map", rangeKey = "open_timestamp",
                    projection = IndexProjection.INCLUDE, include = "people")
            public sealed interface Battle permits User, Battle.OfGame {
                sealed interface OfGame extends Battle {}

                @Key(hash = "GAME#{gameId}", range = "META")
                record Game(
                        @Attribute("game_id") String gameId,
                        String map,
                        int people,
                        @Attribute("open_timestamp") Optional<Instant> openTimestamp) implements OfGame {}

                @Key(hash = "GAME#{gameId}", range = "USER#{username}")
                record Player(@Attribute("game_id") String gameId, @Attribute("username") String username)
                        implements OfGame {}
            }
            """;

    private static final String USER = """
            @Key(hash = "USER#{username}", range = "#METADATA#{username}")
            record User(@Attribute("username") String username, String email) implements Battle {}
            """;

    private static EntityTable table(String... sources) {
        List<EntityTable> resolved = new ArrayList<>();
        StatorProcessor processor = new StatorProcessor(Resolver::resolve, table -> {
            resolved.add(table);
            return List.of();
        });
        Compiler.Compilation compilation = Compiler.JAVAC.compile(
                processor,
                List.of(),
                List.of(),
                Stream.of(sources).map(Sources::of).toList());
        assertThat(compilation.faults()).isEmpty();
        assertThat(resolved).hasSize(1);
        return resolved.get(0);
    }

    private static Entity entity(EntityTable table, String base) {
        return table.entities().stream()
                .filter(entity -> entity.base().simpleName().equals(base))
                .findFirst()
                .orElseThrow();
    }

    private static EntityAttribute component(Entity entity, String name) {
        return component(entity.record().attributes(), name);
    }

    private static EntityAttribute component(List<EntityAttribute> attributes, String name) {
        return attributes.stream()
                .filter(attribute -> attribute.component().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> parts(EntityKey key) {
        return key.parts().stream()
                .map(part -> part.accept(new EntityKey.Part.Visitor<String>() {
                    @Override
                    public String visitAttribute(EntityAttribute attribute) {
                        return part.name() + "=" + attribute.component();
                    }

                    @Override
                    public String visitTemplate(EntityKey.Part.OfTemplate made) {
                        return made.name() + "=" + made.template().text();
                    }

                    @Override
                    public String visitPlain(EntityKey.Part.Plain plain) {
                        return plain.name() + ":" + plain.storedAs();
                    }
                }))
                .toList();
    }

    @Test
    void theTableHasPlainKeys() {
        EntityTable table = table(SHOP);
        TableRoot root = table.root().orElseThrow();
        assertThat(root.name().simpleName()).isEqualTo("Shop");
        assertThat(root.common()).isEqualTo(root.name());
        assertThat(root.discriminator()).contains("EntityType");
        assertThat(parts(table.key())).containsExactly("PK:S", "SK:S");
        assertThat(table.indexes()).extracting(Index::name).containsExactly("GSI1", "GSI2");
        assertThat(parts(table.indexes().get(0).key())).containsExactly("GSI1-PK:S", "GSI1-SK:S");
    }

    @Test
    void aNoteKeepsNothingFromBeingGenerated() {
        Compiler.Compilation compilation =
                Compiler.JAVAC.compile(Sources.of(SHOP.replace("@Discriminator(\"EntityType\")", "")));

        assertThat(compilation.diagnostics())
                .extracting(diagnostic -> diagnostic.getKind())
                .containsExactly(Diagnostic.Kind.NOTE);
        assertThat(compilation.generated()).containsKey("example/ShopTable.java");
        assertThat(compilation.success()).isTrue();
    }

    @Test
    void recordsInsideTheRootLoseItsName() {
        EntityTable table = table(SHOP);
        assertThat(table.entities())
                .extracting(Entity::base)
                .extracting(ClassName::simpleName)
                .containsExactly("Customer", "WarehouseItem", "OrderItem");
        assertThat(table.entities())
                .extracting(entity -> entity.member().orElseThrow().accessor())
                .containsExactly("customers", "warehouseItems", "orderItems");
        assertThat(entity(table, "Customer").record().name().simpleNames()).containsExactly("Shop", "Customer");
    }

    @Test
    void keysAreMadeByTemplates() {
        EntityTable table = table(SHOP);
        assertThat(parts(entity(table, "Customer").key())).containsExactly("PK=c#{customer}", "SK=c#{customer}");
        Entity item = entity(table, "OrderItem");
        assertThat(parts(item.key())).containsExactly("PK=o#{order}", "SK=p#{product}");
        assertThat(item.indexes()).extracting(Index::name).containsExactly("GSI1", "GSI2");
        assertThat(parts(item.indexes().get(1).key()))
                .containsExactly("GSI2-PK=c#{customer}#{priority}", "GSI2-SK=orderedAt");
        EntityKey.Part.OfTemplate hash =
                (EntityKey.Part.OfTemplate) item.indexes().get(1).key().hash().get(0);
        assertThat(hash.template().parts())
                .extracting(Template.Part::form)
                .containsExactly(Template.Form.TEXT, Template.Form.NUMBER);
        assertThat(hash.template().parts())
                .extracting(Template.Part::width)
                .containsExactly(OptionalInt.empty(), OptionalInt.of(10));
    }

    @Test
    void whatStandsInKeysOnlyIsReadFromThem() {
        EntityTable table = table(SHOP);
        Entity item = entity(table, "OrderItem");
        EntityAttribute order = component(item, "order");
        assertThat(order.keyOnly()).isTrue();
        assertThat(order.name()).isEqualTo("PK");
        assertThat(order.role()).isEqualTo(KeyRole.HASH);
        EntityAttribute product = component(item, "product");
        assertThat(product.keyOnly()).isFalse();
        assertThat(product.name()).isEqualTo("Product");
        assertThat(product.role()).isEqualTo(KeyRole.RANGE);
        assertThat(component(item, "customer").keyOnly()).isTrue();
        assertThat(component(item, "customer").name()).isEqualTo("GSI2-PK");
        assertThat(component(item, "orderedAt").name()).isEqualTo("GSI1-SK");
        assertThat(component(item, "priority").keyOnly()).isFalse();
        assertThat(component(item, "priority").role()).isEqualTo(KeyRole.NONE);
    }

    @Test
    void aRecordIsInTheIndexesThatItHasKeysOf() {
        EntityTable table = table(SHOP);
        assertThat(entity(table, "Customer").indexes()).isEmpty();
        Entity stock = entity(table, "WarehouseItem");
        assertThat(stock.indexes()).extracting(Index::name).containsExactly("GSI2");
        EntityAttribute listed = stock.indexes().get(0).when().orElseThrow();
        assertThat(listed.component()).isEqualTo("listed");
        assertThat(listed.keyOnly()).isTrue();
        assertThat(listed.name()).isEqualTo("GSI2-PK");
    }

    @Test
    void anIndexAnswersWithWhatItsKeysHold() {
        Index index = entity(table(SHOP), "OrderItem").indexes().get(0);
        List<EntityAttribute> held = index.projected().orElseThrow().attributes();
        assertThat(index.projected().orElseThrow().name().simpleName()).isEqualTo("OrderItemGSI1");
        assertThat(held).extracting(EntityAttribute::component).containsExactly("order", "product", "orderedAt");
        assertThat(component(held, "product").keyOnly()).isTrue();
        assertThat(component(held, "product").name()).isEqualTo("GSI1-PK");
        assertThat(component(held, "orderedAt").type()).hasToString("java.time.Instant");
    }

    @Test
    void keysTellRecordsWhereTheyBeginOtherwise() {
        EntityTable table = table(SHOP);
        TableMember customer = entity(table, "Customer").member().orElseThrow();
        assertThat(customer.marks()).containsExactly(new Beginning("PK", "c#"), new Beginning("SK", "c#"));
        assertThat(customer.words()).containsExactly("customer", "cust");
        assertThat(entity(table, "OrderItem").member().orElseThrow().words()).containsExactly("OrderItem");
    }

    @Test
    void recordsMayStandInOtherFilesAndBelowSealedInterfaces() {
        EntityTable table = table(BATTLE, USER);
        assertThat(table.entities())
                .extracting(entity -> entity.base().simpleName())
                .containsExactly("User", "Game", "Player");
        assertThat(entity(table, "Game").member().orElseThrow().marks())
                .containsExactly(new Beginning("PK", "GAME#"), new Words("SK", List.of("META")));
        assertThat(entity(table, "Game").member().orElseThrow().words()).isEmpty();
    }

    @Test
    void anIndexOfAttributesThatAreThereNeedsNoTemplate() {
        EntityTable table = table(BATTLE, USER);
        Entity player = entity(table, "Player");
        assertThat(player.indexes()).extracting(Index::name).containsExactly("InvertedIndex");
        assertThat(parts(player.indexes().get(0).key())).containsExactly("SK=USER#{username}", "PK=GAME#{gameId}");
        Index open = entity(table, "Game").indexes().get(1);
        assertThat(parts(open.key())).containsExactly("map=map", "open_timestamp=openTimestamp");
        assertThat(open.key().range().get(0).attributes().get(0).type()).hasToString("java.time.Instant");
        assertThat(open.include()).extracting(EntityAttribute::component).containsExactly("people");
        assertThat(open.projected().orElseThrow().attributes())
                .extracting(EntityAttribute::component)
                .containsExactly("gameId", "map", "people", "openTimestamp");
        assertThat(table.indexes().get(1).include())
                .extracting(EntityAttribute::name)
                .containsExactly("people");
    }

    @Test
    void discriminatorsTellWhatKeysDoNot() {
        EntityTable table = table("""
                @Table("both") @HashKey("id") @Discriminator
                sealed interface Both {
                    record One(int id) implements Both {}
                    record Two(@Attribute("id") int two) implements Both {}
                }
                """);
        assertThat(table.entities())
                .extracting(entity -> entity.member().orElseThrow().marks())
                .containsExactly(
                        List.of(new Words("type", List.of("One"))), List.of(new Words("type", List.of("Two"))));
        assertThat(parts(table.key())).containsExactly("id:N");
        assertThat(component(entity(table, "Two"), "two").role()).isEqualTo(KeyRole.HASH);
    }

    @Test
    void aRecordMayNameTheKeysOfATableOfItsOwn() {
        EntityTable table = table("""
                @Table("DeviceStateLog") @HashKey("DeviceID") @RangeKey("State#Date")
                @Gsi(name = "by-operator", hashKey = "Operator", rangeKey = "Date")
                @Key(range = "{state}#{date}")
                record DeviceState(
                        @Attribute("DeviceID") String device,
                        @Attribute("State") String state,
                        String date,
                        @Attribute("Operator") Optional<String> operator,
                        @Attribute("Date") LocalDate day) {}
                """);
        assertThat(table.root()).isEmpty();
        assertThat(parts(table.key())).containsExactly("DeviceID=device", "State#Date={state}#{date}");
        Entity entity = table.entities().get(0);
        assertThat(entity.member()).isEmpty();
        assertThat(component(entity, "state").keyOnly()).isFalse();
        assertThat(component(entity, "date").keyOnly()).isTrue();
        assertThat(parts(table.indexes().get(0).key())).containsExactly("Operator=operator", "Date=day");
        assertThat(table.keyAttributes().values()).containsOnly(StoredAs.S);
    }

    @Test
    void theRootSaysWhenItemsExpire() {
        EntityTable table = table("""
                @Table("sessions") @HashKey("PK")
                sealed interface Sessions {
                    @Key(hash = "s#{id}") record Session(String id, @Ttl @Attribute("ends") Instant end)
                            implements Sessions {}
                    @Key(hash = "u#{id}") record User(String id) implements Sessions {}
                }
                """);
        assertThat(table.ttl()).isEqualTo(Optional.of("ends"));
    }

    /** There it is stored like any nested record: all components, under their names. */
    @ParameterizedTest
    @MethodSource("holders")
    void aRecordOfATableMayBeAValueInAnother(List<String> sources) {
        for (Compiler compiler : Compiler.values()) {
            Compiler.Compilation compilation =
                    compiler.compile(sources.stream().map(Sources::of).toArray(String[]::new));
            assertThat(compilation.faults()).isEmpty();
            assertThat(compilation.success())
                    .as(String.valueOf(compilation.diagnostics()))
                    .isTrue();
            assertThat(compilation.generated().get("example/HolderCodec.java"))
                    .contains("\"owner\"", "\"version\"", "\"until\"");
        }
    }

    static List<List<String>> holders() {
        String components = "(String id, %s String owner, @Version long version, @Ttl Instant until)";
        String keyed = "@Key(hash = \"v#{id}\") @Key(index = \"by-owner\", hash = \"o#{owner}\") ";
        String annotations = "@HashKey(\"PK\") @Gsi(name = \"by-owner\", hashKey = \"owner\") ";
        String holder = "@Key(hash = \"h#{id}\") record Holder(String id, List<Value> values, ValueKey key)";
        return List.of(
                List.of("@Table(\"all\") " + annotations + "sealed interface All {} "
                        + keyed + "record Value" + components.formatted("@KeyOnly") + " implements All {} "
                        + holder + " implements All {}"),
                List.of(
                        "@Table(value = \"all\", entities = {Holder.class, Value.class}) " + annotations
                                + "class All {}",
                        keyed + "record Value" + components.formatted("@KeyOnly") + " {}",
                        holder + " {}"),
                List.of(
                        "@Table(value = \"all\", entities = {Other.class, Value.class}) @HashKey(\"id\")"
                                + " @Discriminator(\"type\") class All {}",
                        "record Value" + components.formatted("") + " {}",
                        "record Other(String id) {}",
                        "@Table(\"holders\") record Holder(@HashKey String id, Map<String, Value> values, ValueKey key)"
                                + " {}"));
    }

    /** Generated types stand beside the root, be that in no package. */
    @Test
    void aRootMayStandInTheUnnamedPackage() {
        String source = """
                import dev.stator.annotation.*;
                import java.util.*;
                @Table("shop") @HashKey("PK") @RangeKey("SK") @Discriminator("type")
                @Gsi(name = "by-n", hashKey = "N", projection = IndexProjection.KEYS_ONLY)
                sealed interface Shop {
                    @Key(hash = "o#{order}", range = "meta")
                    record Order(String order, ItemKey first) implements Shop {}

                    @Key(hash = "o#{order}", range = "i#{item:4}")
                    @Key(index = "by-n", hash = "n#{note}")
                    record Item(String order, int item, @KeyOnly Optional<String> note) implements Shop {}

                    @ItemCollection(Shop.class) record OrderView(Order order, List<Item> items) {}
                }
                """;
        for (Compiler compiler : Compiler.values()) {
            Compiler.Compilation compilation = compiler.compile(source);
            assertThat(compilation.faults()).isEmpty();
            assertThat(compilation.success())
                    .as(String.valueOf(compilation.diagnostics()))
                    .isTrue();
            assertThat(compilation.generated())
                    .containsKeys("ShopTable.java", "ShopCodec.java", "OrderDao.java", "ItemKey.java", "ItemByN.java");
        }
    }
}
