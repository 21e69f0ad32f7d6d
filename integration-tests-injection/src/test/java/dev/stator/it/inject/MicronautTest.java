package dev.stator.it.inject;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.inject.qualifiers.Qualifiers;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class MicronautTest {
    @Test
    void discoversTheDao() {
        try (Accounts accounts = new Accounts();
                ApplicationContext context = ApplicationContext.builder().build()) {
            context.registerSingleton(DynamoDbClient.class, accounts.blog());
            context.registerSingleton(
                    DynamoDbClient.class,
                    accounts.archive(),
                    Qualifiers.byAnnotation(AnnotationMetadata.EMPTY_METADATA, Archive.class));
            context.start();

            Proof.works(context.getBean(Blog.class));
            Proof.works(context.getBean(BoardTable.class), context.getBean(TopicViewDao.class));
            assertThat(context.getBean(PostDao.class)).isSameAs(context.getBean(PostDao.class));
            Proof.works(
                    context.getBean(PostDao.class),
                    context.getBean(
                            PostDao.class, Qualifiers.byAnnotation(AnnotationMetadata.EMPTY_METADATA, Archive.class)));
        }
    }
}
