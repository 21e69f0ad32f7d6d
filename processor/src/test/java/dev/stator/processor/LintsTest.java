package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Under every lint of the compiler that runs this, generated code gives no warning, whatever the user's is like. */
class LintsTest {
    private static final String ROOT = """
            @Table("posts") @Gsi(name = "by-title", hashKey = "title", projection = IndexProjection.KEYS_ONLY)
            @Gsi(name = "by-count", hashKey = "count")
            ~record Post(@HashKey String id, @RangeKey Instant at, String title, Place place, List<Place> places,
                Map<Colour, Optional<Place>> map, Shape shape, @Default("RED") Colour colour, int count, char letter,
                @Convert(Money.Codec.class) Money money, @Frozen Place cold, @Version int version,
                @UpdatedAt Optional<Instant> changed, @Ttl Optional<Duration> life, byte[] bytes, double[] many) {}
            """;

    private static final String SHOP = """
            @Table("shop") @HashKey("PK") @RangeKey("SK") @Discriminator("kind")
            @Gsi(name = "GSI1", hashKey = "GSI1-PK", rangeKey = "GSI1-SK")
            ~sealed interface Shop permits Customer, Order {}
            """;

    private static final List<String> TYPES = List.of(
            "~record Place(String street, Optional<Place> previous, int number) {}",
            "~enum Colour { RED, GREEN }",
            "~sealed interface Shape permits Circle {}",
            "~record Circle(long radius) implements Shape {}",
            """
            ~record Money(String text) {
                ~enum Codec implements TextCodec<Money> {
                    INSTANCE;
                    @Override public String toText(Money money) { return money.text(); }
                    @Override public Money fromText(String text) { return new Money(text); }
                }
            }
            """,
            """
            @Key(hash = "c#{id}", range = "c#{id}") ~record Customer(String id, Place place, @Version long version)
                implements Shop {}
            """,
            """
            @Key(hash = "c#{id}", range = "o#{number}") @Key(index = "GSI1", hash = "n#{number}", range = "{id}")
            ~record Order(String id, int number, List<Place> places) implements Shop {}
            """,
            "@ItemCollection(Shop.class) ~record View(Customer customer, List<Order> orders) {}");

    /** How the user's types stand. */
    private enum Form {
        PUBLIC {
            @Override
            List<String> sources() {
                return types("public ");
            }
        },
        PACKAGE_PRIVATE {
            @Override
            List<String> sources() {
                return types("");
            }
        },
        NESTED {
            @Override
            List<String> sources() {
                return List.of(
                        "public final class Outer { private Outer() {}\n" + String.join("", types("public ")) + "}");
            }
        },
        NESTED_IN_AN_INTERFACE {
            @Override
            List<String> sources() {
                return List.of("public interface Outer {\n" + String.join("", types("")) + "}");
            }
        },
        DEPRECATED {
            @Override
            List<String> sources() {
                return types("@SuppressWarnings(\"deprecation\") @Deprecated public ");
            }
        },
        IN_ONE_FILE {
            @Override
            List<String> sources() {
                return List.of("final class Types { private Types() {} }\n" + String.join("", types("")));
            }
        };

        abstract List<String> sources();

        private static List<String> types(String modifiers) {
            return Stream.concat(Stream.of(ROOT, SHOP), TYPES.stream())
                    .map(type -> type.replace("~", modifiers))
                    .toList();
        }
    }

    private static List<String> warnings(List<String> sources, List<String> options) {
        Compiler.Compilation compilation = Compiler.JAVAC.compile(
                new StatorProcessor(),
                options,
                List.of(),
                sources.stream().map(Sources::of).toList());
        assertThat(compilation.success())
                .as(String.valueOf(compilation.diagnostics()))
                .isTrue();
        assertThat(compilation.generated()).hasSizeGreaterThan(15);
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(diagnostic -> diagnostic.getCode() + " " + diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    private static List<String> lints(String... without) {
        return List.of("-Xlint:all,-processing"
                + Stream.of(without).map(each -> ",-" + each).collect(Collectors.joining()));
    }

    @ParameterizedTest
    @EnumSource
    void noneWarns(Form form) {
        assertThat(warnings(
                        form.sources(),
                        lints(form == Form.IN_ONE_FILE ? new String[] {"auxiliaryclass"} : new String[0])))
                .isEmpty();
    }

    /** No annotation keeps javac from that, so the guide says it. */
    @Test
    void onlyClassesBesideAnotherInItsFileAreToldOf() {
        assertThat(warnings(Form.IN_ONE_FILE.sources(), lints()))
                .isNotEmpty()
                .allSatisfy(warning -> assertThat(warning).contains("auxiliary class "));
    }

    /** With all that is a preview here; class files are told of in notes. */
    @Test
    void withPreviews() {
        List<String> options = new ArrayList<>(lints());
        options.addAll(List.of(
                "--enable-preview",
                "--release",
                String.valueOf(Runtime.version().feature())));
        assertThat(warnings(Form.PUBLIC.sources(), options)).isEmpty();
    }
}
