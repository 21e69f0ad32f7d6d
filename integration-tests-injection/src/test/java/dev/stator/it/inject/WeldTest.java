package dev.stator.it.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jboss.weld.bootstrap.spi.BeanDiscoveryMode.ALL;
import static org.jboss.weld.bootstrap.spi.BeanDiscoveryMode.ANNOTATED;

import dev.stator.it.inject.annotated.Invoice;
import dev.stator.it.inject.annotated.InvoiceDao;
import dev.stator.it.inject.annotated.Owner;
import dev.stator.it.inject.annotated.Reader;
import dev.stator.it.inject.annotated.ReaderDao;
import dev.stator.it.inject.cdi.StatorProducer;
import jakarta.enterprise.util.AnnotationLiteral;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;

class WeldTest {
    @Test
    void makesADaoThatIsABeanClass() {
        Weld weld = weld().addBeanClasses(PostDao.class, Blog.class);
        try (WeldContainer container = weld.initialize()) {
            Proof.works(container.select(Blog.class).get());
            assertThat(container.select(PostDao.class).get())
                    .isSameAs(container.select(PostDao.class).get());
        }
    }

    @Test
    void discoversTheDaoAmongAllClasses() {
        try (WeldContainer container =
                weld().addPackage(false, Post.class).setBeanDiscoveryMode(ALL).initialize()) {
            Proof.works(container.select(Blog.class).get());
            Proof.works(
                    container.select(BoardTable.class).get(),
                    container.select(TopicViewDao.class).get());
        }
    }

    /** A pseudo-scope such as {@code @Singleton} defines no bean; docs/injection.md says so. */
    @Test
    void doesNotDiscoverTheDaoAmongAnnotatedClasses() {
        try (WeldContainer container = weld().addPackage(false, Post.class)
                .setBeanDiscoveryMode(ANNOTATED)
                .initialize()) {
            assertThat(container.select(PostDao.class).isUnsatisfied()).isTrue();
        }
    }

    @Test
    void discoversADaoWithAStereotypeAmongAnnotatedClasses() {
        try (WeldContainer container = weld().addPackage(false, Reader.class)
                .setBeanDiscoveryMode(ANNOTATED)
                .initialize()) {
            ReaderDao readers = container.select(ReaderDao.class).get();
            readers.table().ensure();
            readers.put(new Reader("ada", "ada@example.org")).execute();
            assertThat(readers.get("ada").execute()).contains(new Reader("ada", "ada@example.org"));
        }
    }

    @Test
    void selectsADaoByTheQualifierOnItsRecord() {
        try (WeldContainer container = weld().addBeanClasses(InvoiceDao.class).initialize()) {
            assertThat(container.select(InvoiceDao.class).isUnsatisfied()).isTrue();
            assertThat(container
                            .select(InvoiceDao.class, new OwnerLiteral("support"))
                            .isUnsatisfied())
                    .isTrue();

            InvoiceDao invoices = container
                    .select(InvoiceDao.class, new OwnerLiteral("billing"))
                    .get();
            invoices.table().ensure();
            invoices.put(new Invoice("7", 1250)).execute();
            assertThat(invoices.get("7").execute()).contains(new Invoice("7", 1250));
        }
    }

    private static Weld weld() {
        return new Weld().disableDiscovery().addBeanClasses(StatorProducer.class, Clients.class);
    }

    private static final class OwnerLiteral extends AnnotationLiteral<Owner> implements Owner {
        private static final long serialVersionUID = 1;

        private final String value;

        OwnerLiteral(String value) {
            this.value = value;
        }

        @Override
        public String value() {
            return value;
        }
    }
}
