package dev.stator.spring;

import dev.stator.Dao;
import dev.stator.table.DeclaredTable;
import dev.stator.table.Difference;
import dev.stator.table.MigrationPlan;
import dev.stator.table.SchemaDiffersException;
import dev.stator.table.TableProgress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Does with the table of each DAO what {@code stator.schema} says, before anything gets that DAO. All of them are made
 * before the application is ready, lazy ones too.
 */
public final class TablePreparation implements BeanPostProcessor, SmartInitializingSingleton {
    private static final Log LOG = LogFactory.getLog(TablePreparation.class);

    private final ObjectProvider<StatorProperties> properties;
    private final ObjectProvider<TableNameMapping> names;
    private final ObjectProvider<TableCustomizer> customizers;
    private final ListableBeanFactory beans;

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    TablePreparation(
            ObjectProvider<StatorProperties> properties,
            ObjectProvider<TableNameMapping> names,
            ObjectProvider<TableCustomizer> customizers,
            ListableBeanFactory beans) {
        this.properties = properties;
        this.names = names;
        this.customizers = customizers;
        this.beans = beans;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof Dao<?> dao) {
            prepare(dao);
        }
        return bean;
    }

    @Override
    public void afterSingletonsInstantiated() {
        @Nullable TableNameMapping mapping = names.getIfAvailable();
        boolean isMapped = mapping != null && !mapping.isEmpty();
        if (isMapped || properties.getObject().schema() != SchemaMode.NONE) {
            // Makes those that are lazy.
            Set<String> daos = beans.getBeansOfType(Dao.class).keySet();
            LOG.debug("DAOs: " + daos);
        }
        if (mapping != null) {
            mapping.check();
        }
    }

    /** Does it with the tables of all DAOs again, for tests, which delete them. */
    public void prepareAll() {
        beans.getBeansOfType(Dao.class).values().forEach(this::prepare);
    }

    /** Brings the table of a DAO to what {@code stator.schema} says. */
    private void prepare(Dao<?> dao) {
        StatorProperties settings = properties.getObject();
        if (settings.schema() == SchemaMode.NONE) {
            return;
        }
        DeclaredTable table = dao.table();
        for (TableCustomizer each : customizers.orderedStream().toList()) {
            table = each.customize(dao, table);
        }
        prepare(settings.schema(), table.timeout(settings.schemaTimeout()).onProgress(new Progress()::tell));
        // The records of a table have a DAO each, which asks for it again.
        if (told.add(table.name())) {
            LOG.info("Table " + table.name() + " is as declared (stator.schema="
                    + settings.schema().name().toLowerCase(Locale.ROOT) + ")");
        }
    }

    private static void prepare(SchemaMode mode, DeclaredTable table) {
        switch (mode) {
            case NONE -> {}
            case VERIFY -> verify(table);
            case ENSURE -> table.ensure();
            case MIGRATE -> {
                MigrationPlan plan = table.plan();
                if (!plan.steps().isEmpty()) {
                    LOG.info(plan);
                }
                table.migrate().done().forEach(step -> LOG.info("Table " + table.name() + ": done: " + step));
            }
        }
    }

    private static void verify(DeclaredTable table) {
        List<Difference> harmful = table.verify().stream()
                .filter(difference -> !difference.harmless())
                .toList();
        if (!harmful.isEmpty()) {
            throw new SchemaDiffersException(
                    table.name(),
                    harmful.stream()
                            .map(difference -> "\n  - " + difference)
                            .collect(Collectors.joining("", "it is not as declared:", "")),
                    harmful);
        }
    }

    /** Logs what is waited for: at once what begins, and what goes on now and then. */
    private static final class Progress {
        private static final Duration PAUSE = Duration.ofSeconds(10);

        private String activity = "";
        private Duration told = Duration.ZERO;

        void tell(TableProgress progress) {
            boolean begins = !progress.activity().equals(activity);
            if (begins || progress.waited().minus(told).compareTo(PAUSE) >= 0) {
                activity = progress.activity();
                told = progress.waited();
                LOG.info("Table " + progress.table() + ": " + activity + ", " + told.toSeconds() + " s so far: "
                        + String.join(", ", progress.pending()));
            }
        }
    }
}
