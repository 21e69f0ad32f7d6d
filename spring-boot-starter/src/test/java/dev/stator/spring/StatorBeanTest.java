package dev.stator.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.observe.EndEvent;
import dev.stator.observe.Observer;
import dev.stator.spring.app.Note;
import dev.stator.spring.app.NoteDao;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import dev.stator.wire.WirePath;
import io.awspring.cloud.autoconfigure.dynamodb.DynamoDbAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** What the Stator of an application is made of. */
@StatorTest
@ExtendWith(OutputCaptureExtension.class)
class StatorBeanTest {
    private final DynamoDbLocal engine;

    StatorBeanTest(DynamoDbLocal engine) {
        this.engine = engine;
    }

    private AwsCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(engine.accessKey(), "secret"));
    }

    @Test
    void aClientIsBuiltOfEndpointAndRegion() {
        Runner.bare()
                .withUserConfiguration(Runner.Packages.class)
                .withBean(AwsCredentialsProvider.class, this::credentials)
                .withPropertyValues(
                        "stator.endpoint=" + engine.endpoint(), "stator.region=us-east-1", "stator.schema=ensure")
                .run(context -> {
                    assertThat(context).hasSingleBean(DynamoDbClient.class);
                    context.getBean(NoteDao.class).put(new Note("1", "ink")).execute();
                    assertThat(engine.client().listTables().tableNames()).contains("notes");
                });
    }

    private void onBuiltClient(String property, ContextConsumer<AssertableApplicationContext> test) {
        onBuiltClient(property, Runner.Packages.class, test);
    }

    private void onBuiltClient(String property, Class<?> more, ContextConsumer<AssertableApplicationContext> test) {
        Runner.bare()
                .withUserConfiguration(Runner.Packages.class, more)
                .withBean(AwsCredentialsProvider.class, this::credentials)
                .withPropertyValues(
                        "stator.endpoint=" + engine.endpoint(),
                        "stator.region=us-east-1",
                        "stator.schema=ensure",
                        property)
                .run(test);
    }

    private static void writeAndRead(NoteDao notes) {
        List<Note> all = List.of(new Note("1", "ink"), new Note("2", "pen"));
        notes.putAll(all).execute();
        assertThat(notes.scan().list()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void theClientThatIsBuiltHasTheFastPath() {
        onBuiltClient("stator.table-prefix=", context -> {
            WirePath path = context.getBean(Stator.class).wirePath();
            assertThat(path.isTaken()).isTrue();
            writeAndRead(context.getBean(NoteDao.class));
            assertThat(path.requestsWritten()).isEqualTo(1);
            assertThat(path.responsesRead()).isEqualTo(1);
        });
        onBuiltClient("stator.wire=false", context -> {
            assertThat(context.getBean(Stator.class).wirePath().isTaken()).isFalse();
            writeAndRead(context.getBean(NoteDao.class));
        });
    }

    /** As an agent for tracing wraps beans, or an application its client. */
    static class Wrapping implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DynamoDbClient
                    ? Proxy.newProxyInstance(
                            DynamoDbClient.class.getClassLoader(),
                            new Class<?>[] {DynamoDbClient.class},
                            (proxy, method, arguments) -> {
                                try {
                                    return method.invoke(bean, arguments);
                                } catch (InvocationTargetException e) {
                                    throw e.getTargetException();
                                }
                            })
                    : bean;
        }
    }

    @Test
    void aClientThatIsWrappedIsReadAsBefore() {
        onBuiltClient("stator.table-prefix=", Wrapping.class, context -> {
            WirePath path = context.getBean(Stator.class).wirePath();
            assertThat(path.reason()).contains("not the SDK's own");
            writeAndRead(context.getBean(NoteDao.class));
            assertThat(path.requestsWritten() + path.responsesRead()).isZero();
        });
    }

    @Test
    void aMockIsReadAsBefore() {
        DynamoDbClient mock = (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> method.getName().equals("scan")
                        ? ScanResponse.builder()
                                .items(List.of(new Note("1", "ink")).stream()
                                        .map(note -> Map.of(
                                                "id", AttributeValue.fromS(note.id()),
                                                "text", AttributeValue.fromS(note.text())))
                                        .toList())
                                .build()
                        : method.getName().equals("toString") ? "mock" : null);
        Runner.with(mock).run(context -> {
            assertThat(context.getBean(Stator.class).wirePath().isTaken()).isFalse();
            assertThat(context.getBean(NoteDao.class).scan().list()).containsExactly(new Note("1", "ink"));
        });
    }

    @Test
    void anEndpointThatHasNoEffectIsWarnedOf(CapturedOutput output) {
        onBuiltClient("stator.table-prefix=", context -> assertThat(context).hasNotFailed());
        Runner.with(engine.client()).run(context -> assertThat(context).hasNotFailed());
        assertThat(output).doesNotContain("stator.endpoint");
        Runner.with(engine.client())
                .withPropertyValues("stator.endpoint=http://localhost:1")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output).contains("stator.endpoint has no effect", "endpointOverride");
    }

    @Test
    void theApplicationsClientIsTaken() {
        Runner.with(engine.client())
                .withPropertyValues("stator.region=nowhere-1")
                .run(context -> {
                    assertThat(context).hasSingleBean(DynamoDbClient.class);
                    assertThat(context.getBean(DynamoDbClient.class)).isSameAs(engine.client());
                });
    }

    @Test
    void theClientOfSpringCloudAwsIsTaken() {
        Runner.bare()
                .withConfiguration(AutoConfigurations.of(DynamoDbAutoConfiguration.class))
                .withPropertyValues("stator.region=eu-central-1")
                .run(context -> assertThat(context)
                        .hasSingleBean(DynamoDbClient.class)
                        .hasBean("clientOfSpringCloudAws")
                        .hasSingleBean(Stator.class));
    }

    @Test
    void aStatorOfItsOwnIsLeftAlone() {
        Stator own = Stator.create(engine.client());
        Runner.with(engine.client())
                .withBean(Stator.class, () -> own)
                .run(context -> assertThat(context.getBean(Stator.class)).isSameAs(own));
    }

    @Test
    void theApplicationsAsyncClientIsTakenToo() {
        Runner.with(engine.client())
                .withBean(
                        DynamoDbAsyncClient.class,
                        engine::asyncClient,
                        definition -> definition.setDestroyMethodName(""))
                .withPropertyValues("stator.schema=ensure")
                .run(context -> assertThat(context.getBean(NoteDao.class)
                                .get("1")
                                .executeAsync()
                                .join())
                        .isEmpty());
    }

    static class Staging {
        @Bean
        StatorBuilderCustomizer stagingTables() {
            return builder -> builder.tablePrefix("staging-");
        }
    }

    @Test
    void aCustomizerChangesTheStator() {
        Runner.with(engine.client())
                .withUserConfiguration(Staging.class)
                .run(context -> assertThat(
                                context.getBean(NoteDao.class).table().name())
                        .isEqualTo("staging-notes"));
    }

    @Test
    void customizersAreAskedInTheirOrder() {
        Runner.with(engine.client())
                .withBean("first", StatorBuilderCustomizer.class, () -> builder -> builder.tablePrefix("first-"))
                .withBean("second", StatorBuilderCustomizer.class, () -> builder -> builder.tablePrefix("second-"))
                .run(context -> assertThat(
                                context.getBean(NoteDao.class).table().name())
                        .isEqualTo("second-notes"));
    }

    @Test
    void tablesHaveTheNamesThatPropertiesGive() {
        Runner.with(engine.client())
                .withPropertyValues("stator.table-prefix=dev-", "stator.table-names.notes=memos")
                .run(context -> {
                    assertThat(context.getBean(NoteDao.class).table().name()).isEqualTo("dev-memos");
                    assertThat(context.getBean(dev.stator.spring.app.other.NoteDao.class)
                                    .table()
                                    .name())
                            .isEqualTo("dev-other-notes");
                });
    }

    @Test
    void observersAreToldAndMetersCount() {
        List<EndEvent> ends = new ArrayList<>();
        Observer observer = new Observer() {
            @Override
            public void onEnd(EndEvent event) {
                ends.add(event);
            }
        };
        Runner.with(engine.client())
                .withBean(Observer.class, () -> observer)
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withPropertyValues("stator.schema=ensure")
                .run(context -> {
                    ends.clear();
                    context.getBean(NoteDao.class).put(new Note("1", "ink")).execute();
                    assertThat(ends).hasSize(1);
                    assertThat(context.getBean(MeterRegistry.class)
                                    .get("stator.operations")
                                    .tag("kind", "put")
                                    .tag("table", "notes")
                                    .timer()
                                    .count())
                            .isEqualTo(1);
                });
    }
}
