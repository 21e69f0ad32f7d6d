package dev.stator.it.lost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stator.Stator;
import dev.stator.it.fault.wire.WireFault;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.ItemNotFoundException;
import dev.stator.operation.Operation;
import dev.stator.operation.Paged;
import dev.stator.operation.VersionConflictException;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;

/**
 * Every write, whose first answers are lost after DynamoDB did it, so that the SDK sends again: no error says that
 * nothing was written. Most conditions do not hold a second time; the write is done once, and the error is in doubt.
 * What has none is done as often as it was sent.
 */
@StatorTest(daos = {PartDao.class, PaintDao.class, DeedDao.class})
class LostAnswerTest {
    private static final Set<Class<? extends DynamoDbRequest>> READS = Set.of(
            GetItemRequest.class,
            QueryRequest.class,
            ScanRequest.class,
            BatchGetItemRequest.class,
            TransactGetItemsRequest.class);

    private static final Wires WIRES = new Wires(6);

    private final Wire lossy;
    private final Tables tables;
    private final Tables behind;

    LostAnswerTest(DynamoDbLocal engine, Stator behind) {
        this.lossy = WIRES.to(engine);
        this.tables = Tables.of(Stator.create(lossy.client(), lossy.asyncClient()));
        this.behind = Tables.of(behind);
    }

    @BeforeEach
    void stored() {
        lossy.proxy().reset();
        behind.parts().put(Part.of("p")).execute();
        behind.paints().put(Paint.of("p")).execute();
        behind.deeds().put(Deed.of("p")).execute();
    }

    @AfterAll
    static void close() {
        WIRES.close();
    }

    static Stream<Arguments> each() {
        return WriteCases.all().stream()
                .flatMap(write -> Stream.of(Doing.values()).map(doing -> Arguments.of(write, doing)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("each")
    void isTold(WriteCase write, Doing doing) {
        lossy.proxy().on(write.request()).times(1).with(WireFault.ANSWER_DROPPED);
        Throwable thrown = catchThrowable(() -> doing.answer(write.operation().apply(tables)));
        assertThat(lossy.proxy().requests(write.request())).as("sent").isEqualTo(2);
        int applied = write.end() == WriteCase.End.IN_DOUBT ? 1 : 2;
        assertThat(lossy.proxy().applied(write.request())).as("applied").isEqualTo(applied);
        assertThat(write.stored().apply(behind))
                .isEqualTo(write.end() == WriteCase.End.DONE_EACH_TIME ? write.twice() : write.once());
        if (write.end() == WriteCase.End.IN_DOUBT) {
            assertThat(thrown)
                    .isInstanceOfSatisfying(
                            ConditionFailedException.class,
                            error -> assertThat(error.inDoubt()).isTrue())
                    .hasMessageNotContaining("nothing was written")
                    .hasMessageContaining("the first one may have been applied");
        } else {
            assertThat(thrown).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNotInDoubtIfItWasSentOnce(Doing doing) {
        assertThatThrownBy(() -> doing.answer(tables.parts().put(Part.of("p")).ifAbsent()))
                .isInstanceOfSatisfying(
                        ConditionFailedException.class,
                        error -> assertThat(error.inDoubt()).isFalse())
                .hasMessageContaining("nothing was written");
        assertThatThrownBy(() -> doing.answer(tables.paints().put(Paint.of("p"))))
                .isInstanceOfSatisfying(
                        VersionConflictException.class,
                        error -> assertThat(error.inDoubt()).isFalse())
                .hasMessageContaining("nothing was written");
    }

    /**
     * Another writer came between read and write, and has the version that modify wanted: it is begun anew, and done
     * once.
     */
    @ParameterizedTest
    @EnumSource(names = {"EXECUTE", "EXECUTE_ASYNC"})
    void modifyGoesOnWhereAnotherSurelyWrote(Doing doing) {
        lossy.proxy().on("UpdateItem").times(1).with(exchange -> {
            behind.paints().update("p").expecting(1).add(Paint_.pots, 100).execute();
            exchange.forward();
            exchange.drop();
        });
        doing.answer(tables.paints().modify("p", paint -> paint.plus(5)));
        assertThat(behind.paints().get("p").consistent().execute().map(Paint::plain))
                .contains(Paint.of("p").plus(105).version(3).plain());
    }

    /** A second attempt finds no item, as it was deleted after the first one had changed it. */
    @ParameterizedTest
    @EnumSource(names = {"EXECUTE", "EXECUTE_ASYNC"})
    void anUpdateWhoseItemIsGoneIsInDoubt(Doing doing) {
        lossy.proxy().on("UpdateItem").times(1).with(exchange -> {
            exchange.forward();
            behind.parts().delete("p").execute();
            exchange.drop();
        });
        assertThatThrownBy(() -> doing.answer(tables.parts().update("p").set(Part_.name, "new")))
                .isInstanceOfSatisfying(
                        ItemNotFoundException.class,
                        error -> assertThat(error.inDoubt()).isTrue())
                .hasMessageContaining("the first one may have been applied")
                .hasMessageNotContaining("nothing was");
    }

    @Test
    void theStoredItemTellsWhatIsThere() {
        lossy.proxy().on("PutItem").times(1).with(WireFault.ANSWER_DROPPED);
        assertThatThrownBy(() -> tables.parts()
                        .put(Part.of("q"))
                        .ifAbsent()
                        .withItemOnFailure()
                        .execute())
                .isInstanceOfSatisfying(
                        ConditionFailedException.class,
                        error -> assertThat(error.item(Part.class)).contains(Part.of("q")));
    }

    /** Each type of operation is tried here, but those that begin with a read: of them {@code modify} is. */
    @Test
    void leavesOutNoWrite() throws Exception {
        Set<String> tried = WriteCases.all().stream()
                .map(write -> write.operation().apply(tables).getClass().getSimpleName())
                .collect(Collectors.toSet());
        assertThat(tried).containsAll(writes()).contains("ModifyOperation");
    }

    private static Set<String> writes() throws Exception {
        Set<String> writes = new TreeSet<>();
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            for (JavaFileObject file : files.list(
                    StandardLocation.CLASS_PATH,
                    Operation.class.getPackageName(),
                    Set.of(JavaFileObject.Kind.CLASS),
                    false)) {
                Class<?> type = Class.forName(files.inferBinaryName(StandardLocation.CLASS_PATH, file));
                if (Operation.class.isAssignableFrom(type)
                        && !Paged.class.isAssignableFrom(type)
                        && !Modifier.isAbstract(type.getModifiers())
                        && !READS.contains(type.getMethod("toRequest").getReturnType())) {
                    writes.add(type.getSimpleName());
                }
            }
        }
        return writes;
    }
}
