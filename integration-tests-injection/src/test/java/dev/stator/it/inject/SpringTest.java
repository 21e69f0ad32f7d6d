package dev.stator.it.inject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Dao;
import dev.stator.Stator;
import dev.stator.it.inject.annotated.Comment;
import dev.stator.it.inject.annotated.CommentDao;
import dev.stator.it.inject.named.Memo;
import dev.stator.it.inject.named.MemoDao;
import dev.stator.it.inject.spring.BlogConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.dao.annotation.PersistenceExceptionTranslationPostProcessor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class SpringTest {
    private final Accounts accounts = new Accounts();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @AfterEach
    void close() {
        context.close();
        accounts.close();
    }

    @Test
    void makesAnImportedDao() {
        context.registerBean(DynamoDbClient.class, accounts::blog);
        RootBeanDefinition archive = new RootBeanDefinition(DynamoDbClient.class, accounts::archive);
        archive.addQualifier(new AutowireCandidateQualifier(Archive.class));
        archive.setDefaultCandidate(false);
        context.registerBeanDefinition("archiveClient", archive);
        context.register(BlogConfiguration.class, BoardTable.class, TopicViewDao.class);
        context.refresh();

        Proof.works(context.getBean(Blog.class));
        Proof.works(context.getBean(BoardTable.class), context.getBean(TopicViewDao.class));
    }

    @Test
    void scansForADaoThatIsNamed() {
        context.registerBean(Stator.class, () -> Stator.create(accounts.blog()));
        context.scan("dev.stator.it.inject.named");
        context.refresh();

        MemoDao memos = context.getBean("memoDao", MemoDao.class);
        memos.table().ensure();
        memos.put(new Memo("1", "buy ink")).execute();
        assertThat(memos.get("1").execute()).contains(new Memo("1", "buy ink"));
    }

    @Test
    void scansForADaoWithAnAnnotationOfSpringsOwn() {
        context.registerBean(Stator.class, () -> Stator.create(accounts.blog()));
        context.scan("dev.stator.it.inject.annotated");
        context.refresh();

        CommentDao comments = context.getBean("commentDao", CommentDao.class);
        comments.table().ensure();
        comments.put(new Comment("1", "well said")).execute();
        assertThat(comments.get("1").execute()).contains(new Comment("1", "well said"));
        // The others of that package are neither @Named nor Spring's.
        assertThat(context.getBeansOfType(Dao.class)).containsOnlyKeys("commentDao");
        assertThat(context.getBeanNamesForType(ResolvableType.forClassWithGenerics(Dao.class, Comment.class)))
                .containsExactly("commentDao");
    }

    /** As Spring Boot does for {@code @Repository}, where spring-tx is on the class path. */
    @Test
    void putsAProxyBeforeARepository() {
        context.registerBean(Stator.class, () -> Stator.create(accounts.blog()));
        context.registerBean(PersistenceExceptionTranslationPostProcessor.class, () -> {
            var translation = new PersistenceExceptionTranslationPostProcessor();
            translation.setProxyTargetClass(true);
            return translation;
        });
        context.scan("dev.stator.it.inject.annotated");
        context.refresh();

        CommentDao comments = context.getBean("commentDao", CommentDao.class);
        assertThat(AopUtils.isCglibProxy(comments)).isTrue();
        comments.table().ensure();
        comments.put(new Comment("1", "well said")).execute();
        assertThat(comments.get("1").execute()).contains(new Comment("1", "well said"));
        assertThat(comments.through(accounts.archive())).isExactlyInstanceOf(CommentDao.class);
    }
}
