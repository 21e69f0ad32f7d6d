package dev.stator.spring.health;

import dev.stator.Dao;
import dev.stator.Stator;
import dev.stator.spring.StatorAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Health as Spring Boot 4 has it. */
@AutoConfiguration(after = StatorAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(Stator.class)
@ConditionalOnEnabledHealthIndicator("stator")
public class ContributorHealthAutoConfiguration {
    /** For Spring. */
    public ContributorHealthAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = "statorHealthIndicator")
    HealthIndicator statorHealthIndicator(ObjectProvider<Dao<?>> daos) {
        return () -> {
            TablesHealth tables = TablesHealth.of(daos.stream());
            Health.Builder health = tables.usable() ? Health.up() : Health.down();
            if (tables.error() != null) {
                health.withException(tables.error());
            }
            return health.withDetails(tables.tables()).build();
        };
    }
}
