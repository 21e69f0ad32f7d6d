package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.diagnostics.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever does what the message about a component of a nested record says has a schema that compiles. */
class RemedyTest {
    private static final String FORMAT = """
            public final class Own implements dev.stator.frozen.FrozenFormat {
                @Override public int id() { return 77; }
                @Override public dev.stator.frozen.FrozenSerializer serializer(dev.stator.frozen.FrozenType<?> type) {
                    throw new UnsupportedOperationException();
                }
            }
            """;

    private static final String OWN = "public class Plain {} interface Wide {} record Narrow(int n) implements Wide {}";

    private static final String MORE = """
            enum Colour { RED }
            record Pair<A, B>(A first, B second) {}
            sealed interface Shape permits Circle {} record Circle(int r) implements Shape {}
            sealed interface Mixed permits MixedOne, MixedTwo {} record MixedOne(int n) implements Mixed {}
            final class MixedTwo implements Mixed {}
            sealed interface Twins permits Dee, Dum {} @DiscriminatorValue("t") record Dee(int n) implements Twins {}
            @DiscriminatorValue("t") record Dum(int n) implements Twins {}
            enum PlainText implements TextCodec<Plain> {
                INSTANCE;
                public String toText(Plain plain) { return ""; }
                public Plain fromText(String text) { return new Plain(); }
            }
            enum Tree implements AttributeCodec<Plain> {
                INSTANCE;
                public AttributeValue encode(Plain plain) { return AttributeValue.fromS(""); }
                public Plain decode(AttributeValue stored) { return new Plain(); }
            }
            enum NameText implements TextCodec<String> {
                INSTANCE;
                public String toText(String name) { return name; }
                public String fromText(String text) { return text; }
            }
            enum MixedText implements TextCodec<Mixed> {
                INSTANCE;
                public String toText(Mixed mixed) { return ""; }
                public Mixed fromText(String text) { return new MixedOne(0); }
            }
            """;

    /**
     * What is refused, a part of the remedy, and what it says; before a plus what stands on the component of the root
     * then, or nothing where the nested record gets a table.
     */
    private static final String OF_COMPONENTS = """
            STA105 | int a, @Attribute("a") int b | @Attribute( | int a, @Attribute("c") int b
            STA106 | @Attribute("") int a | Write 1 to | @Attribute("b") int a
            STA210 | @HashKey String a | Remove it | String a
            STA210 | @HashKey String a | @Table("...") on Place | + @HashKey String a
            STA210 | @RangeKey String a | @HashKey on one of | + @HashKey String b, @RangeKey String a
            STA402 | List a | such as List<String> | List<String> a
            STA402 | Optional a | such as Optional<String> | Optional<String> a
            STA402 | Map a | such as Map<String, Integer> | Map<String, Integer> a
            STA402 | Pair a | such as Pair<...> | Pair<String, Integer> a
            STA403 | List<? extends Circle> a | Write the type itself | List<Circle> a
            STA405 | Map<Circle, String> a | a UUID | Map<UUID, String> a
            STA405 | Map<Plain, String> a | @Convert with a TextCodec | @Convert(PlainText.class) Map<Plain, String> a
            STA406 | Optional<Optional<String>> a | Write Optional<String>. | Optional<String> a
            STA408 | Mixed a | @Convert(...) | @Convert(MixedText.class) Mixed a
            STA412 | SortedSet<Circle> a | Use Set | Set<Circle> a
            STA413 | Pair<String, String>[] a | Use List | List<Pair<String, String>> a
            STA414 | @Nullable Optional<String> a | Remove @Nullable | Optional<String> a
            STA414 | @Nullable int a | use Integer | @Nullable Integer a
            STA415 | List<@Nullable String> a | Optional<String> says | List<Optional<String>> a
            STA415 | Map<String, @Nullable Circle> a | Optional<Circle> | Map<String, Optional<Circle>> a
            STA415 | Set<@Nullable String> a | Remove @Nullable | Set<String> a
            STA501 | @Default("x") int a | a whole number | @Default("1") int a
            STA502 | @Default("x") Optional<String> a | Remove @Default | Optional<String> a
            STA502 | @Default("x") Optional<String> a | use the plain type | @Default("x") String a
            STA502 | @Default("x") List<String> a | Remove @Default | List<String> a
            STA502 | @Default("x") Circle a | Remove @Default | Circle a
            STA502 | @Default("x") @Convert(Tree.class) Plain a | a TextCodec | @Default("x") @Convert(PlainText.class) Plain a
            STA503 | @Default("x") @Nullable String a | Remove one | @Nullable String a
            STA503 | @Default("x") @Nullable String a | Remove one | @Default("x") String a
            STA506 | @Convert(PlainText.class) String a | a converter of String | @Convert(NameText.class) String a
            STA708 | @Version long a | Remove it | long a
            STA708 | @Version long a | and @HashKey | + @HashKey String b, @Version long a
            STA708 | @UpdatedAt Instant a | and @HashKey | + @HashKey String b, @UpdatedAt Instant a
            STA715 | @WriteOnce String a | Remove it | String a
            STA715 | @WriteOnce String a | @Table("...") on Place | + @HashKey String b, @WriteOnce String a
            STA802 | @Frozen List<String> a | Put @Frozen on the component there | @Frozen + List<String> a
            STA847 | @Ttl Instant a | Remove it | Instant a
            STA847 | @Ttl Instant a | and @HashKey | + @HashKey String b, @Ttl Instant a
            """;

    /** The same of what is frozen, so that nothing in it can be said where it stands. */
    private static final String OF_FROZEN = """
            STA402 | Pair a | such as | Pair<String, String> a
            STA805 | Wide a | @Frozen(types = {...}) on Post.places | @Frozen(types = Narrow.class) + Wide a
            STA805 | Object a | @Frozen(types = {...}) on Post.places | @Frozen(types = Narrow.class) + Object a
            STA805 | List<Wide> a | Use a sealed interface | List<Shape> a
            STA806 | Plain a | Make it a record | Circle a
            STA806 | Plain a | freeze Post.places in a format of your own | @Frozen(format = Own.class) + Plain a
            STA808 | Circle[] a | Use List | List<Circle> a
            """;

    /** Of the component of a root, or of a type: what the catalogue has as right is what they say. */
    private static final Set<String> ELSEWHERE = Set.of("""
            STA401 STA404 STA407 STA409 STA410 STA411 STA416 STA417 STA504 STA505 STA507 STA508 STA701 STA702 STA703
            STA704 STA705 STA706 STA707 STA709 STA710 STA711 STA712 STA713 STA714 STA801 STA803 STA804 STA807 STA809 STA810 STA811 STA812 STA840 STA841 STA842
            STA843 STA844 STA845 STA846 STA848 STA849 STA854
            """.strip().split("\\s+"));

    private static Compiler.Compilation compile(String frozen, String component) {
        return compile(frozen, component, false);
    }

    private static Compiler.Compilation compile(String frozen, String component, boolean isTable) {
        return Compiler.JAVAC.compile(
                Sources.of("@Table(\"posts\") record Post(@HashKey String id, " + frozen
                        + " Map<String, List<Place>> places) {}"),
                Sources.of((isTable ? "@Table(\"places\") " : "") + "record Place(int number, " + component + ") {}"),
                Sources.of(FORMAT),
                Sources.of(OWN),
                Sources.of("final class More { private More() {} }" + MORE));
    }

    private static void isRight(Compiler.Compilation compilation) {
        assertThat(compilation.faults()).isEmpty();
        assertThat(compilation.success())
                .as(String.valueOf(compilation.diagnostics()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = OF_COMPONENTS)
    void ofAComponentWorks(String id, String component, String remedy, String followed) {
        follow(id, "", component, remedy, followed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = OF_FROZEN)
    void ofAFrozenComponentWorks(String id, String component, String remedy, String followed) {
        follow(id, "@Frozen", component, remedy, followed);
    }

    @Test
    void eachMessageAboutComponentsIsFollowed() {
        assertThat(Arrays.stream(Code.values()).map(Code::id).filter(id -> id.matches("STA([457]..|8[04].)")))
                .allMatch(id -> ELSEWHERE.contains(id) != (OF_COMPONENTS + OF_FROZEN).contains(id));
    }

    private static void follow(String id, String frozen, String component, String remedy, String followed) {
        Compiler.Compilation refused = compile(frozen, component);
        assertThat(refused.ids()).containsExactly(id);
        assertThat(refused.faults().get(0).message()).contains(remedy);
        String[] parts = followed.split("[+] ", 2);
        isRight(parts.length == 1 ? compile(frozen, followed) : compile(parts[0], parts[1], parts[0].isEmpty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.util.Date       | @Frozen                | @Frozen",
                "ArrayList<String>    | @Frozen                | @Frozen",
                "BitSet               | @Frozen                | @Frozen",
                "ArrayDeque<Narrow>   | @Frozen                | @Frozen",
                "Object               | @Frozen(types = {...}) | @Frozen(types = {Narrow.class})",
                "Number               | @Frozen(types = {...}) | @Frozen(types = {Long.class})",
                "Wide                 | @Frozen(types = {...}) | @Frozen(types = {Narrow.class})",
                "LinkedList<Wide>     | @Frozen(types = {...}) | @Frozen(types = {Narrow.class})",
                "Thread               | @Frozen(format = ...)  | @Frozen(format = Own.class)",
                "Plain                | @Frozen(format = ...)  | @Frozen(format = Own.class)",
                "ArrayList<Plain>     | @Frozen(format = ...)  | @Frozen(format = Own.class)"
            })
    void ofATypeWithoutMappingWorks(String type, String remedy, String followed) {
        List<Compiler.Fault> faults = compile("", type + " held").faults();

        assertThat(faults).extracting(Compiler.Fault::id).containsExactly("STA401");
        assertThat(faults.get(0).place()).startsWith("held)");
        assertThat(faults.get(0).message())
                .contains(
                        "@Convert(...)",
                        "store Post.places, which leads here, as one binary attribute with " + remedy,
                        "use AttributeValue");
        isRight(compile(followed, type + " held"));
        isRight(compile("", "AttributeValue held"));
        isRight(compile(
                "",
                "@Convert(HeldCodec.class) " + type + " held) {} final class HeldCodec implements TextCodec<"
                        + type + "> { @Override public String toText(" + type
                        + " value) { return \"\"; } @Override public " + type
                        + " fromText(String text) { return null; } } record Rest(int n"));
    }
}
