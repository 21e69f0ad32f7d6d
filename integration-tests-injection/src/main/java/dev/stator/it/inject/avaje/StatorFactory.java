package dev.stator.it.inject.avaje;

import dev.stator.Stator;
import dev.stator.it.inject.Archive;
import io.avaje.inject.Bean;
import io.avaje.inject.External;
import io.avaje.inject.Factory;
import io.avaje.inject.Secondary;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The DAO itself is discovered. */
@Factory
public final class StatorFactory {
    @Bean
    Stator stator(@External DynamoDbClient client) {
        return Stator.create(client);
    }

    @Bean
    @Secondary
    @Archive
    Stator archive(@External @Archive DynamoDbClient client) {
        return Stator.create(client);
    }
}
