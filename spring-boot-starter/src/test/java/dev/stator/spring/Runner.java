package dev.stator.spring;

import dev.stator.spring.app.Application;
import dev.stator.spring.health.ActuatorHealthAutoConfiguration;
import dev.stator.spring.health.ContributorHealthAutoConfiguration;
import java.lang.reflect.Method;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Starts contexts with what the starter configures. */
final class Runner {
    private Runner() {}

    @AutoConfigurationPackage(basePackageClasses = Application.class)
    static class Packages {}

    /** Without packages to look for DAOs in. */
    static ApplicationContextRunner bare() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        StatorAutoConfiguration.class,
                        StatorMetricsAutoConfiguration.class,
                        // Spring Boot itself loads neither before it knows that it can.
                        ClassUtils.isPresent("org.springframework.boot.health.contributor.HealthIndicator", null)
                                ? ContributorHealthAutoConfiguration.class
                                : ActuatorHealthAutoConfiguration.class));
    }

    /** With a client of the application. */
    static ApplicationContextRunner with(DynamoDbClient client) {
        return bare().withUserConfiguration(Packages.class)
                .withBean(
                        "applicationClient",
                        DynamoDbClient.class,
                        () -> client,
                        definition -> definition.setDestroyMethodName(""));
    }

    /** Health, of whichever of Spring Boot's two packages, as text. */
    static String health(ApplicationContext context) {
        Object indicator = context.getBean("statorHealthIndicator");
        try {
            Method health = indicator.getClass().getInterfaces()[0].getMethod("health");
            return String.valueOf(health.invoke(indicator));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
