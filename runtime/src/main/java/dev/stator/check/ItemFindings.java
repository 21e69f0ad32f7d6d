package dev.stator.check;

import dev.stator.check.Finding.Kind;
import dev.stator.codec.Member;
import dev.stator.codec.internal.StoredValues;
import dev.stator.error.DecodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is found in one item. */
final class ItemFindings {
    private final Map<String, AttributeValue> key;
    private final List<Finding> list = new ArrayList<>();

    ItemFindings(Map<String, AttributeValue> key) {
        this.key = key;
    }

    List<Finding> list() {
        return List.copyOf(list);
    }

    boolean refused() {
        return refusals() > 0;
    }

    int refusals() {
        return (int)
                list.stream().filter(finding -> finding.kind() == Kind.REFUSED).count();
    }

    boolean has(Kind kind, String path) {
        return list.stream().anyMatch(finding -> is(finding, kind, path));
    }

    boolean has(String path) {
        return list.stream().anyMatch(finding -> finding.path().equals(path));
    }

    void withdraw(Kind kind, String path) {
        list.removeIf(finding -> is(finding, kind, path));
    }

    private static boolean is(Finding finding, Kind kind, String path) {
        return finding.kind() == kind && finding.path().equals(path);
    }

    /** What a record as a whole refuses. */
    void incomplete(String path, DecodingException refusal) {
        add(
                Kind.REFUSED,
                path,
                refusal.storedType().orElse(null),
                refusal.javaType().orElse(null),
                refusal.problem(),
                List.of(),
                refusal.storedType().isEmpty() ? CheckRemedies.MISSING : CheckRemedies.CONSTRUCTOR);
    }

    /** What stands under a former name of an attribute; NULL is told of otherwise. */
    void renamed(String path, Member<?> member, AttributeValue stored) {
        if (!StoredValues.isNull(stored)) {
            add(
                    Kind.RENAMED,
                    path,
                    stored.type().name(),
                    member.codec().javaType(),
                    "its name is now " + member.name(),
                    List.of(),
                    CheckRemedies.of(Kind.RENAMED));
        }
    }

    /** What no component has the name of. */
    void unknown(String path, AttributeValue stored) {
        add(
                Kind.UNKNOWN,
                path,
                stored.type().name(),
                null,
                "no component has this name",
                List.of(),
                CheckRemedies.of(Kind.UNKNOWN));
    }

    void add(
            Kind kind,
            String path,
            @Nullable String storedType,
            @Nullable String javaType,
            String problem,
            List<String> converters,
            String remedy) {
        list.add(new Finding(
                kind,
                path.replaceAll("\\[\\d+]", "[]"),
                Optional.ofNullable(storedType),
                Optional.ofNullable(javaType),
                1,
                key,
                problem,
                converters,
                remedy));
    }
}
