package dev.stator.it.others;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.ChangeStream;
import dev.stator.Dao;
import dev.stator.Stator;
import dev.stator.it.others.goods.Book;
import dev.stator.it.others.goods.Delivery;
import dev.stator.it.others.goods.Shelf.Place;
import dev.stator.it.others.goods.Stocked;
import dev.stator.it.others.goods.Told;
import dev.stator.it.others.people.Author;
import dev.stator.it.others.people.Payment;
import dev.stator.stream.Change;
import dev.stator.stream.ChangeHandler;
import dev.stator.stream.Inserted;
import dev.stator.testing.StatorTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** Tables of records that stand in other packages: what is read, and as what. */
@StatorTest
class OthersOnEngineTest {
    private static final Book BOOK = new Book("1", "ada", 3);
    private static final Place NEAR = new Place("1", 7, 2);
    private static final Place FAR = new Place("1", 12, 1);
    private static final Author AUTHOR = new Author("ada", "GB");
    private static final Payment PAYMENT = new Payment("x", 1, new BigDecimal("12.5"));
    private static final Delivery DELIVERY = new Delivery("x", 2, List.of("1"));

    private final LibraryTable library;
    private final LedgerTable ledger;
    private final BookViewDao bookViews;

    OthersOnEngineTest(DynamoDbClient client) {
        Stator stator = Stator.create(client);
        this.library = new LibraryTable(stator);
        this.ledger = new LedgerTable(stator);
        this.bookViews = new BookViewDao(stator);
    }

    @BeforeEach
    void put() {
        library.table().ensure();
        ledger.table().ensure();
        library.putAll(List.of(BOOK, NEAR, FAR, AUTHOR)).execute();
        ledger.putAll(List.of(PAYMENT, DELIVERY)).execute();
    }

    private static String told(Told item) {
        return LibraryTable.<String>match(
                item, book -> "book " + book.author(), place -> "row " + place.row(), Author::country);
    }

    private static long number(Record item) {
        return LedgerTable.<Long>match(item, payment -> payment.number(), delivery -> -delivery.number());
    }

    @Test
    void whatIsGeneratedStandsBesideTheRoot() {
        assertThat(Stream.of(
                        LibraryTable.class,
                        LibraryCodec.class,
                        BookDao.class,
                        BookCodec.class,
                        Book_.class,
                        BookKey.class,
                        library.places().getClass(),
                        AuthorDao.class,
                        PaymentDao.class,
                        DeliveryCodec.class))
                .extracting(Class::getPackageName)
                .containsOnly("dev.stator.it.others");
    }

    @Test
    void itemsAreReadAsTheNearestInterfaceOfAll() {
        Dao<Told> dao = library;
        List<Told> scanned = dao.scan().list();
        List<Told> ofBook = library.books().collection("1").list();
        List<Told> ofAuthor = library.authors().byAuthor().collection("ada").list();

        assertThat(scanned).containsExactlyInAnyOrder(BOOK, NEAR, FAR, AUTHOR);
        assertThat(ofBook).containsExactly(BOOK, NEAR, FAR);
        assertThat(ofAuthor).containsExactly(AUTHOR, BOOK);
        assertThat(ofBook).extracting(Told::told).contains("1 in row 12");
        assertThat(ofBook).extracting(OthersOnEngineTest::told).containsExactly("book ada", "row 7", "row 12");
    }

    @Test
    void itemsWithoutOneAreReadAsRecords() {
        Dao<Record> dao = ledger;
        List<Record> scanned = dao.scan().list();
        List<Record> ofAccount = ledger.payments().collection("x").list();

        assertThat(scanned).isEqualTo(ofAccount).containsExactly(PAYMENT, DELIVERY);
        assertThat(ofAccount).extracting(OthersOnEngineTest::number).containsExactly(1L, -2L);
    }

    @Test
    void eachRecordHasADaoOfItsOwn() {
        assertThat(library.books().get("1").execute()).contains(BOOK);
        assertThat(library.places().get("1", 12).execute()).contains(FAR);
        assertThat(library.places().query("1").row().le(7).list()).containsExactly(NEAR);
        assertThat(library.authors().get("ada").execute()).contains(AUTHOR);
        assertThat(library.books().byAuthor().query("ada").list()).containsExactly(BOOK);
        assertThat(ledger.payments().get("x", 1).execute()).contains(PAYMENT);
        assertThat(ledger.payments().get("x", 2).execute()).isEmpty();
        assertThat(ledger.deliveries().query("x").list()).containsExactly(DELIVERY);
        assertThat(ledger.payments().query("x").list()).containsExactly(PAYMENT);
    }

    @Test
    void oneOfAnyKindIsPutAndChanged() {
        Told other = new Book("2", "ada", 1);
        Record paid = new Payment("y", 1, BigDecimal.ONE);
        library.put(other).execute();
        ledger.put(paid).execute();
        library.books().update("2").set(Book_.copies, 5).execute();

        assertThat(library.books().get("2").execute()).contains(new Book("2", "ada", 5));
        assertThat(library.books().byAuthor().query("ada").list()).hasSize(2);
        assertThat(ledger.payments().get("y", 1).execute()).contains((Payment) paid);
    }

    private static Change<Told> inserted(ChangeStream<Told> changes, Told item) {
        return changes.decode(software.amazon.awssdk.services.dynamodb.model.Record.builder()
                .eventName(OperationType.INSERT)
                .dynamodb(StreamRecord.builder()
                        .streamViewType(StreamViewType.NEW_IMAGE)
                        .newImage(LibraryCodec.INSTANCE.toItem(item))
                        .keys(LibraryCodec.TABLE.key(LibraryCodec.INSTANCE.toItem(item)))
                        .build())
                .build());
    }

    @Test
    void changesAreOfTheInterfaceAndGoToHandlersByRecord() throws Exception {
        List<String> told = new ArrayList<>();
        ChangeHandler<Told> handler = library.changes()
                .on(Author.class, change -> told.add("author"))
                .on(Stocked.class, change -> told.add("stocked"))
                .otherwise(change -> told.add("other"));

        for (Told item : List.of(BOOK, AUTHOR, FAR)) {
            Change<Told> change = inserted(library.changes(), item);
            assertThat(((Inserted<Told>) change).newImage()).contains(item);
            handler.onChange(change);
        }

        assertThat(told).containsExactly("stocked", "author", "stocked");
        assertThat(library.changes().type()).isEqualTo(Told.class);
        ChangeStream<Record> ofLedger = ledger.changes();
        assertThat(ofLedger.type()).isEqualTo(Record.class);
    }

    @Test
    void aViewHasRecordsOfOtherPackages() {
        assertThat(bookViews.get("1").execute()).contains(new BookView(BOOK, List.of(NEAR, FAR)));
    }

    @Test
    void bothRootsCanBeCheckedAndVerified() {
        assertThat(library.table().verify()).isEmpty();
        assertThat(library.places().table().plan().steps()).isEmpty();
        assertThat(library.table().check().execute().findings()).isEmpty();
        assertThat(ledger.table().check().execute().items()).isEqualTo(2);
        assertThat(ledger.table().check().execute().findings()).isEmpty();
    }
}
