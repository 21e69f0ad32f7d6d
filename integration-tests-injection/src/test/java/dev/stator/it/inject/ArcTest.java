package dev.stator.it.inject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.it.inject.cdi.StatorProducer;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.ComponentsProvider;
import io.quarkus.arc.processor.BeanArchives;
import io.quarkus.arc.processor.BeanProcessor;
import io.quarkus.arc.processor.ResourceOutput.Resource;
import jakarta.enterprise.util.AnnotationLiteral;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what a build with Quarkus does: index the classes, generate the container from the index, start it. */
class ArcTest {
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @AfterEach
    void stop() {
        Arc.shutdown();
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void discoversTheDao(@TempDir Path output) throws Exception {
        Index classes = Index.of(
                Archive.class,
                PostDao.class,
                Blog.class,
                BoardTable.class,
                TopicViewDao.class,
                StatorProducer.class,
                Clients.class);
        generate(classes, output);

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {output.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            ArcContainer container = Arc.initialize();

            Proof.works(container.instance(Blog.class).get());
            Proof.works(
                    container.instance(BoardTable.class).get(),
                    container.instance(TopicViewDao.class).get());
            assertThat(container.instance(PostDao.class).get())
                    .isSameAs(container.instance(PostDao.class).get());
            Proof.works(
                    container.instance(PostDao.class).get(),
                    container.instance(PostDao.class, new ArchiveLiteral()).get());
        }
    }

    private static final class ArchiveLiteral extends AnnotationLiteral<Archive> implements Archive {
        private static final long serialVersionUID = 1;
    }

    private static void generate(Index classes, Path output) throws Exception {
        BeanProcessor.builder()
                .setName("blog")
                .setImmutableBeanArchiveIndex(BeanArchives.buildImmutableBeanArchiveIndex(classes))
                .setComputingBeanArchiveIndex(BeanArchives.buildComputingBeanArchiveIndex(
                        ArcTest.class.getClassLoader(), new ConcurrentHashMap<>(), classes))
                .setOutput(resource -> write(resource, output))
                .build()
                .process();
    }

    private static void write(Resource resource, Path output) throws IOException {
        if (resource.getType() == Resource.Type.JAVA_CLASS) {
            resource.writeTo(output.toFile());
        } else {
            Path services = Files.createDirectories(output.resolve("META-INF/services"));
            Files.write(services.resolve(ComponentsProvider.class.getName()), resource.getData());
        }
    }
}
