package dev.stator.it.inject;

import static org.assertj.core.api.Assertions.assertThat;

import io.avaje.inject.BeanScope;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class AvajeTest {
    @Test
    void discoversTheDao() {
        try (Accounts accounts = new Accounts();
                BeanScope scope = BeanScope.builder()
                        .bean(DynamoDbClient.class, accounts.blog())
                        .bean("Archive", DynamoDbClient.class, accounts.archive())
                        .build()) {
            Proof.works(scope.get(Blog.class));
            Proof.works(scope.get(BoardTable.class), scope.get(TopicViewDao.class));
            assertThat(scope.get(PostDao.class)).isSameAs(scope.get(PostDao.class));
        }
    }
}
