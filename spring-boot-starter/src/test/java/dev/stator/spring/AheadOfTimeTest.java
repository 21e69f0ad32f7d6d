package dev.stator.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Dao;
import dev.stator.spring.app.NoteDao;
import org.junit.jupiter.api.Test;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** An application that is processed ahead of time: then DAOs are looked for, and not when it runs. */
class AheadOfTimeTest {
    @Configuration(proxyBeanMethods = false)
    @Import(Runner.Packages.class)
    @ImportAutoConfiguration(StatorAutoConfiguration.class)
    static class Whole {
        @Bean
        DynamoDbClient client() {
            return DynamoDbClient.builder().region(Region.EU_CENTRAL_1).build();
        }
    }

    @Test
    @CompileWithForkedClassLoader
    @SuppressWarnings("unchecked")
    void daosAreBeansOfTheGeneratedCode() {
        TestGenerationContext generation = new TestGenerationContext(Whole.class);
        AnnotationConfigApplicationContext build = new AnnotationConfigApplicationContext(Whole.class) {
            @Override
            public void refresh() {
                // Beans are described only.
            }
        };
        String initializer = new ApplicationContextAotGenerator()
                .processAheadOfTime(build, generation)
                .reflectionName();
        generation.writeGeneratedContent();
        TestCompiler.forSystem().with(generation).compile(compiled -> {
            try (GenericApplicationContext running = new GenericApplicationContext()) {
                ((ApplicationContextInitializer<GenericApplicationContext>)
                                compiled.getInstance(ApplicationContextInitializer.class, initializer))
                        .initialize(running);
                running.refresh();
                assertThat(running.getBeanNamesForType(Dao.class)).hasSize(6).contains("noteDao", "draftDao");
                assertThat(running.getBean(NoteDao.class).table().name()).isEqualTo("notes");
            }
        });
    }
}
