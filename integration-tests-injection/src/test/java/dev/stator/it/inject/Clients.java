package dev.stator.it.inject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Gives the clients to a CDI container. */
@ApplicationScoped
public class Clients {
    @Produces
    @Singleton
    public Accounts accounts() {
        return new Accounts();
    }

    public void close(@Disposes Accounts accounts) {
        accounts.close();
    }

    @Produces
    @Singleton
    public DynamoDbClient client(Accounts accounts) {
        return accounts.blog();
    }

    @Produces
    @Singleton
    @Archive
    public DynamoDbClient archiveClient(Accounts accounts) {
        return accounts.archive();
    }
}
