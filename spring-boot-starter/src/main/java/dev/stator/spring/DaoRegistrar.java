package dev.stator.spring;

import dev.stator.Dao;
import dev.stator.ViewDao;
import java.util.Arrays;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanNameGenerator;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.util.ClassUtils;

/**
 * Makes a bean of each generated DAO in the packages of the application, unless the application has one of that type.
 * It reads class files, and loads the classes of DAOs only; where the application is processed ahead of time, it does
 * so then.
 */
final class DaoRegistrar implements ImportBeanDefinitionRegistrar {
    private static final Log LOG = LogFactory.getLog(DaoRegistrar.class);

    /** Where the superclasses of generated DAOs are. */
    private static final String BASE = Dao.class.getPackageName();

    private final Environment environment;
    private final ResourceLoader resources;
    private final ConfigurableListableBeanFactory beans;

    DaoRegistrar(Environment environment, ResourceLoader resources, BeanFactory beans) {
        this.environment = environment;
        this.resources = resources;
        this.beans = (ConfigurableListableBeanFactory) beans;
    }

    @Override
    public void registerBeanDefinitions(
            AnnotationMetadata importing, BeanDefinitionRegistry registry, BeanNameGenerator names) {
        if (!AutoConfigurationPackages.has(beans)) {
            LOG.debug("No packages to look for DAOs in: there is no @EnableAutoConfiguration");
            return;
        }
        var scanner = new DaoScanner(environment, resources);
        for (String basePackage : AutoConfigurationPackages.get(beans)) {
            for (BeanDefinition found : scanner.findCandidateComponents(basePackage)) {
                register(String.valueOf(found.getBeanClassName()), registry);
            }
        }
    }

    private void register(String className, BeanDefinitionRegistry registry) {
        Class<?> dao = ClassUtils.resolveClassName(className, beans.getBeanClassLoader());
        if (has(dao)) {
            return;
        }
        RootBeanDefinition definition = new RootBeanDefinition(dao);
        definition.setDescription("generated DAO");
        String name = ClassUtils.getShortNameAsProperty(dao);
        // Another package may have one of the same name.
        registry.registerBeanDefinition(registry.isBeanNameInUse(name) ? className : name, definition);
    }

    /** Whether a bean would be injected where this type is asked for. */
    private boolean has(Class<?> type) {
        return Arrays.stream(beans.getBeanNamesForType(type, true, false)).anyMatch(name -> {
            if (!beans.containsBeanDefinition(name)) {
                return true;
            }
            BeanDefinition definition = beans.getBeanDefinition(name);
            return definition.isAutowireCandidate()
                    && !(definition instanceof AbstractBeanDefinition full && !full.isDefaultCandidate());
        });
    }

    /** Finds classes that directly extend what generated DAOs extend. */
    private static final class DaoScanner extends ClassPathScanningCandidateComponentProvider {
        DaoScanner(Environment environment, ResourceLoader resources) {
            super(false, environment);
            setResourceLoader(resources);
            addIncludeFilter((reader, factory) -> isDao(reader));
        }

        private static boolean isDao(MetadataReader reader) {
            @Nullable String superclass = reader.getClassMetadata().getSuperClassName();
            return superclass != null
                    && ClassUtils.getPackageName(superclass).equals(BASE)
                    && isBase(ClassUtils.resolveClassName(superclass, DaoRegistrar.class.getClassLoader()));
        }

        private static boolean isBase(Class<?> superclass) {
            return Dao.class.isAssignableFrom(superclass) || superclass == ViewDao.class;
        }

        @Override
        protected boolean isCandidateComponent(AnnotatedBeanDefinition found) {
            return found.getMetadata().isConcrete() && found.getMetadata().isIndependent();
        }
    }
}
