package dev.stator.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Dao;
import dev.stator.spring.app.Application;
import dev.stator.spring.app.NoteDao;
import dev.stator.testing.StatorTest;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Restarts as devtools makes them: the classes of the application in a loader of their own, a new one each time. */
@StatorTest
class RestartTest {
    private final DynamoDbClient client;

    RestartTest(DynamoDbClient client) {
        this.client = client;
    }

    /** Loads the application's classes itself, all else from its parent. */
    private static final class Restarting extends URLClassLoader {
        Restarting() {
            super(
                    new URL[] {
                        Application.class.getProtectionDomain().getCodeSource().getLocation()
                    },
                    RestartTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(Application.class.getPackageName())) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? findClass(name) : known;
            }
        }
    }

    @Test
    void eachStartHasItsOwnDaosOnTheSameTables() throws Exception {
        List<Class<?>> daos = new ArrayList<>();
        for (int start = 0; start < 2; start++) {
            daos.add(classOfDao());
        }
        assertThat(daos).doesNotHaveDuplicates().doesNotContain(NoteDao.class);
        assertThat(client.listTables().tableNames()).contains("notes");
    }

    private Class<?> classOfDao() throws IOException, ClassNotFoundException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (Restarting loader = new Restarting()) {
            thread.setContextClassLoader(loader);
            Class<?> application = loader.loadClass(Application.class.getName());
            try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                    .web(WebApplicationType.NONE)
                    .initializers(starting -> starting.getBeanFactory().registerSingleton("client", client))
                    .run("--stator.schema=ensure")) {
                assertThat(context.getBeansOfType(Dao.class)).hasSize(6);
                return context.getBean("noteDao").getClass();
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
