package dev.stator.processor.resolve;

import dev.stator.processor.model.declared.KeyModel;
import dev.stator.processor.model.declared.KeySource;
import dev.stator.processor.model.declared.MadeKey;
import dev.stator.processor.model.declared.WrittenName;
import dev.stator.processor.template.KeyTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From which attribute of keys a component is read that stands in their templates. */
final class Homes {
    private final Map<String, String> homes = new HashMap<>();

    /** In some keys: the first attribute where a component stands alone, else the first where it stands. */
    Homes(List<MadeKey> keys) {
        List<MadeKey.Part> parts =
                keys.stream().flatMap(key -> key.parts().stream()).toList();
        for (MadeKey.Part part : parts) {
            List<String> components = components(part);
            if (components.size() == 1) {
                homes.putIfAbsent(components.get(0), part.attribute().name());
            }
        }
        for (MadeKey.Part part : parts) {
            components(part)
                    .forEach(component ->
                            homes.putIfAbsent(component, part.attribute().name()));
        }
        for (MadeKey key : keys) {
            key.written()
                    .flatMap(KeyModel::when)
                    .map(WrittenName::name)
                    .ifPresent(when -> homes.putIfAbsent(
                            when, key.hash().get(0).attribute().name()));
        }
    }

    private static List<String> components(MadeKey.Part part) {
        return part.source()
                .filter(KeySource.OfTemplate.class::isInstance)
                .map(source -> ((KeySource.OfTemplate) source)
                        .template().parts().stream()
                                .map(KeyTemplate.Part::component)
                                .distinct()
                                .toList())
                .orElse(List.of());
    }

    /** Empty if it stands in none of them. */
    Optional<String> of(String component) {
        return Optional.ofNullable(homes.get(component));
    }
}
