package dev.stator.table;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** The stream a table is to have; empty for none. */
record StreamChoice(Optional<StreamViewType> view) {
    static StreamSpecification disabled() {
        return StreamSpecification.builder().streamEnabled(false).build();
    }

    static StreamSpecification enabled(StreamViewType view) {
        return StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(view)
                .build();
    }
}
