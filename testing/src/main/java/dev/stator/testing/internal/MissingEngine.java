package dev.stator.testing.internal;

import dev.stator.testing.DynamoDbLocalNotFoundException;

/** What is said to who has not added the engine yet: the lines to paste. */
final class MissingEngine {

    /** The release that Stator is tested with. */
    static final String TESTED_VERSION = "3.3.1";

    private static final String TEXT = """
            DynamoDB Local was not found. Looked at, in this order:
              1. system property %1$s or environment variable %2$s: not set
              2. system property %3$s or environment variable %4$s: not set
              3. java.class.path: none of its %5$d entries holds %6$s
            Its licence does not let Stator bring it along, so add it to the tests of your build.
            Maven:
                <dependency>
                  <groupId>software.amazon.dynamodb</groupId>
                  <artifactId>DynamoDBLocal</artifactId>
                  <version>%7$s</version>
                  <scope>test</scope>
                </dependency>
            Gradle:
                testRuntimeOnly("software.amazon.dynamodb:DynamoDBLocal:%7$s")
            Or use a server that runs already (Docker, LocalStack): -D%1$s=http://localhost:8000
            docs/testing.md shows how to keep it off the class path of your tests.""";

    private MissingEngine() {}

    static DynamoDbLocalNotFoundException exception(int ownEntries) {
        return new DynamoDbLocalNotFoundException(TEXT.formatted(
                EngineLocator.ENDPOINT_PROPERTY,
                EngineLocator.ENDPOINT_VARIABLE,
                EngineLocator.CLASSPATH_PROPERTY,
                EngineLocator.CLASSPATH_VARIABLE,
                ownEntries,
                EngineMain.SERVER_RUNNER,
                TESTED_VERSION));
    }
}
