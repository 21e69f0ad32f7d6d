package dev.stator.spring;

import dev.stator.observe.adapter.MicrometerObserver;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/** Counts operations in the application's {@link MeterRegistry}, where there is one. */
@AutoConfiguration(
        before = StatorAutoConfiguration.class,
        afterName = {
            // Spring Boot 3
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.metrics.export.simple.SimpleMetricsExportAutoConfiguration",
            // Spring Boot 4
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
        })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnSingleCandidate(MeterRegistry.class)
public class StatorMetricsAutoConfiguration {
    /** For Spring. */
    public StatorMetricsAutoConfiguration() {}

    /** Counts; an {@code Observer} as any other of the application. */
    @Bean
    @ConditionalOnMissingBean
    MicrometerObserver statorMicrometerObserver(MeterRegistry registry) {
        return MicrometerObserver.create(registry);
    }
}
