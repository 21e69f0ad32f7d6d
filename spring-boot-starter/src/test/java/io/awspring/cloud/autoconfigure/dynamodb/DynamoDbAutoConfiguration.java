package io.awspring.cloud.autoconfigure.dynamodb;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Has the name of Spring Cloud AWS's, and its back-off: who comes first makes the client. */
@AutoConfiguration
public class DynamoDbAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    DynamoDbClient clientOfSpringCloudAws() {
        return DynamoDbClient.builder().region(Region.EU_CENTRAL_1).build();
    }
}
