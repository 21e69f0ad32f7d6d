package dev.stator.examples.tasks;

import dev.stator.testing.DynamoDbLocal;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Starts the service on a DynamoDB of its own on this machine, to be tried out. Both end with the program. */
public final class RunTaskService {
    private RunTaskService() {}

    /** Starts both. */
    public static void main(String[] args) {
        on(DynamoDbLocal.start(), args);
    }

    /** Starts the service as its users do: the starter builds the client, of endpoint and region. */
    static ConfigurableApplicationContext on(DynamoDbLocal dynamoDb, String... args) {
        AwsCredentialsProvider credentials =
                StaticCredentialsProvider.create(AwsBasicCredentials.create(dynamoDb.accessKey(), "secret"));
        SpringApplication application = new SpringApplication(TaskService.class);
        application.setDefaultProperties(Map.of("stator.endpoint", dynamoDb.endpoint(), "stator.region", "us-east-1"));
        application.addInitializers(context ->
                ((GenericApplicationContext) context).registerBean(AwsCredentialsProvider.class, () -> credentials));
        return application.run(args);
    }
}
