package dev.stator.spring.test;

import dev.stator.spring.StatorAutoConfiguration;
import dev.stator.testing.DynamoDbLocal;
import java.util.Map;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.target.AbstractLazyCreationTargetSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Puts clients of a database on DynamoDB Local in the place of those of the application. Equal to all others, so that
 * test classes share a context where they would without it.
 */
record TestDatabaseCustomizer() implements ContextCustomizer {
    private static final String CLIENT = "statorTestClient";
    private static final String ASYNC_CLIENT = "statorTestAsyncClient";

    /** So that a slice has a Stator and DAOs too. */
    @ImportAutoConfiguration(StatorAutoConfiguration.class)
    static class WithStator {}

    /** The server of this JVM, which ends with it. */
    private static final class Server {
        static final DynamoDbLocal SHARED = DynamoDbLocal.start();
    }

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        ConfigurableListableBeanFactory beans = context.getBeanFactory();
        BeanDefinitionRegistry registry = (BeanDefinitionRegistry) beans;
        // The database is empty, so that nothing is there to be compared or migrated.
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("@StatorTest", Map.of("stator.schema", "ensure")));
        registry.registerBeanDefinition(
                "statorTestDatabase", new RootBeanDefinition(DynamoDbLocal.class, Server.SHARED::isolated));
        register(
                registry,
                CLIENT,
                new RootBeanDefinition(
                        DynamoDbClient.class, () -> database(beans).client()));
        register(registry, ASYNC_CLIENT, new RootBeanDefinition(DynamoDbAsyncClient.class, () -> lazy(beans)));
        new AnnotatedBeanDefinitionReader(registry).register(WithStator.class);
        context.addBeanFactoryPostProcessor(all -> {
            replace(all, DynamoDbClient.class, CLIENT);
            replace(all, DynamoDbAsyncClient.class, ASYNC_CLIENT);
        });
    }

    static DynamoDbLocal database(ConfigurableListableBeanFactory beans) {
        return beans.getBean(DynamoDbLocal.class);
    }

    /** The database closes its clients. */
    private static void register(BeanDefinitionRegistry registry, String name, RootBeanDefinition client) {
        client.setPrimary(true);
        client.setDestroyMethodName("");
        registry.registerBeanDefinition(name, client);
    }

    /** Making it takes long, and most tests send nothing with it. */
    private static DynamoDbAsyncClient lazy(ConfigurableListableBeanFactory beans) {
        ProxyFactory proxy = new ProxyFactory();
        proxy.addInterface(DynamoDbAsyncClient.class);
        proxy.setTargetSource(new AbstractLazyCreationTargetSource() {
            @Override
            protected Object createObject() {
                return database(beans).asyncClient();
            }
        });
        return (DynamoDbAsyncClient) proxy.getProxy();
    }

    /** Who asks for a client of the application by its name gets that of the test. */
    private static void replace(ConfigurableListableBeanFactory beans, Class<?> type, String replacement) {
        BeanDefinitionRegistry registry = (BeanDefinitionRegistry) beans;
        for (String name : beans.getBeanNamesForType(type, true, false)) {
            if (!name.equals(replacement) && registry.containsBeanDefinition(name)) {
                registry.removeBeanDefinition(name);
                registry.registerAlias(replacement, name);
            }
        }
    }
}
