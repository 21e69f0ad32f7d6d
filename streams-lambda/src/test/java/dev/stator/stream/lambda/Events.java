package dev.stator.stream.lambda;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import dev.stator.streams.Posts;
import java.io.ByteArrayInputStream;

/** Events as Lambda's runtime reads them from their JSON. */
final class Events {
    private Events() {}

    static DynamodbEvent event(String file) {
        return LambdaEventSerializers.serializerFor(DynamodbEvent.class, Events.class.getClassLoader())
                .fromJson(new ByteArrayInputStream(Posts.file(Events.class, file)));
    }
}
