package dev.stator.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Dao;
import dev.stator.Stator;
import dev.stator.TableDao;
import dev.stator.ViewDao;
import dev.stator.spring.app.LoudNoteDao;
import dev.stator.spring.app.NoteDao;
import dev.stator.spring.app.shelf.ShelfTable;
import dev.stator.spring.app.shelf.ShelfViewDao;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Which DAOs are beans, and under what names. Nothing is sent. */
class DaoBeansTest {
    private final DynamoDbClient client = new DynamoDbClient() {
        @Override
        public String serviceName() {
            return "none";
        }

        @Override
        public void close() {}
    };

    @Test
    void runsOnTheVersionItIsFor() {
        assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("expected.spring-boot"));
    }

    @Test
    void eachGeneratedDaoIsABean() {
        Runner.with(client).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBeanNamesForType(Dao.class))
                    .containsExactlyInAnyOrder(
                            "noteDao",
                            "draftDao",
                            "dev.stator.spring.app.other.NoteDao",
                            "shelfTable",
                            "boardDao",
                            "bookDao");
            assertThat(context.getBeanNamesForType(ViewDao.class)).containsExactly("shelfViewDao");
            assertThat(context.getBeansOfType(TableDao.class)).containsOnlyKeys("shelfTable");
            assertThat(context).hasSingleBean(ShelfTable.class).hasSingleBean(ShelfViewDao.class);
            assertThat(context.getBean(NoteDao.class).table().name()).isEqualTo("notes");
        });
    }

    /** So that a base class more does not go unseen: the scan knows them by their package. */
    @Test
    void whatDaosExtendIsWhereTheScanLooks() {
        for (Class<?> dao : new Class<?>[] {NoteDao.class, ShelfTable.class, ShelfViewDao.class}) {
            assertThat(dao.getSuperclass().getPackageName()).isEqualTo(Dao.class.getPackageName());
            assertThat(Modifier.isPublic(dao.getSuperclass().getModifiers())).isTrue();
        }
    }

    static class WithDaoOfItsOwn {
        @Bean
        NoteDao notes(Stator stator) {
            return new LoudNoteDao(stator);
        }
    }

    @Test
    void aDaoThatTheApplicationDeclaresTakesItsPlace() {
        Runner.with(client).withUserConfiguration(WithDaoOfItsOwn.class).run(context -> {
            assertThat(context.getBean(NoteDao.class)).isInstanceOf(LoudNoteDao.class);
            assertThat(context.getBeanNamesForType(NoteDao.class)).containsExactly("notes");
        });
    }

    @Import(NoteDao.class)
    static class Importing {}

    @Test
    void anImportedDaoIsNotMadeTwice() {
        Runner.with(client)
                .withUserConfiguration(Importing.class)
                .run(context -> assertThat(context).hasSingleBean(NoteDao.class));
    }

    static class WithArchive {
        @Bean(defaultCandidate = false)
        NoteDao archivedNotes(Stator stator) {
            return new NoteDao(stator);
        }
    }

    @Test
    void oneThatIsNotMeantByDefaultTakesNoPlace() {
        Runner.with(client).withUserConfiguration(WithArchive.class).run(context -> {
            assertThat(context.getBeanNamesForType(NoteDao.class))
                    .containsExactlyInAnyOrder("noteDao", "archivedNotes");
            assertThat(context.getBean(NoteDao.class)).isSameAs(context.getBean("noteDao"));
        });
    }

    @Test
    void withoutPackagesThereAreNone() {
        Runner.bare().withBean(DynamoDbClient.class, () -> client).run(context -> {
            assertThat(context).hasSingleBean(Stator.class).doesNotHaveBean(Dao.class);
            assertThat(Arrays.asList(context.getBeanDefinitionNames())).doesNotContain("noteDao");
        });
    }
}
