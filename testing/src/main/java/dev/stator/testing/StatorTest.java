package dev.stator.testing;

import dev.stator.Dao;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A JUnit Jupiter test class whose methods get DAOs that work, on DynamoDB Local.
 *
 * <pre>{@code
 * @StatorTest
 * class PostDaoTest {
 *
 *     private final PostDao posts;
 *
 *     PostDaoTest(PostDao posts) { // its table is there, and empty
 *         this.posts = posts;
 *     }
 *
 *     @Test
 *     void findsWhatWasPut() {
 *         posts.put(post).execute();
 *         assertThat(posts.get("ada", postedAt).execute()).contains(post);
 *     }
 * }
 * }</pre>
 *
 * <p>Parameters of constructors and methods, and fields with {@link Injected}, may be of these types:
 *
 * <ul>
 *   <li>a generated DAO: its table is made before, and deleted after;
 *   <li>{@link dev.stator.Stator}, for a class under test that makes its DAOs itself; name these in {@link #daos()};
 *   <li>{@code DynamoDbClient} and {@code DynamoDbAsyncClient};
 *   <li>{@link DynamoDbLocal}, for clients of your own. Do not close it.
 * </ul>
 *
 * <p>Beside {@code @SpringBootTest} or a slice of Spring Boot, and with {@code stator-spring-boot-starter-test}, it is
 * the application that gets such a database, and Spring that gives what tests ask for.
 *
 * <p>All test classes of a JVM share one server, found as {@link DynamoDbLocal} says and stopped after the last test.
 * Each has a database of its own in it, so that classes may run in parallel. Nested classes belong to the class around
 * them, unless annotated themselves. Needs JUnit 5.13 or later, JUnit 6 included.
 *
 * @see StatorExtension#builder() for another server or another Stator
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(StatorExtension.class)
public @interface StatorTest {

    /**
     * How long tables live. By default each method has its own: a test that fails because of what another one left
     * costs more than the milliseconds, and who has thousands of tests can turn it around where it counts.
     */
    TableLifetime tables() default TableLifetime.PER_METHOD;

    /** DAOs whose tables are made although nothing injects them. */
    Class<? extends Dao<?>>[] daos() default {};
}
