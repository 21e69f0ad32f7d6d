package dev.stator.examples.tasks;

import dev.stator.testing.DynamoDbLocal;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Starts the service on a DynamoDB of its own on this machine, to be tried out. Both end with the program. */
public final class RunTaskService {
    private RunTaskService() {}

    /** Starts both. */
    public static void main(String[] args) {
        DynamoDbLocal dynamoDb = DynamoDbLocal.start();
        SpringApplication application = new SpringApplication(TaskService.class);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(DynamoDbClient.class, dynamoDb::client));
        application.run(args);
    }
}
