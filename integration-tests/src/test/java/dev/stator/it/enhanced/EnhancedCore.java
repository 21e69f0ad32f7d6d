package dev.stator.it.enhanced;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;

/** A bean inside the inner bean. */
@NullUnmarked
@DynamoDbBean
public class EnhancedCore {
    private ZonedDateTime from;
    private Duration lasting;

    public ZonedDateTime getFrom() {
        return from;
    }

    public void setFrom(ZonedDateTime from) {
        this.from = from;
    }

    public Duration getLasting() {
        return lasting;
    }

    public void setLasting(Duration lasting) {
        this.lasting = lasting;
    }
}
