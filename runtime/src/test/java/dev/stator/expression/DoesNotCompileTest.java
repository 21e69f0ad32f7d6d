package dev.stator.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What must not compile does not, in the line where it stands; what is close to it and right does. */
class DoesNotCompileTest {
    /**
     * A promise.
     *
     * @param says what does not compile
     * @param wrong an expression that breaks it
     * @param right the nearest one that does not
     */
    private record Promise(String says, String wrong, String right) {}

    private static final List<Promise> PROMISES = List.of(
            // values
            new Promise("a value of another type", "title.eq(1)", "title.eq(\"1\")"),
            new Promise("a fraction for a whole number", "likes.lt(0.5)", "weight.lt(0.5)"),
            new Promise("text for a number", "likes.eq(\"1\")", "likes.eq(1)"),
            new Promise("a date for an instant", "postedAt.lt(LocalDate.EPOCH)", "postedAt.lt(Instant.EPOCH)"),
            new Promise("values of another type in a list", "title.in(List.of(1))", "title.in(List.of(\"1\"))"),
            new Promise("fractions in whole numbers", "likes.in(0.5)", "likes.in(5)"),
            new Promise("an attribute of another type", "title.eq(likes)", "title.eq(subtitle)"),
            new Promise("an attribute of another number type", "likes.lt(pages)", "likes.lt(pages.asLong())"),
            new Promise("an element of another type", "tags.contains(1)", "tags.contains(\"1\")"),
            new Promise("a key of another type", "votes.at(\"7\")", "votes.at(7)"),
            new Promise("text for a size", "title.size().gt(\"3\")", "title.size().gt(3)"),
            // operators
            new Promise("order of booleans", "open.lt(true)", "open.eq(true)"),
            new Promise("order of values without order", "token.lt(UUID.randomUUID())", "token.ne(UUID.randomUUID())"),
            new Promise("between of values", "open.between(false, true)", "open.in(false, true)"),
            new Promise("order of sets", "tags.lt(Set.of())", "tags.ne(Set.of())"),
            new Promise("order of lists", "log.gt(List.of())", "log.eq(List.of())"),
            new Promise("order of records", "address.lt(ADDRESS)", "address.eq(ADDRESS)"),
            new Promise("prefix of an instant", "postedAt.beginsWith(\"2026\")", "postedAt.ge(Instant.EPOCH)"),
            new Promise("prefix of a number", "likes.beginsWith(\"1\")", "likes.ge(1)"),
            new Promise("prefix of a set", "tags.beginsWith(\"a\")", "tags.contains(\"a\")"),
            new Promise("a part of a number", "likes.contains(1)", "likes.eq(1)"),
            new Promise("a part of an instant", "postedAt.contains(\"2026\")", "title.contains(\"2026\")"),
            new Promise("a part of a map", "votes.contains(1)", "votes.at(1).exists()"),
            new Promise("the size of a number", "likes.size()", "title.size()"),
            new Promise("the size of a record", "address.size()", "address.street.size()"),
            new Promise("the size of a boolean", "open.size()", "tags.size()"),
            new Promise("the size of an instant", "editedAt.size()", "checksum.size()"),
            new Promise("an element of a set", "tags.at(0)", "log.at(0)"),
            new Promise("an element of an array", "samples.at(0)", "samples.contains(0)"),
            new Promise("a component that is not there", "address.city", "address.street"),
            new Promise(
                    "a condition of a size alone",
                    "ItemCondition.not(title.size())",
                    "ItemCondition.not(title.exists())"),
            // frozen values
            new Promise("equality of a frozen value", "layout.eq(List.of())", "log.eq(List.of())"),
            new Promise("inequality of a frozen value", "layout.ne(List.of())", "layout.exists()"),
            new Promise("a frozen value among others", "layout.in(List.of())", "layout.absent()"),
            new Promise("comparison with a frozen value", "log.eq(layout)", "log.eq(archive)"),
            new Promise("the size of a frozen value", "layout.size()", "layout.hasType(StoredType.B)"),
            new Promise("order of frozen values", "layout.lt(List.of())", "layout.exists()"),
            new Promise("a part of a frozen value", "layout.at(0)", "log.at(0)"),
            new Promise("a part in a frozen value", "layout.contains(\"a\")", "log.contains(\"a\")"),
            new Promise("copying a frozen value", "UpdateAction.set(layout, sketch)", "UpdateAction.set(archive, log)"),
            new Promise("a frozen value as default", "log.ifNotExists(layout)", "log.ifNotExists(archive)"),
            new Promise(
                    "freezing what is stored otherwise",
                    "UpdateAction.set(layout, log)",
                    "UpdateAction.set(layout, List.of())"),
            new Promise(
                    "thawing into another attribute",
                    "UpdateAction.set(log, layout)",
                    "UpdateAction.setIfAbsent(layout, List.of())"),
            new Promise(
                    "appending to a frozen list",
                    "UpdateAction.append(layout, List.of())",
                    "UpdateAction.remove(layout)"),
            // lifetimes
            new Promise("equality of a lifetime", "shown.eq(Duration.ZERO)", "shown.exists()"),
            new Promise("inequality of a lifetime", "shown.ne(Duration.ZERO)", "shown.absent()"),
            new Promise("order of lifetimes", "shown.lt(Duration.ZERO)", "editedAt.lt(Instant.EPOCH)"),
            new Promise("at most a lifetime", "shown.le(Duration.ZERO)", "took.le(Duration.ZERO)"),
            new Promise("more than a lifetime", "shown.gt(Duration.ZERO)", "took.gt(Duration.ZERO)"),
            new Promise("at least a lifetime", "shown.ge(Duration.ZERO)", "took.ge(Duration.ZERO)"),
            new Promise(
                    "between lifetimes",
                    "shown.between(Duration.ZERO, Duration.ZERO)",
                    "took.between(Duration.ZERO, Duration.ZERO)"),
            new Promise("a lifetime among others", "shown.in(Duration.ZERO)", "took.in(Duration.ZERO)"),
            new Promise("comparison with a lifetime", "took.lt(shown)", "took.lt(took)"),
            new Promise("the size of a lifetime", "shown.size()", "shown.hasType(StoredType.N)"),
            new Promise("a lifetime plus", "shown.plus(Duration.ZERO)", "UpdateAction.set(shown, Duration.ZERO)"),
            new Promise("adding to a lifetime", "UpdateAction.add(shown, 1)", "UpdateAction.remove(shown)"),
            new Promise(
                    "a time for a lifetime",
                    "UpdateAction.set(shown, Instant.EPOCH)",
                    "UpdateAction.set(editedAt, Instant.EPOCH)"),
            new Promise("copying a lifetime", "UpdateAction.set(took, shown)", "UpdateAction.set(took, took)"),
            // entities
            new Promise(
                    "a condition of another entity", "likes.gt(1).and(stock.gt(1))", "likes.gt(1).and(shares.gt(1))"),
            new Promise("an attribute of another entity", "likes.gt(stock)", "likes.gt(shares)"),
            new Promise("a size of another entity", "title.size().gt(name.size())", "title.size().gt(log.size())"),
            new Promise(
                    "a value of another entity",
                    "UpdateAction.set(likes, stock.plus(1))",
                    "UpdateAction.set(likes, shares.plus(1))"),
            new Promise("a sum with another entity", "likes.plus(stock)", "likes.plus(shares)"),
            new Promise(
                    "conditions of two entities",
                    "ItemCondition.allOf(likes.gt(1), stock.gt(1))",
                    "ItemCondition.allOf(likes.gt(1), shares.gt(1))"),
            // updates
            new Promise("setting a key", "UpdateAction.set(author, \"x\")", "UpdateAction.set(title, \"x\")"),
            new Promise(
                    "setting a range key",
                    "UpdateAction.set(postedAt, Instant.EPOCH)",
                    "UpdateAction.set(editedAt, Instant.EPOCH)"),
            new Promise("removing a key", "UpdateAction.remove(author)", "UpdateAction.remove(subtitle)"),
            new Promise("removing a required string", "UpdateAction.remove(title)", "UpdateAction.remove(log.at(0))"),
            new Promise("removing a required number", "UpdateAction.remove(likes)", "UpdateAction.remove(votes.at(1))"),
            new Promise(
                    "removing a required part", "UpdateAction.remove(address.street)", "UpdateAction.remove(address)"),
            new Promise(
                    "removing a required part of an element",
                    "UpdateAction.remove(visits.at(0).number)",
                    "UpdateAction.remove(visits.at(0))"),
            new Promise("removing a required boolean", "UpdateAction.remove(open)", "UpdateAction.remove(token)"),
            new Promise("removing a required binary", "UpdateAction.remove(checksum)", "UpdateAction.remove(samples)"),
            new Promise("removing a required fraction", "UpdateAction.remove(score)", "UpdateAction.remove(rank)"),
            new Promise("removing a required amount", "UpdateAction.remove(price)", "UpdateAction.remove(took)"),
            new Promise("a default of a key", "author.ifNotExists(\"x\")", "title.ifNotExists(\"x\")"),
            new Promise("setting another type", "UpdateAction.set(title, 1)", "UpdateAction.set(title, \"1\")"),
            new Promise("setting a fraction", "UpdateAction.set(likes, 0.5)", "UpdateAction.set(weight, 0.5)"),
            new Promise(
                    "setting an attribute of another type",
                    "UpdateAction.set(title, likes)",
                    "UpdateAction.set(title, subtitle)"),
            new Promise("setting a size", "UpdateAction.set(likes, title.size())", "UpdateAction.set(likes, shares)"),
            new Promise("adding to a string", "UpdateAction.add(title, \"x\")", "UpdateAction.add(likes, 1)"),
            new Promise("adding to a boolean", "UpdateAction.add(open, true)", "UpdateAction.set(open, true)"),
            new Promise(
                    "adding to a list",
                    "UpdateAction.add(log, List.of(\"x\"))",
                    "UpdateAction.append(log, List.of(\"x\"))"),
            new Promise("adding a fraction", "UpdateAction.add(likes, 0.5)", "UpdateAction.add(weight, 0.5)"),
            new Promise(
                    "adding elements of another type",
                    "UpdateAction.add(tags, Set.of(1))",
                    "UpdateAction.add(marks, Set.of(1))"),
            new Promise(
                    "deleting from a list",
                    "UpdateAction.delete(log, Set.of(\"x\"))",
                    "UpdateAction.delete(tags, Set.of(\"x\"))"),
            new Promise(
                    "deleting from a set in a map",
                    "UpdateAction.delete(labels.at(Colour.RED), Set.of(\"x\"))",
                    "UpdateAction.add(labels.at(Colour.RED), Set.of(\"x\"))"),
            new Promise(
                    "deleting from a number", "UpdateAction.delete(likes, Set.of(1L))", "UpdateAction.add(likes, -1)"),
            new Promise(
                    "appending to a set",
                    "UpdateAction.append(tags, List.of(\"x\"))",
                    "UpdateAction.append(log, List.of(\"x\"))"),
            new Promise(
                    "appending another type",
                    "UpdateAction.append(log, List.of(1))",
                    "UpdateAction.append(log, List.of(\"1\"))"),
            // what keys of indexes are made of
            new Promise("adding to what is in a key", "UpdateAction.add(place, 1)", "UpdateAction.set(place, 1)"),
            new Promise("computing what is in a key", "UpdateAction.set(place, place.plus(1))", "place.plus(1)"),
            new Promise(
                    "copying into what is in a key",
                    "UpdateAction.set(state, title)",
                    "UpdateAction.set(title, state)"),
            new Promise(
                    "setting what is in a key unless it is there",
                    "UpdateAction.setIfAbsent(state, \"x\")",
                    "UpdateAction.set(state, \"x\")"),
            new Promise("a default of what is in a key", "state.ifNotExists(\"x\")", "state.eq(\"x\")"),
            new Promise("removing what a key needs", "UpdateAction.remove(state)", "UpdateAction.remove(area)"),
            new Promise(
                    "setting what is in a key with more",
                    "UpdateAction.set(priority, 3)",
                    "UpdateAction.set(priorityGiven(Instant.EPOCH), 3)"),
            new Promise("adding to it", "UpdateAction.add(priority, 3)", "priority.plus(3)"),
            new Promise("removing it", "UpdateAction.remove(priority)", "UpdateAction.remove(assignee)"),
            new Promise(
                    "setting what may be missing in a key with more",
                    "UpdateAction.set(assignee, \"x\")",
                    "UpdateAction.set(area, \"x\")"),
            new Promise(
                    "setting it unless it is there",
                    "UpdateAction.setIfAbsent(priorityGiven(Instant.EPOCH), 3)",
                    "UpdateAction.setIfAbsent(likes, 3)"),
            new Promise(
                    "adding to it with what it needs",
                    "UpdateAction.add(priorityGiven(Instant.EPOCH), 3)",
                    "UpdateAction.add(likes, 3)"),
            new Promise(
                    "copying into it with what it needs",
                    "UpdateAction.set(priorityGiven(Instant.EPOCH), place)",
                    "UpdateAction.set(place, 3)"),
            new Promise(
                    "giving a value of another type",
                    "new GivenAttribute<>(priority).given(state, 5)",
                    "new GivenAttribute<>(priority).given(state, \"x\")"),
            new Promise("removing a boolean without attribute", "UpdateAction.remove(listed)", "listed.eq(true)"),
            new Promise("the size of a part of a key", "product.size()", "state.size()"),
            new Promise("what is in a part of a key", "product.contains(\"x\")", "product.beginsWith(\"x\")"),
            new Promise("comparing a part of a key", "title.eq(product)", "title.eq(state)"),
            new Promise("copying a part of a key", "UpdateAction.set(title, product)", "product.eq(\"x\")"),
            new Promise("order of a part without it", "code.lt(\"x\")", "code.ne(\"x\")"),
            new Promise("prefix of a part without order", "code.beginsWith(\"x\")", "code.in(\"x\")"),
            new Promise(
                    "setting a part of the primary key",
                    "UpdateAction.set(product, \"x\")",
                    "UpdateAction.set(code, \"x\")"),
            new Promise("removing a part that must be there", "UpdateAction.remove(code)", "code.exists()"),
            // computed values
            new Promise("plus of a string", "title.plus(\"x\")", "likes.plus(1)"),
            new Promise("plus of a set", "tags.plus(Set.of())", "weight.plus(1)"),
            new Promise("plus of a fraction", "likes.plus(0.5)", "weight.plus(0.5)"),
            new Promise("plus of an attribute of another type", "likes.plus(title)", "likes.plus(shares)"),
            new Promise("two sums in one value", "likes.plus(1).plus(2)", "likes.plus(3)"),
            new Promise("a sum of a sum", "likes.plus(shares.plus(1))", "likes.plus(shares.ifNotExists(1))"),
            new Promise(
                    "a sum as default",
                    "likes.ifNotExists(shares.plus(1))",
                    "likes.ifNotExists(shares.ifNotExists(1))"),
            new Promise(
                    "two appended lists in one value",
                    "log.append(List.of(\"a\")).append(List.of(\"b\"))",
                    "log.append(List.of(\"a\", \"b\"))"),
            new Promise(
                    "an appended list appended",
                    "log.append(archive.append(List.of(\"b\")))",
                    "log.append(archive.ifNotExists(List.of()))"),
            new Promise(
                    "an appended list as default",
                    "log.ifNotExists(archive.append(List.of()))",
                    "log.ifNotExists(archive)"),
            new Promise("a list plus", "log.plus(List.of())", "log.append(List.of())"),
            new Promise("a condition on a sum", "likes.lt(likes.plus(1))", "likes.lt(shares)"));

    private static final List<String> BEFORE = List.of(
            "package dev.stator.expression;",
            "import static dev.stator.expression.Post_.*;",
            "import dev.stator.codec.Codecs;",
            "import java.time.*;",
            "import java.util.*;",
            "abstract class Tried {",
            "  static final class Ware {}",
            "  static final WholeAttribute<Ware, Long> stock = new WholeAttribute<>(Path.of(\"stock\"), Codecs.LONG);",
            "  static final StringAttribute<Ware> name = new StringAttribute<>(Path.of(\"name\"));",
            "  static final StringKey.Keyed<Post> state = new StringAttribute<>(Path.of(\"state\"));",
            "  static final StringKey.Keyed.Removable<Post> area = new StringAttribute.Removable<>(Path.of(\"area\"));",
            "  static final WholeKey.Keyed<Post, Integer> place ="
                    + " new WholeAttribute<>(Path.of(\"place\"), Codecs.INTEGER);",
            "  static final WholeKey<Post, Integer> priority ="
                    + " new WholeAttribute<>(Path.of(\"priority\"), Codecs.INTEGER);",
            "  static final StringKey.Removable<Post> assignee = new StringAttribute.Removable<>(Path.of(\"who\"));",
            "  static final VirtualComponent.Flag<Post> listed ="
                    + " new VirtualComponent.Flag<>(\"listed\", Path.of(\"k\"));",
            "  static final KeyComponent.Ordered<Post, String> product ="
                    + " new TemplateComponent.Ordered<>(Path.of(\"SK\"), Codecs.STRING, \"p#\");",
            "  static final KeyComponent.Keyed<Post, String> code ="
                    + " new TemplateComponent<>(Path.of(\"GSI1-PK\"), Codecs.STRING);",
            "  static Settable<Post, Integer> priorityGiven(Instant time) {"
                    + " return new GivenAttribute<>(priority).given(editedAt, time); }",
            "  static final Address ADDRESS = new Address(\"street\", 1);",
            "  static void use(Object value) {}",
            "  static void all() {");

    @TestFactory
    Stream<DynamicTest> whatIsWrongDoesNotCompile() {
        List<Diagnostic<? extends JavaFileObject>> errors =
                errors(PROMISES.stream().map(Promise::wrong).toList());
        return PROMISES.stream()
                .map(promise -> DynamicTest.dynamicTest(promise.says() + ": " + promise.wrong(), () -> {
                    int line = BEFORE.size() + 1 + PROMISES.indexOf(promise);
                    assertThat(errors)
                            .filteredOn(error -> error.getLineNumber() == line)
                            .isNotEmpty()
                            .allSatisfy(error -> assertThat(error.getCode())
                                    .as(error.getMessage(Locale.ROOT))
                                    .matches("compiler\\.err\\.(cant\\.(apply|resolve|ref).*|prob\\.found\\.req)"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsRightCompiles() {
        List<Diagnostic<? extends JavaFileObject>> errors =
                errors(PROMISES.stream().map(Promise::right).toList());
        return PROMISES.stream()
                .map(promise -> DynamicTest.dynamicTest(promise.right(), () -> {
                    int line = BEFORE.size() + 1 + PROMISES.indexOf(promise);
                    assertThat(errors)
                            .filteredOn(error -> error.getLineNumber() == line)
                            .isEmpty();
                }));
    }

    private static List<Diagnostic<? extends JavaFileObject>> errors(List<String> expressions) {
        List<String> lines = new ArrayList<>(BEFORE);
        expressions.forEach(expression -> lines.add("    use(" + expression + ");"));
        lines.add("  }");
        lines.add("}");
        String source = String.join("\n", lines);
        JavaFileObject file =
                new SimpleJavaFileObject(
                        URI.create("string:///dev/stator/expression/Tried.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of("-proc:none", "-Xmaxerrs", "1000", "-cp", System.getProperty("java.class.path"));
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, diagnostics, options, null, List.of(file));
        try {
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }
}
