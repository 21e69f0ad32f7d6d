package dev.stator.it.whole;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Rest;
import dev.stator.annotation.Table;
import dev.stator.annotation.Version;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** As wide as others make it, with a version. */
@Table("registers")
record Register(
        @HashKey String id,
        String title,
        Map<String, Integer> marks,
        List<String> remarks,
        @Rest Map<String, AttributeValue> rest,
        @Version long version) {
    Register title(String other) {
        return new Register(id, other, marks, remarks, rest, version);
    }

    Register marks(Map<String, Integer> other) {
        return new Register(id, title, other, remarks, rest, version);
    }

    Register remarks(List<String> other) {
        return new Register(id, title, marks, other, rest, version);
    }

    Register rest(Map<String, AttributeValue> other) {
        return new Register(id, title, marks, remarks, other, version);
    }
}
