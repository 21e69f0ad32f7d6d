package dev.stator.it.codec.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stator.error.DecodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a converter throws comes with the path and the type that the component declares. */
class ConverterErrorsTest {
    private static final Order ORDER = new Order(
            10,
            new Money(1),
            new Words(List.of("a")),
            Mood.UP,
            true,
            new Money(2),
            new Words(List.of()),
            Set.of(new Money(3)),
            new TreeSet<>(),
            Set.of(),
            Map.of(),
            List.of());

    @ParameterizedTest
    @CsvSource({
        "id, id, int, java.lang.NumberFormatException",
        "total, total, dev.stator.it.codec.convert.Money, java.lang.NumberFormatException",
        "shipping, shipping, dev.stator.it.codec.convert.Money, java.lang.NumberFormatException",
        "amounts, amounts, dev.stator.it.codec.convert.Money, java.lang.NumberFormatException",
        "discounts, discounts[0], java.util.Optional<dev.stator.it.codec.convert.Money>, "
                + "java.lang.NumberFormatException"
    })
    void nameThePathAndTheTypeOfTheComponent(String attribute, String path, String javaType, String thrown) {
        Map<String, AttributeValue> item = new HashMap<>(OrderCodec.SCHEMA.encode(ORDER));
        AttributeValue unreadable = AttributeValue.fromN("zz");
        item.put(
                attribute,
                switch (attribute) {
                    case "id" -> AttributeValue.fromS("zz");
                    case "amounts" -> AttributeValue.fromNs(List.of("zz"));
                    case "discounts" -> AttributeValue.fromL(List.of(unreadable));
                    default -> unreadable;
                });
        DecodingException error = catchThrowableOfType(DecodingException.class, () -> OrderCodec.SCHEMA.decode(item));
        assertThat(error.path()).isEqualTo(path);
        assertThat(error.javaType()).contains(javaType);
        assertThat(error.problem()).contains(thrown);
        assertThat(error.item()).contains(item);
    }
}
