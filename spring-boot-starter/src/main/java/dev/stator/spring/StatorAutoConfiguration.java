package dev.stator.spring;

import dev.stator.Stator;
import dev.stator.observe.Observer;
import dev.stator.wire.StatorWire;
import java.net.URI;
import java.util.Set;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * A {@link Stator} of the application's {@link DynamoDbClient}, and its DAOs as beans. It comes after the client of
 * Spring Cloud AWS; where there is none, it builds one of {@code stator.endpoint} and {@code stator.region}.
 */
@AutoConfiguration(afterName = "io.awspring.cloud.autoconfigure.dynamodb.DynamoDbAutoConfiguration")
@EnableConfigurationProperties(StatorProperties.class)
@Import(DaoRegistrar.class)
public class StatorAutoConfiguration {
    private static final Log LOG = LogFactory.getLog(StatorAutoConfiguration.class);

    private volatile boolean builtClient;

    /** For Spring. */
    public StatorAutoConfiguration() {}

    /** The client, where the application has none. */
    @Bean
    @ConditionalOnMissingBean
    DynamoDbClient dynamoDbClient(StatorProperties properties, ObjectProvider<AwsCredentialsProvider> credentials) {
        DynamoDbClientBuilder builder = DynamoDbClient.builder().region(region(properties));
        @Nullable URI endpoint = properties.endpoint();
        if (endpoint != null) {
            builder = builder.endpointOverride(checked(endpoint));
        }
        if (properties.wire()) {
            builder = builder.overrideConfiguration(
                    configuration -> configuration.addExecutionInterceptor(StatorWire.interceptor()));
        }
        builtClient = true;
        @Nullable AwsCredentialsProvider given = credentials.getIfUnique();
        return given == null
                ? builder.build()
                : builder.credentialsProvider(given).build();
    }

    private static Region region(StatorProperties properties) {
        @Nullable String region = properties.region();
        if (region != null && !region.isBlank()) {
            return Region.of(region.strip());
        }
        try {
            return DefaultAwsRegionProviderChain.builder().build().getRegion();
        } catch (SdkClientException e) {
            SettingRefusedException refused = new SettingRefusedException(
                    "There is no DynamoDbClient, and none can be built without a region: stator.region is not set, and"
                            + " the AWS SDK finds none.",
                    "Set stator.region or the environment variable AWS_REGION, or declare a bean of type"
                            + " DynamoDbClient.");
            refused.addSuppressed(e);
            throw refused;
        }
    }

    private static URI checked(URI endpoint) {
        if (endpoint.getHost() == null || !Set.of("http", "https").contains(String.valueOf(endpoint.getScheme()))) {
            throw new SettingRefusedException(
                    "stator.endpoint is \"" + endpoint + "\", which is no address of a server.",
                    "Write scheme, host and port, such as http://localhost:8000.");
        }
        return endpoint;
    }

    @Bean
    @ConditionalOnMissingBean
    TableNameMapping statorTableNames(StatorProperties properties) {
        return TableNameMapping.of(properties);
    }

    /** The application's Stator. */
    @Bean
    @ConditionalOnMissingBean
    Stator stator(
            StatorProperties properties,
            TableNameMapping names,
            DynamoDbClient client,
            ObjectProvider<DynamoDbAsyncClient> asyncClient,
            ObjectProvider<Observer> observers,
            ObjectProvider<StatorBuilderCustomizer> customizers) {
        if (properties.endpoint() != null && !builtClient) {
            LOG.warn("stator.endpoint has no effect: it is for the client that is built where the application has no"
                    + " DynamoDbClient, and there is one. Give that bean its endpoint, as with"
                    + " spring.cloud.aws.dynamodb.endpoint or endpointOverride(..), or leave the bean or the"
                    + " property out.");
        }
        Stator.Builder builder = Stator.builder()
                .client(client)
                .tablePrefix(properties.tablePrefix())
                .tableNames(names);
        @Nullable DynamoDbAsyncClient async = asyncClient.getIfUnique();
        if (async != null) {
            builder = builder.asyncClient(async);
        }
        for (Observer observer : observers.orderedStream().toList()) {
            builder = builder.observer(observer);
        }
        for (StatorBuilderCustomizer each : customizers.orderedStream().toList()) {
            builder = each.customize(builder);
        }
        return builder.build();
    }

    @Bean
    static TablePreparation statorTablePreparation(
            ObjectProvider<StatorProperties> properties,
            ObjectProvider<TableNameMapping> names,
            ObjectProvider<TableCustomizer> customizers,
            ListableBeanFactory beans) {
        return new TablePreparation(properties, names, customizers, beans);
    }
}
