package dev.stator.it.inject.spring;

import dev.stator.Stator;
import dev.stator.it.inject.Archive;
import dev.stator.it.inject.Blog;
import dev.stator.it.inject.PostDao;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The second account is never a candidate where nobody asks for it by its qualifier. */
@Configuration(proxyBeanMethods = false)
@Import({PostDao.class, Blog.class})
public class BlogConfiguration {
    @Bean
    Stator stator(DynamoDbClient client) {
        return Stator.create(client);
    }

    @Bean(defaultCandidate = false)
    @Archive
    Stator archive(@Archive DynamoDbClient client) {
        return Stator.create(client);
    }
}
