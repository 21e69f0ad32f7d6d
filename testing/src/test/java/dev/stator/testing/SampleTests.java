package dev.stator.testing;

import static dev.stator.testing.TableLifetime.PER_CLASS;
import static dev.stator.testing.TableLifetime.PER_METHOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle;

import dev.stator.Dao;
import dev.stator.Stator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Test classes as users write them, run by {@link StatorExtensionTest}. */
@SuppressWarnings("NullAway.Init") // It does not know who sets fields with @Injected.
final class SampleTests {

    /** The databases that samples worked on, by access key. */
    static final Set<String> DATABASES = ConcurrentHashMap.newKeySet();

    private SampleTests() {}

    private static void assertOnly(ThingDao things, String id) {
        assertThat(things.ids()).isEmpty();
        things.put(id);
        assertThat(things.ids()).containsExactly(id);
    }

    @StatorTest
    static final class EachMethodHasItsOwn {

        private final ThingDao things;

        EachMethodHasItsOwn(ThingDao things, DynamoDbLocal database) {
            this.things = things;
            DATABASES.add(database.accessKey());
        }

        @Test
        void first() {
            assertOnly(things, "a");
        }

        @Test
        void second(ThingDao again) {
            assertThat(again).isSameAs(things);
            assertOnly(things, "b");
        }

        @RepeatedTest(2)
        void repeated() {
            assertOnly(things, "c");
        }

        @ParameterizedTest
        @ValueSource(strings = {"d", "e"})
        void parameterized(String id) {
            assertOnly(things, id);
        }
    }

    @StatorTest(tables = PER_CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static final class AllMethodsShare {

        @BeforeAll
        static void write(ThingDao things, DynamoDbLocal database) {
            assertOnly(things, "before all");
            DATABASES.add(database.accessKey());
        }

        @Test
        @Order(1)
        void first(ThingDao things) {
            assertThat(things.ids()).containsExactly("before all");
            things.put("first");
        }

        @Test
        @Order(2)
        void second(ThingDao things) {
            assertThat(things.ids()).containsExactlyInAnyOrder("before all", "first");
        }
    }

    @StatorTest
    static final class WithNestedClasses {

        private final ThingDao things;

        WithNestedClasses(ThingDao things) {
            this.things = things;
        }

        @BeforeEach
        void write() {
            assertOnly(things, "outer");
        }

        @Nested
        final class Inner {

            @BeforeEach
            void writeMore(ThingDao same) {
                assertThat(same).isSameAs(things);
                same.put("inner");
            }

            @Test
            void first() {
                assertThat(things.ids()).containsExactlyInAnyOrder("inner", "outer");
                things.put("first");
            }

            @Test
            void second() {
                assertThat(things.ids()).containsExactlyInAnyOrder("inner", "outer");
                things.put("second");
            }
        }
    }

    @StatorTest(tables = PER_CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static final class WithNestedClassesThatShare {

        @BeforeAll
        static void write(ThingDao things) {
            assertOnly(things, "outer");
        }

        @Nested
        final class SharesWithOuter {
            @Test
            void sees(ThingDao things) {
                assertThat(things.ids()).containsExactly("outer");
            }
        }

        @Nested
        @StatorTest
        final class HasItsOwnForEachMethod {
            @RepeatedTest(2)
            void doesNotSee(ThingDao things) {
                assertOnly(things, "own");
            }
        }

        @Nested
        @StatorTest(tables = PER_CLASS)
        final class HasItsOwn {
            @Test
            void doesNotSee(ThingDao things) {
                assertOnly(things, "own");
            }
        }
    }

    abstract static class WithFields {

        @Injected
        private ThingDao things;

        @Injected
        Stator stator;

        ThingDao things() {
            return things;
        }
    }

    @StatorTest
    static final class FieldsOfSuperclassesToo extends WithFields {

        @Injected
        DynamoDbClient client;

        @Injected
        DynamoDbAsyncClient asyncClient;

        private final DynamoDbClient fromConstructor;

        FieldsOfSuperclassesToo(DynamoDbClient client) {
            fromConstructor = client;
        }

        @Test
        void areSet(Stator sameStator, ThingDao sameThings) {
            assertThat(things()).isSameAs(sameThings);
            assertThat(stator).isSameAs(sameStator);
            assertThat(client).isSameAs(fromConstructor);
            assertThat(Things.tables(client)).containsExactly("things");
            assertThat(asyncClient.listTables().join().tableNames()).containsExactly("things");
            assertOnly(things(), "a");
            assertThat(things().idsAsynchronously()).containsExactly("a");
        }
    }

    @StatorTest
    @TestInstance(Lifecycle.PER_CLASS)
    static final class OneInstanceManyDatabases {

        @Injected
        ThingDao things;

        @RepeatedTest(2)
        void fieldsFollow(ThingDao parameter) {
            assertThat(things).isSameAs(parameter);
            assertOnly(things, "a");
        }
    }

    @StatorTest(tables = PER_CLASS)
    @TestInstance(Lifecycle.PER_CLASS)
    static final class OneInstanceOneDatabase {

        @Injected
        ThingDao things;

        @BeforeAll
        void fieldsAreSetAlready() {
            assertOnly(things, "before all");
        }

        @RepeatedTest(2)
        void sees() {
            assertThat(things.ids()).containsExactly("before all");
        }
    }

    @StatorTest(daos = ThingDao.class)
    static final class TablesOfDaosThatNothingInjects {
        @Test
        void areThere(DynamoDbClient client) {
            assertThat(Things.tables(client)).containsExactly("things");
        }
    }

    static final class Programmatic {

        @RegisterExtension
        static final StatorExtension STATOR = StatorExtension.builder()
                .tables(PER_METHOD)
                .dao(ThingDao.class)
                .stator(builder -> builder.tablePrefix("test-"))
                .build();

        @RepeatedTest(2)
        void usesItsSettings(DynamoDbClient client, ThingDao things) {
            assertThat(Things.tables(client)).containsExactly("test-things");
            assertOnly(things, "a");
        }
    }

    /** Both classes write at the same time, then look. */
    private static void assertAloneWhileOthersWrite(CyclicBarrier meeting, ThingDao things, String id)
            throws Exception {
        things.put(id);
        meeting.await(60, TimeUnit.SECONDS);
        assertThat(things.ids()).containsExactly(id);
        meeting.await(60, TimeUnit.SECONDS);
    }

    private static final CyclicBarrier CLASSES = new CyclicBarrier(2);

    @StatorTest(tables = PER_CLASS)
    static final class ParallelOne {
        @Test
        void isAlone(ThingDao things) throws Exception {
            assertAloneWhileOthersWrite(CLASSES, things, "one");
        }
    }

    @StatorTest
    static final class ParallelTwo {
        @Test
        void isAlone(ThingDao things) throws Exception {
            assertAloneWhileOthersWrite(CLASSES, things, "two");
        }
    }

    @StatorTest
    static final class ParallelMethods {

        private static final CyclicBarrier METHODS = new CyclicBarrier(2);

        private final ThingDao things;

        ParallelMethods(ThingDao things) {
            this.things = things;
        }

        @Test
        void one() throws Exception {
            assertAloneWhileOthersWrite(METHODS, things, "one");
        }

        @Test
        void two() throws Exception {
            assertAloneWhileOthersWrite(METHODS, things, "two");
        }
    }

    @StatorTest
    static final class WantsADaoBeforeAllMethods {
        @BeforeAll
        static void write(ThingDao things) {
            things.put("a");
        }

        @Test
        void never() {}
    }

    @StatorTest
    static final class WantsAStaticField {
        @Injected
        static ThingDao things;

        @Test
        void never() {}
    }

    @StatorTest
    static final class WantsAFieldOfAnotherType {
        @Injected
        String things;

        @Test
        void never() {}
    }

    @StatorTest
    static final class WantsADaoThatIsNone {
        @Test
        void never(Dao<ThingDao.Thing> dao) {}
    }
}
