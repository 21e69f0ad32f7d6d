package dev.stator.it.inject;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.stator.it.inject.guice.BlogModule;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class GuiceTest {
    @Test
    void makesTheDao() {
        try (Accounts accounts = new Accounts()) {
            Injector injector = Guice.createInjector(new BlogModule(), new AbstractModule() {
                @Override
                protected void configure() {
                    bind(DynamoDbClient.class).toInstance(accounts.blog());
                    bind(DynamoDbClient.class).annotatedWith(Archive.class).toInstance(accounts.archive());
                }
            });

            Proof.works(injector.getInstance(Blog.class));
            Proof.works(injector.getInstance(BoardTable.class), injector.getInstance(TopicViewDao.class));
            assertThat(injector.getInstance(PostDao.class)).isSameAs(injector.getInstance(PostDao.class));
        }
    }
}
