package org.herstel.kubernetes.types;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.herstel.kubernetes.render.Manifest;
import org.herstel.kubernetes.types.Type.AllOf;
import org.herstel.kubernetes.types.Type.Member;
import org.herstel.kubernetes.types.Type.Named;
import org.herstel.kubernetes.types.Type.ObjectOf;

/** The kinds of objects that a cluster with all operators knows. */
public final class Kinds {
  /** Of a kind that no package has; see the file. */
  private static final String OWN = "barmancloud.cnpg.io/v1/ObjectStore";

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Map<String, Type>> modules = new HashMap<>();

  /** Reads the type packages, fetching them the first time. */
  public Kinds() throws IOException {
    for (TypePackage each : TypePackage.ALL) {
      texts.putAll(each.declarations());
    }
    String file = "/types/" + OWN + Modules.SUFFIX;
    try (InputStream own = Kinds.class.getResourceAsStream(file)) {
      texts.put("own/" + OWN, new String(own.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** The type of an object's kind; empty if nobody declares it. */
  Optional<Type> of(Manifest manifest) {
    String path = "/" + manifest.apiVersion() + "/" + manifest.kind();
    return texts.keySet().stream()
        .filter(module -> module.endsWith(path))
        .filter(module -> module.split("/").length == wanted(module, path))
        .findFirst()
        .map(module -> new Named(module, "I" + manifest.kind()));
  }

  /** What a name stands for, wherever it is declared. */
  Type resolve(Type type) {
    Type resolved = type;
    while (resolved instanceof Named named) {
      resolved = module(named.module()).get(named.name());
      if (resolved == null) {
        throw new IllegalStateException(named + " is declared nowhere");
      }
    }
    return resolved instanceof AllOf all ? merged(all) : resolved;
  }

  /** Where parts have a field in common, the one that says what it is counts. */
  private ObjectOf merged(AllOf all) {
    Map<String, Member> members = new LinkedHashMap<>();
    for (Type part : all.parts()) {
      if (!(resolve(part) instanceof ObjectOf object)) {
        throw new IllegalStateException("only objects are put together, not " + part);
      }
      object
          .members()
          .forEach((name, member) ->
              members.merge(name, member, (a, b) -> a.type() instanceof Type.Anything ? b : a));
    }
    return new ObjectOf(members);
  }

  private Map<String, Type> module(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new UncheckedIOException(new IOException("no type package has " + name));
    }
    Map<String, Type> known = modules.get(name);
    if (known == null) {
      known = ModuleReader.read(name, text);
      modules.put(name, known);
    }
    return known;
  }

  /** Kinds stand right below their package: v1/Pod is not found as part of apps/v1/Pod. */
  private static int wanted(String module, String path) {
    int ofPackage = module.startsWith("@") ? 2 : 1;
    return ofPackage + path.split("/").length - 1;
  }
}
