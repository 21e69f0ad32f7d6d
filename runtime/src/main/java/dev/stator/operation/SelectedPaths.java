package dev.stator.operation;

import dev.stator.codec.FormerNames;
import dev.stator.codec.internal.StoredTypes;
import dev.stator.error.DecodingException;
import dev.stator.expression.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Paths of which DynamoDB answers just these, and where each is found in the answer. DynamoDB closes the gaps between
 * the list elements it answers: of {@code log[2]} and {@code log[5]} it makes a list of two.
 *
 * @param paths disjoint
 */
record SelectedPaths(List<Path> paths) {
    /**
     * What to ask for to get all of {@code wanted}. A path below another wanted one is in that one. Of several elements
     * of a list some of which are wanted in part only, an answer does not tell which are missing, so the list is asked
     * for as a whole; that reads no more capacity.
     */
    static SelectedPaths of(Stream<Path> wanted) {
        Set<Path> paths = new LinkedHashSet<>(
                wanted.flatMap(path -> path.places().stream()).toList());
        for (Path whole = merged(paths); whole != null; whole = merged(paths)) {
            Path covering = whole;
            paths.removeIf(path -> startsWith(path, covering));
            paths.add(whole);
        }
        return new SelectedPaths(List.copyOf(paths));
    }

    /** Of an item that is answered whole. */
    static SelectedPaths whole(List<Path> wanted) {
        return new SelectedPaths(wanted.stream()
                .flatMap(path -> path.places().stream())
                .map(path -> prefix(path, 1))
                .distinct()
                .toList());
    }

    /** A path that must stand for several of {@code paths}, or null. */
    private static @Nullable Path merged(Set<Path> paths) {
        for (Path a : paths) {
            for (Path b : paths) {
                if (!a.equals(b)) {
                    if (startsWith(b, a)) {
                        return a;
                    }
                    int common = common(a, b);
                    if (isIndex(a, common)
                            && isIndex(b, common)
                            && Math.max(a.elements().size(), b.elements().size()) > common + 1) {
                        return prefix(a, common);
                    }
                }
            }
        }
        return null;
    }

    /** As it is stored. */
    @Nullable
    AttributeValue find(Path path, Map<String, AttributeValue> answer) {
        return find(path, answer, (place, stored) -> stored);
    }

    /**
     * The value at {@code path} in an answer to this projection; null if there is none.
     *
     * @param inward from what is stored in a place, but NULL, to what its codec decodes
     * @throws DecodingException if it stands in two places, and is not the same
     */
    @Nullable
    AttributeValue find(
            Path path, Map<String, AttributeValue> answer, BiFunction<Path, AttributeValue, AttributeValue> inward) {
        @Nullable AttributeValue found = null;
        for (Path place : path.places()) {
            @Nullable AttributeValue stored = findThere(place, answer);
            @Nullable
            AttributeValue value =
                    stored == null || StoredTypes.isAbsent(stored) ? stored : inward.apply(place, stored);
            if (found == null || (value != null && StoredTypes.isAbsent(found) && !StoredTypes.isAbsent(value))) {
                found = value;
            } else if (value != null && !StoredTypes.isAbsent(value)) {
                requireSame(path, found, place, value);
            }
        }
        return found;
    }

    /** Of the places of {@code path} the one where its value stands; the present one, if there is none. */
    Path place(Path path, Map<String, AttributeValue> answer) {
        return path.places().stream()
                .filter(place -> !StoredTypes.isAbsent(findThere(place, answer)))
                .findFirst()
                .orElse(path);
    }

    private static void requireSame(Path path, AttributeValue found, Path place, AttributeValue value) {
        try {
            FormerNames.requireSame(path.toString(), found, place.toString(), value, path.isSensitive());
        } catch (DecodingException e) {
            throw (DecodingException) path.locate(new DecodingException(e.problem()));
        }
    }

    private @Nullable AttributeValue findThere(Path path, Map<String, AttributeValue> answer) {
        @Nullable AttributeValue value = AttributeValue.fromM(answer);
        List<Path.Element> elements = path.elements();
        for (int depth = 0; depth < elements.size() && value != null; depth++) {
            Path.Element element = elements.get(depth);
            if (element instanceof Path.Name name) {
                value = value.m().get(name.name());
            } else if (element instanceof Path.Index index) {
                List<AttributeValue> list = value.l();
                int position = position(path, depth, index.index(), list.size());
                value = position < list.size() ? list.get(position) : null;
            }
        }
        return value;
    }

    /**
     * Where element {@code index}, at {@code depth} of {@code path}, stands in a list of {@code answered} elements. A
     * list with more of them than were asked for is the whole one: so DynamoDB Local answers with what an update
     * changed.
     */
    private int position(Path path, int depth, int index, int answered) {
        Set<Integer> asked = new LinkedHashSet<>();
        for (Path sent : paths) {
            if (sent.elements().size() <= depth) {
                if (startsWith(path, sent)) {
                    return index;
                }
            } else if (common(sent, path) >= depth && sent.elements().get(depth) instanceof Path.Index other) {
                asked.add(other.index());
            }
        }
        return answered > asked.size()
                ? index
                : (int) asked.stream().filter(other -> other < index).count();
    }

    static boolean startsWith(Path path, Path prefix) {
        return common(path, prefix) == prefix.elements().size();
    }

    private static int common(Path a, Path b) {
        int shorter = Math.min(a.elements().size(), b.elements().size());
        int common = 0;
        while (common < shorter && a.elements().get(common).equals(b.elements().get(common))) {
            common++;
        }
        return common;
    }

    private static boolean isIndex(Path path, int depth) {
        return depth < path.elements().size() && path.elements().get(depth) instanceof Path.Index;
    }

    private static Path prefix(Path path, int length) {
        List<Path.Element> elements = new ArrayList<>(path.elements().subList(0, length));
        Path prefix = Path.of(((Path.Name) elements.get(0)).name());
        for (Path.Element element : elements.subList(1, length)) {
            if (element instanceof Path.Name name) {
                prefix = prefix.attribute(name.name());
            } else if (element instanceof Path.Index index) {
                prefix = prefix.index(index.index());
            }
        }
        return prefix;
    }
}
