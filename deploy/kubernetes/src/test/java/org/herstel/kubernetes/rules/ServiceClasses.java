package org.herstel.kubernetes.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.MethodInfo;

/**
 * What a service and the kit in it say of themselves: settings that they read, paths they serve.
 */
final class ServiceClasses {
  private static final DotName PROPERTY =
      DotName.createSimple("org.eclipse.microprofile.config.inject.ConfigProperty");
  private static final DotName MAPPING = DotName.createSimple("io.smallrye.config.ConfigMapping");
  private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
  private static final DotName LINK_PAGE = DotName.createSimple("org.herstel.kit.link.LinkPage");
  private static final Path ROOT = Path.of("../..");

  private final List<Path> directories;
  private final Index index;

  ServiceClasses(String service) {
    directories =
        Stream.of("platform/service-kit", service + "-service")
            .map(module -> ROOT.resolve(module).resolve("target/classes"))
            .toList();
    Indexer indexer = new Indexer();
    directories.forEach(directory -> index(indexer, directory));
    index = indexer.complete();
  }

  /** Names of settings, as properties. */
  Set<String> settings() {
    Set<String> names = new TreeSet<>();
    for (AnnotationInstance property : index.getAnnotations(PROPERTY)) {
      AnnotationValue name = property.value("name");
      if (name != null) {
        names.add(name.asString());
      }
    }
    for (AnnotationInstance mapping : index.getAnnotations(MAPPING)) {
      for (MethodInfo method : mapping.target().asClass().methods()) {
        names.add(mapping.value("prefix").asString() + "." + dashed(method.name()));
      }
    }
    directories.forEach(directory -> {
      names.addAll(keys(directory.resolve("application.properties")));
      names.addAll(keys(directory.resolve("META-INF/microprofile-config.properties")));
    });
    return names;
  }

  /** First parts of the paths that it serves, without parameters, for instance /v1/complaints. */
  Set<String> roots() {
    return resources().map(ServiceClasses::root).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those of them that are customers' links. */
  Set<String> linkRoots() {
    return resources()
        .filter(path -> path.target().asClass().hasDeclaredAnnotation(LINK_PAGE))
        .map(ServiceClasses::root)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<AnnotationInstance> resources() {
    return index.getAnnotations(PATH).stream()
        .filter(path -> path.target().kind() == AnnotationTarget.Kind.CLASS);
  }

  private static String root(AnnotationInstance path) {
    String text = path.value().asString();
    int parameter = text.indexOf("/{");
    return parameter < 0 ? text : text.substring(0, parameter);
  }

  private static String dashed(String method) {
    return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static Set<String> keys(Path file) {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        properties.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return properties.stringPropertyNames();
  }

  private static void index(Indexer indexer, Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          indexer.index(in);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          directory + " cannot be read; the services are compiled before this module", e);
    }
  }
}
