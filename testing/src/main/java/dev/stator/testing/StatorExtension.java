package dev.stator.testing;

import static dev.stator.testing.TableLifetime.PER_CLASS;

import dev.stator.Dao;
import dev.stator.Stator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What {@link StatorTest} does, for test classes that want more than the annotation says. Give it a static field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final StatorExtension STATOR = StatorExtension.builder()
 *         .tables(PER_CLASS)
 *         .stator(builder -> builder.tablePrefix("test-"))
 *         .build();
 * }</pre>
 */
public final class StatorExtension
        implements BeforeAllCallback, BeforeEachCallback, TestInstancePostProcessor, ParameterResolver {

    /** The server of the JVM, for all extensions. */
    private static final Namespace SERVER = Namespace.create(StatorExtension.class);

    private final Namespace own = Namespace.create(StatorExtension.class, this);
    private final @Nullable TestSettings given;

    /** For JUnit, which makes the extension of {@link StatorTest}. */
    public StatorExtension() {
        given = null;
    }

    private StatorExtension(TestSettings settings) {
        given = settings;
    }

    /** Settings that differ from the annotation's. */
    public static Builder builder() {
        return new Builder(TestSettings.DEFAULT);
    }

    /** So that the parameters of a constructor belong to the method that the instance is for. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        if (isLeftToSpring(testClass)) {
            FieldInjection.refuse(testClass);
        } else {
            FieldInjection.check(testClass);
        }
    }

    /** Of such a class, Spring has the database, and gives what tests ask for. */
    private boolean isLeftToSpring(Class<?> testClass) {
        return given == null && SpringTests.include(testClass);
    }

    @Override
    public void postProcessTestInstance(Object instance, ExtensionContext context) {
        if (isLeftToSpring(instance.getClass())) {
            return;
        }
        // An instance for all methods has no database when each method has one: it gets its fields before each.
        database(context).ifPresent(database -> FieldInjection.into(instance, database));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (isLeftToSpring(context.getRequiredTestClass())) {
            return;
        }
        TestDatabase database = database(context).orElseThrow();
        context.getRequiredTestInstances()
                .getAllInstances()
                .forEach(instance -> FieldInjection.into(instance, database));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return TestDatabase.has(parameter.getParameter().getType()) && !isLeftToSpring(context.getRequiredTestClass());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return database(context)
                .orElseThrow(() -> new ParameterResolutionException("There is nothing to give to "
                        + parameter.getDeclaringExecutable() + ": every test method has its own tables, and this runs"
                        + " outside of one. Write @StatorTest(tables = PER_CLASS), or use @BeforeEach and one instance"
                        + " of the test class for each method"))
                .get(parameter.getParameter().getType());
    }

    /** The database of the method or the class; none outside of methods when each method has its own. */
    private Optional<TestDatabase> database(ExtensionContext context) {
        ExtensionContext owner = owner(context);
        TestSettings settings = settings(owner);
        if (settings.tables() == PER_CLASS) {
            return Optional.of(database(owner, settings));
        }
        return context.getTestMethod().map(method -> database(context, settings));
    }

    private synchronized TestDatabase database(ExtensionContext owner, TestSettings settings) {
        Store store = owner.getStore(own);
        // Not the type as the key: a store answers for those around it, and a nested class may have a database too.
        String key = owner.getUniqueId();
        TestDatabase known = store.get(key, TestDatabase.class);
        if (known != null) {
            return known;
        }
        TestDatabase made = TestDatabase.from(pool(owner.getRoot(), settings), settings);
        // JUnit closes it with the method or the class.
        store.put(key, made);
        settings.daos().forEach(made::get);
        return made;
    }

    private static DatabasePool pool(ExtensionContext root, TestSettings settings) {
        DynamoDbLocal server = settings.server();
        Object key = server == null ? DatabasePool.class : server;
        synchronized (SERVER) {
            Store store = root.getStore(SERVER);
            DatabasePool known = store.get(key, DatabasePool.class);
            if (known != null) {
                return known;
            }
            DatabasePool made = server == null ? DatabasePool.starting() : DatabasePool.on(server);
            store.put(key, made);
            return made;
        }
    }

    private TestSettings settings(ExtensionContext owner) {
        if (given != null) {
            return given;
        }
        return annotation(owner).map(TestSettings::of).orElse(TestSettings.DEFAULT);
    }

    /** The class that says how long tables live: the nearest with an annotation of its own, or the outermost. */
    private ExtensionContext owner(ExtensionContext context) {
        ExtensionContext owner = context;
        for (Optional<ExtensionContext> at = Optional.of(context);
                at.isPresent();
                at = at.get().getParent()) {
            if (at.get().getElement().filter(Class.class::isInstance).isPresent()) {
                owner = at.get();
                if (given == null && annotation(owner).isPresent()) {
                    break;
                }
            }
        }
        return owner;
    }

    private static Optional<StatorTest> annotation(ExtensionContext classContext) {
        return AnnotationSupport.findAnnotation(classContext.getTestClass(), StatorTest.class);
    }

    /** How a test class gets its tables. Immutable: each method gives a new builder. */
    public static final class Builder {

        private final TestSettings settings;

        private Builder(TestSettings settings) {
            this.settings = settings;
        }

        /** How long tables live; {@link TableLifetime#PER_METHOD} by default, see {@link StatorTest#tables()}. */
        public Builder tables(TableLifetime tables) {
            return new Builder(new TestSettings(tables, settings.daos(), settings.server(), settings.stator()));
        }

        /** Makes the table of this DAO too, although nothing injects it. May be called for several. */
        public Builder dao(Class<? extends Dao<?>> dao) {
            List<Class<? extends Dao<?>>> daos =
                    Stream.concat(settings.daos().stream(), Stream.of(dao)).toList();
            return new Builder(new TestSettings(settings.tables(), daos, settings.server(), settings.stator()));
        }

        /** Uses this server, and leaves it running. Tests work on {@link DynamoDbLocal#isolated()} views of it. */
        public Builder server(DynamoDbLocal server) {
            return new Builder(new TestSettings(settings.tables(), settings.daos(), server, settings.stator()));
        }

        /** Changes how the {@link Stator} of the tests is built; its clients are set already. */
        public Builder stator(UnaryOperator<Stator.Builder> change) {
            return new Builder(new TestSettings(settings.tables(), settings.daos(), settings.server(), change));
        }

        /** The extension, for a static field with {@code @RegisterExtension}. */
        public StatorExtension build() {
            return new StatorExtension(settings);
        }
    }
}
