package dev.stator.it.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.it.codec.convert.Mood;
import dev.stator.it.codec.convert.Order;
import dev.stator.it.codec.convert.OrderDao;
import dev.stator.it.codec.convert.OrderKey;
import dev.stator.it.codec.convert.Words;
import dev.stator.it.codec.names.Default;
import dev.stator.it.codec.names.DefaultDao;
import dev.stator.it.codec.unmarked.Unsaid;
import dev.stator.it.codec.unmarked.UnsaidByBoxed;
import dev.stator.it.codec.unmarked.UnsaidDao;
import dev.stator.testing.StatorTest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The corpus on a real engine: what the codecs write it takes, and keys and indexes are what the schema says. */
@StatorTest
class CorpusOnDynamoDbTest {
    private final Stator stator;

    CorpusOnDynamoDbTest(Stator stator) {
        this.stator = stator;
    }

    @Test
    void everyScalarComesBack() {
        ScalarsDao dao = new ScalarsDao(stator);
        dao.table().create();
        Scalars scalars = Samples.scalars();
        dao.put(scalars).execute();
        assertThat(dao.get(ScalarsKey.of(scalars)).execute().orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(scalars);
        assertThat(dao.query(scalars.uuid()).le(scalars.instant()).list()).hasSize(1);
    }

    @Test
    void collectionsComeBack() {
        CompositionsDao dao = new CompositionsDao(stator);
        dao.table().create();
        dao.put(Samples.full()).execute();
        dao.put(Samples.empty()).execute();
        assertThat(dao.get(1).execute().orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(Samples.full());
        assertThat(dao.query(2).list()).usingRecursiveComparison().isEqualTo(List.of(Samples.empty()));
        assertThat(dao.scan()
                        .filter(Compositions_.places
                                .at(Colour.RED)
                                .at(0)
                                .street
                                .eq("Lane")
                                .and(Compositions_.list.contains("y"))
                                .and(Compositions_.strings.contains("a"))
                                .and(Compositions_.addressArray.size().ge(1))
                                .and(Compositions_.matrix.size().eq(3)))
                        .list())
                .hasSize(1);
    }

    @Test
    void recursionComesBackAndPathsLeadIntoIt() {
        RecursiveDao dao = new RecursiveDao(stator);
        dao.table().create();
        dao.put(Samples.recursive()).execute();
        assertThat(dao.get("root").execute()).contains(Samples.recursive());
        assertThat(dao.scan()
                        .filter(Recursive_.self
                                .id
                                .eq("leaf")
                                .and(Recursive_.self.self().absent())
                                .and(Recursive_.left.right().lefts.at(0).name.eq("l"))
                                .and(Recursive_.children.at(1).id.eq("leaf"))
                                .and(Recursive_.circle.radius.lt(1.0)))
                        .list())
                .hasSize(1);
    }

    @Test
    void awkwardNamesAreNoTrouble() {
        AwkwardDao dao = new AwkwardDao(stator);
        dao.table().create();
        Awkward awkward = Samples.awkward();
        dao.put(awkward).execute();
        assertThat(dao.get("items", "key").execute()).contains(awkward);
        assertThat(dao.defaultIndex().query("index").list())
                .containsExactly(new AwkwardDefault("items", "key", "index"));
        assertThat(dao.tableIndex().query("table").beginsWith("g").list()).containsExactly(awkward);
        assertThat(dao.index3rdPlaceOfAll().query("value").first())
                .contains(new AwkwardIndex3rdPlaceOfAll("items", "key", "path", "value"));
        assertThat(dao.scanIndex().query("items").eq("INSTANCE").consistent().list())
                .containsExactly(new AwkwardScan("items", "key", "INSTANCE"));
        assertThat(dao.scan()
                        .filter(Awkward_.quotes
                                .eq("quotes")
                                .and(Awkward_.escapes.eq("escapes"))
                                .and(Awkward_.unicode.eq("unicode"))
                                .and(Awkward_.members.path_().element.eq("leaf")))
                        .list())
                .hasSize(1);
    }

    @Test
    void sparseIndexesHoldWhatHasTheirKeys() {
        Outer_InnerDao dao = new Outer_InnerDao(stator);
        dao.table().create();
        dao.put(Samples.inner()).execute();
        dao.put(Samples.sparse()).execute();
        assertThat(dao.query(new byte[] {1, 2}).between((short) 3, (short) 4).list())
                .usingRecursiveComparison()
                .isEqualTo(List.of(Samples.inner(), Samples.sparse()));
        Outer_InnerSparse expected = new Outer_InnerSparse(
                new byte[] {1, 2},
                (short) 3,
                "owner",
                Colour.RED,
                4,
                0.5,
                "note",
                OptionalInt.of(6),
                new Outer.Address("Mars"),
                new Outer.Address("Phobos"),
                new byte[] {7});
        assertThat(dao.sparse().scan().list()).usingRecursiveComparison().isEqualTo(List.of(expected));
        assertThat(dao.sparse().query("owner", Colour.RED).ge(4L).list()).hasSize(1);
        assertThat(dao.sparse().query("owner", Colour.RED, 4).lt(0.5).list()).isEmpty();
        assertThat(dao.sparse()
                        .query("owner", Colour.RED, 4)
                        .le(0.5)
                        .filter(Outer_InnerSparse_.here.planet.eq("Mars"))
                        .list())
                .hasSize(1);
        assertThat(dao.whole().query(4).list()).usingRecursiveComparison().isEqualTo(List.of(Samples.inner()));
    }

    @Test
    void convertedKeysAreKeys() {
        OrderDao dao = new OrderDao(stator);
        dao.table().create();
        Order order = Samples.order();
        dao.put(order).execute();
        assertThat(dao.get(OrderKey.of(order)).execute()).contains(order);
        assertThat(dao.byMood().query(Mood.UP).ge(new Words(List.of("a"))).list())
                .containsExactly(order);
    }

    @Test
    void anEnumInOrderIsARangeKey() {
        DefaultDao dao = new DefaultDao(stator);
        dao.table().create();
        Default first = new Default("id", Default.Item.A, new Default.Item.Case("a"));
        Default second = new Default("id", Default.Item.B, new Default.Item.Case("b"));
        dao.put(second).execute();
        dao.put(first).execute();
        assertThat(dao.query("id").list()).containsExactly(first, second);
        assertThat(dao.query("id").gt(Default.Item.A).list()).containsExactly(second);
    }

    @Test
    void whereNothingIsSaidOfNullAnIndexMayStillBeSparse() {
        UnsaidDao dao = new UnsaidDao(stator);
        dao.table().create();
        dao.put(Samples.unsaid()).execute();
        dao.put(new Unsaid("other", null, null, null, List.of(), Optional.empty()))
                .execute();
        assertThat(dao.byBoxed().scan().list())
                .containsExactly(new UnsaidByBoxed("id", 5L, new dev.stator.it.codec.unmarked.Address("Rome")));
    }
}
