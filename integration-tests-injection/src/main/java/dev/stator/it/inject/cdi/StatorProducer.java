package dev.stator.it.inject.cdi;

import dev.stator.Stator;
import dev.stator.it.inject.Archive;
import dev.stator.it.inject.PostDao;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The DAO itself is a bean of its own; that of the archive is made here. */
@ApplicationScoped
public class StatorProducer {
    @Produces
    @Singleton
    public Stator stator(DynamoDbClient client) {
        return Stator.create(client);
    }

    @Produces
    @Singleton
    @Archive
    public Stator archive(@Archive DynamoDbClient client) {
        return Stator.create(client);
    }

    @Produces
    @Singleton
    @Archive
    public PostDao archivedPosts(@Archive Stator stator) {
        return new PostDao(stator);
    }
}
