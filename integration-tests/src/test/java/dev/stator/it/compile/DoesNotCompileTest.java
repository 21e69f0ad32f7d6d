package dev.stator.it.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What generated DAOs promise not to compile, each beside its nearest right form. */
@Tag("once")
class DoesNotCompileTest {

    record Promise(String promise, String wrong, String right) {
        @Override
        public String toString() {
            return promise;
        }
    }

    static Stream<Promise> promises() {
        return Stream.of(
                promise(
                        "a global index is never read consistently",
                        "posts.byTitle().query(\"t\").consistent().list();",
                        "posts.byTitle().query(\"t\").descending().list();"),
                promise(
                        "a global index is never scanned consistently",
                        "posts.byTitle().scan().consistent().list();",
                        "posts.scan().consistent().list();"),
                promise(
                        "nor after a selection",
                        "posts.byTitle().query(\"t\").select(PostByTitle_.likes).consistent().list();",
                        "posts.query(\"ada\").select(likes).consistent().list();"),
                promise(
                        "nor under a range condition",
                        "posts.byTitle().query(\"t\").ge(1).consistent().list();",
                        "posts.query(\"ada\").ge(postedAt).consistent().list();"),
                promise(
                        "nor under a limit",
                        "posts.byTitle().scan().limit(5).consistent().list();",
                        "posts.scan().limit(5).consistent().list();"),
                promise(
                        "a parallel scan is told first that it is consistent",
                        "posts.scan().parallel(2).consistent().list();",
                        "posts.scan().consistent().parallel(2).list();"),
                promise(
                        "a query with a selection takes one range condition",
                        "posts.query(\"ada\").ge(postedAt).select(title).le(postedAt).list();",
                        "posts.query(\"ada\").select(title).ge(postedAt).list();"),
                promise(
                        "a scan with a limit is not parallel",
                        "posts.scan().limit(5).parallel(2).list();",
                        "posts.scan().pageSize(5).parallel(2).list();"),
                promise(
                        "a parallel scan goes on behind a checkpoint, not behind a cursor",
                        "posts.byTitle().scan().after(\"c\").parallel(2).list();",
                        "posts.byTitle().scan().parallel(2).resume(\"c\").list();"),
                promise(
                        "a stream has no checkpoints",
                        "posts.scan().parallel(2).onCheckpoint(token -> {}).stream();",
                        "posts.scan().parallel(2).onCheckpoint(token -> {}).forEachPage(page -> {});"),
                promise(
                        "times have no prefix",
                        "posts.query(\"ada\").beginsWith(\"2026\").list();",
                        "posts.query(\"ada\").ge(postedAt).list();"),
                promise(
                        "a range condition takes the range key's type",
                        "posts.query(\"ada\").ge(\"2026-01-01\").list();",
                        "posts.query(\"ada\").ge(postedAt).list();"),
                promise(
                        "a query takes one range condition",
                        "posts.query(\"ada\").ge(postedAt).le(postedAt).list();",
                        "posts.query(\"ada\").between(postedAt, postedAt).list();"),
                promise(
                        "a key takes its own types",
                        "posts.get(\"ada\", \"2026-01-01\").execute();",
                        "posts.get(\"ada\", postedAt).execute();"),
                promise(
                        "a composite key is given whole",
                        "posts.get(\"ada\").execute();",
                        "posts.get(\"ada\", postedAt).execute();"),
                promise(
                        "key attributes are not updated",
                        "posts.update(\"ada\", postedAt).set(author, \"eve\").execute();",
                        "posts.update(\"ada\", postedAt).set(title, \"eve\").execute();"),
                promise(
                        "key attributes are not removed",
                        "posts.update(\"ada\", postedAt).remove(author).execute();",
                        "posts.update(\"ada\", postedAt).remove(subtitle).execute();"),
                promise(
                        "a patch removes nothing that must be there",
                        "posts.patch(post).also(title).execute();",
                        "posts.patch(post).also(subtitle, tags).execute();"),
                removed("a string", "title", "subtitle"),
                removed("a whole number", "likes", "lives"),
                removed("a fraction", "weight", "rank"),
                removed("a duration", "took", "samples"),
                removed("a boolean", "open", "log.at(0)"),
                removed("a record", "home", "last"),
                removed("a component of a record", "home.city", "home.street"),
                removed("a component of an optional record", "second.city", "second"),
                removed("a component of an element", "visits.at(0).city", "visits.at(0)"),
                removed("one of several", "subtitle, likes", "subtitle, rank, tags, labels.at(\"a\"), groups.at(0)"),
                promise(
                        "nothing is deleted from a set in a map",
                        "posts.update(\"ada\", postedAt).delete(labels.at(\"a\"), java.util.Set.of(\"x\")).execute();",
                        "posts.update(\"ada\", postedAt).add(labels.at(\"a\"), java.util.Set.of(\"x\")).execute();"),
                promise(
                        "nothing is deleted from a set in a list",
                        "posts.update(\"ada\", postedAt).delete(groups.at(0), java.util.Set.of(\"x\")).execute();",
                        "posts.update(\"ada\", postedAt).set(groups.at(0), java.util.Set.of(\"x\")).execute();"),
                promise(
                        "what is deleted from a set in a record has its type",
                        "posts.update(\"ada\", postedAt).delete(visits.at(0).names, java.util.Set.of(1)).execute();",
                        "posts.update(\"ada\", postedAt).delete(visits.at(0).names, "
                                + "java.util.Set.of(\"x\")).execute();"),
                promise(
                        "text is not added to",
                        "posts.update(\"ada\", postedAt).add(title, 1).execute();",
                        "posts.update(\"ada\", postedAt).add(likes, 1).execute();"),
                promise(
                        "an update sets the attribute's type",
                        "posts.update(\"ada\", postedAt).set(title, 1).execute();",
                        "posts.update(\"ada\", postedAt).set(likes, 1).execute();"),
                promise(
                        "a set takes elements of its type",
                        "posts.update(\"ada\", postedAt).add(tags, java.util.Set.of(1)).execute();",
                        "posts.update(\"ada\", postedAt).add(tags, java.util.Set.of(\"a\")).execute();"),
                promise(
                        "a condition is of the entity",
                        "posts.put(post).when(PostByTitle_.likes.lt(1)).execute();",
                        "posts.put(post).when(likes.lt(1)).execute();"),
                promise(
                        "a filter on an index sees what the index holds",
                        "posts.byTitle().scan().filter(tags.contains(\"a\")).list();",
                        "posts.byTitle().scan().filter(PostByTitle_.likes.lt(1)).list();"),
                promise(
                        "an index answers what it holds",
                        "posts.byTitle().scan().list().get(0).tags();",
                        "posts.byTitle().scan().list().get(0).title();"),
                promise(
                        "only a write that can be refused is attempted",
                        "posts.put(post).attempt();",
                        "posts.put(post).ifAbsent().attempt();"),
                promise(
                        "an update by key says which version",
                        "accounts.update(\"a\").set(Account_.balance, 1).execute();",
                        "accounts.update(\"a\").expecting(1).set(Account_.balance, 1).execute();"),
                promise(
                        "an update by key is not executed before it says which version",
                        "accounts.update(\"a\").execute();",
                        "accounts.update(\"a\").ignoringVersion().execute();"),
                promise(
                        "a delete by key says which version",
                        "accounts.delete(\"a\").execute();",
                        "accounts.delete(\"a\").ignoringVersion().execute();"),
                promise(
                        "a version is not set by hand",
                        "accounts.update(account).set(Account_.version, 1).execute();",
                        "accounts.update(account).set(Account_.balance, 1).execute();"),
                promise(
                        "a version is not removed",
                        "accounts.update(account).remove(Account_.version).execute();",
                        "accounts.update(account).when(Account_.version.lt(9)).execute();"),
                promise(
                        "the time of creation is not set by hand",
                        "accounts.update(account).set(Account_.openedAt, postedAt).execute();",
                        "accounts.update(account).when(Account_.openedAt.lt(postedAt)).execute();"),
                promise(
                        "the time of the last write is not set by hand",
                        "accounts.update(account).setIfAbsent(Account_.changedAt, postedAt).execute();",
                        "accounts.scan().filter(Account_.changedAt.lt(postedAt)).list();"),
                promise(
                        "what is written once is not set",
                        "accounts.update(account).set(Account_.owner, \"ada\").execute();",
                        "accounts.update(account).when(Account_.owner.eq(\"ada\")).execute();"),
                promise(
                        "nor where it is absent",
                        "accounts.update(account).setIfAbsent(Account_.owner, \"ada\").execute();",
                        "accounts.patch(account).execute();"),
                promise(
                        "nor removed",
                        "accounts.update(account).remove(Account_.owner).execute();",
                        "accounts.scan().filter(Account_.owner.beginsWith(\"a\")).list();"),
                promise(
                        "nor removed by a patch",
                        "accounts.patch(account).also(Account_.owner).execute();",
                        "accounts.patch(account).when(Account_.owner.absent()).execute();"),
                promise(
                        "an id that puts make is not set by hand",
                        "accounts.update(account).set(Account_.receipt, \"r\").execute();",
                        "accounts.update(account).when(Account_.receipt.exists()).execute();"),
                promise(
                        "a version is ignored before there are other conditions",
                        "accounts.put(account).when(Account_.balance.lt(1)).ignoringVersion().execute();",
                        "accounts.put(account).ignoringVersion().when(Account_.balance.lt(1)).execute();"),
                promise(
                        "a versioned put is not batched",
                        "stator.batchWrite(accounts.put(account)).execute();",
                        "stator.batchWrite(accounts.put(account).ignoringVersion()).execute();"),
                promise(
                        "a versioned record is not put in numbers",
                        "accounts.putAll(java.util.List.of(account)).execute();",
                        "accounts.getAll(java.util.List.of(new AccountKey(\"a\"))).execute();"),
                promise(
                        "a conditional write is not batched",
                        "stator.batchWrite(posts.put(post).ifAbsent()).execute();",
                        "stator.batchWrite(posts.put(post)).execute();"),
                promise(
                        "a conditional delete is not batched",
                        "stator.batchWrite(posts.put(post), posts.delete(\"ada\", postedAt).ifPresent()).execute();",
                        "stator.batchWrite(posts.put(post), posts.delete(\"ada\", postedAt)).execute();"),
                promise(
                        "an update is not batched",
                        "stator.batchWrite(posts.update(\"ada\", postedAt).set(title, \"t\")).execute();",
                        "posts.update(\"ada\", postedAt).set(title, \"t\").execute();"),
                promise(
                        "a read is not batched with writes",
                        "stator.batchWrite(posts.get(\"ada\", postedAt)).execute();",
                        "stator.batchGet(posts.get(\"ada\", postedAt)).execute();"),
                promise(
                        "what a transaction cannot answer is not written in one",
                        "stator.transactWrite(posts.update(\"ada\", postedAt).add(likes, 1).returningNew()).execute();",
                        "stator.transactWrite(posts.update(\"ada\", postedAt).add(likes, 1)).execute();"),
                promise(
                        "nor under a condition",
                        "stator.transactWrite(posts.put(post).ifAbsent().returningOld()).execute();",
                        "stator.transactWrite(posts.put(post).ifAbsent()).execute();"),
                promise(
                        "nor by a delete",
                        "stator.transactWrite(posts.delete(\"ada\", postedAt).returningOld()).execute();",
                        "stator.transactWrite(posts.delete(\"ada\", postedAt)).execute();"),
                promise(
                        "a read is not written in a transaction",
                        "stator.transactWrite(posts.get(\"ada\", postedAt)).execute();",
                        "stator.transactGet(posts.get(\"ada\", postedAt), posts.get(\"eve\", postedAt)).execute();"),
                promise(
                        "a query is not written in a transaction",
                        "stator.transactWrite(posts.query(\"ada\")).execute();",
                        "stator.transactWrite(posts.put(post)).execute();"),
                promise(
                        "a query is not read in a transaction",
                        "stator.transactGet(posts.get(\"ada\", postedAt), posts.query(\"ada\")).execute();",
                        "stator.transactGet(posts.get(\"ada\", postedAt), posts.get(\"eve\","
                                + " postedAt).select(title)).execute();"),
                promise(
                        "a write is not read in a transaction",
                        "stator.transactGet(posts.get(\"ada\", postedAt), posts.put(post)).execute();",
                        "stator.transactGet(java.util.List.of(posts.get(\"ada\", postedAt))).execute();"),
                promise(
                        "a check says what it checks",
                        "stator.transactWrite(posts.check(\"ada\", postedAt)).execute();",
                        "stator.transactWrite(posts.check(\"ada\", postedAt).ifPresent()).execute();"),
                promise(
                        "a check is nothing outside of a transaction",
                        "posts.check(\"ada\", postedAt).ifPresent().execute();",
                        "stator.transactWrite(posts.check(\"ada\", postedAt).ifPresent()).execute();"),
                promise(
                        "a check answers nothing",
                        "stator.transactWrite(posts.put(post)).execute().get(posts.check(\"ada\","
                                + " postedAt).ifPresent());",
                        "Post stored = stator.transactWrite(posts.put(post)).execute().get(posts.put(post));"),
                promise(
                        "answers have their own types",
                        "Post first = stator.transactGet(posts.get(\"ada\", postedAt), posts.get(\"ada\","
                                + " postedAt).select(title)).execute().second().orElseThrow();",
                        "Post first = stator.transactGet(posts.get(\"ada\", postedAt), posts.get(\"ada\","
                                + " postedAt).select(title)).execute().first().orElseThrow();"),
                promise(
                        "a read takes no condition",
                        "posts.get(\"ada\", postedAt).when(title.exists()).execute();",
                        "posts.delete(\"ada\", postedAt).when(title.exists()).execute();"));
    }

    private static Promise removed(String kind, String wrong, String right) {
        return promise(
                "what must be there is not removed: " + kind,
                "posts.update(\"ada\", postedAt).remove(" + wrong + ").execute();",
                "posts.update(\"ada\", postedAt).remove(" + right + ").execute();");
    }

    private static Promise promise(String promise, String wrong, String right) {
        return new Promise(promise, wrong, right);
    }

    @ParameterizedTest
    @MethodSource("promises")
    void onlyTheRightFormCompiles(Promise promise) {
        assertThat(compile(promise.right()).messages()).as("right form").isEmpty();
        Compiled wrong = compile(promise.wrong());
        assertThat(wrong.errors())
                .as("wrong form")
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.getLineNumber()).isEqualTo(9));
    }

    @ParameterizedTest
    @CsvSource({"PostCodec", "Post_"})
    void generatedClassesAreFinal(String name) {
        Compiled subclass = Compiled.unprocessed(
                "Sub", "package dev.stator.it.compile;\nabstract class Sub extends " + name + " {}\n");
        assertThat(subclass.messages()).contains("final");
    }

    private static Compiled compile(String statement) {
        return Compiled.unprocessed("Example", """
            package dev.stator.it.compile;

            import static dev.stator.it.compile.Post_.*;

            abstract class Example {
              PostDao posts; Post post; java.time.Instant postedAt; AccountDao accounts; Account account; dev.stator.Stator stator;

              void run() {
                %s
              }
            }
            """.formatted(statement));
    }
}
