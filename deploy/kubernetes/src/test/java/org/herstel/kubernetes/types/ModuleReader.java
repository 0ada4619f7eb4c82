package org.herstel.kubernetes.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.herstel.kubernetes.types.Type.AllOf;
import org.herstel.kubernetes.types.Type.Anything;
import org.herstel.kubernetes.types.Type.ListOf;
import org.herstel.kubernetes.types.Type.Literal;
import org.herstel.kubernetes.types.Type.MapOf;
import org.herstel.kubernetes.types.Type.Member;
import org.herstel.kubernetes.types.Type.Named;
import org.herstel.kubernetes.types.Type.Numeric;
import org.herstel.kubernetes.types.Type.ObjectOf;
import org.herstel.kubernetes.types.Type.OneOf;
import org.herstel.kubernetes.types.Type.Text;
import org.herstel.kubernetes.types.Type.Truth;

/**
 * Reads one module of type declarations: the part of TypeScript that the generators of the type
 * packages write. Whatever else it meets is an error, so that nothing is passed over unseen.
 */
final class ModuleReader {
  /** Inherited are apiVersion and kind, which every such interface states itself. */
  private static final String TYPE_META = "TypeMeta";

  private final String module;
  private final Tokens tokens;
  private final Map<String, String> imports = new HashMap<>();
  private final Map<String, Type> types = new HashMap<>();

  private ModuleReader(String module, String text) {
    this.module = module;
    this.tokens = new Tokens(module, text);
  }

  /** The types that a module exports, by name. */
  static Map<String, Type> read(String module, String text) {
    ModuleReader reader = new ModuleReader(module, text);
    while (reader.tokens.hasNext()) {
      reader.statement();
    }
    return reader.types;
  }

  private void statement() {
    switch (tokens.take()) {
      case "import" -> imported();
      case "export" -> exported();
      case ";" -> {}
      case String other -> throw unknown(other);
    }
  }

  private void imported() {
    List<String> names = new ArrayList<>();
    tokens.expect("{");
    while (!tokens.taken("}")) {
      names.add(tokens.take());
      tokens.taken(",");
    }
    tokens.expect("from");
    String from = Modules.imported(module, text(tokens.take()));
    names.forEach(name -> imports.put(name, from));
  }

  private void exported() {
    switch (tokens.take()) {
      case "declare" -> tokens.passBlock();
      case "interface" -> declaredInterface();
      case "type" -> declaredType();
      case "*" -> {
        tokens.expect("from");
        tokens.take();
      }
      case String other -> throw unknown(other);
    }
  }

  private void declaredInterface() {
    String name = tokens.take();
    List<Type> parts = new ArrayList<>();
    if (tokens.taken("extends") && !tokens.taken(TYPE_META)) {
      parts.add(single());
    }
    parts.add(single());
    types.put(name, new AllOf(parts));
  }

  private void declaredType() {
    if (!tokens.taken("{")) {
      String name = tokens.take();
      tokens.expect("=");
      types.put(name, type());
      return;
    }
    while (!tokens.taken("}")) {
      String name = tokens.take();
      tokens.expect("as");
      types.put(tokens.take(), new Named(module, name));
      tokens.taken(",");
    }
  }

  private Type type() {
    tokens.taken("|");
    List<Type> choices = new ArrayList<>(List.of(intersection()));
    while (tokens.taken("|")) {
      choices.add(intersection());
    }
    return choices.size() == 1 ? choices.getFirst() : new OneOf(choices);
  }

  private Type intersection() {
    List<Type> parts = new ArrayList<>(List.of(single()));
    while (tokens.taken("&")) {
      parts.add(single());
    }
    return parts.size() == 1 ? parts.getFirst() : new AllOf(parts);
  }

  private Type single() {
    String token = tokens.take();
    return switch (token) {
      case "string" -> new Text();
      case "number" -> new Numeric();
      case "boolean" -> new Truth();
      case "any", "unknown" -> new Anything();
      case "{" -> object();
      case "(" -> {
        Type inner = type();
        tokens.expect(")");
        yield inner;
      }
      case "Array" -> {
        tokens.expect("<");
        Type element = type();
        tokens.expect(">");
        yield new ListOf(element);
      }
      default ->
          token.startsWith("\"")
              ? new Literal(text(token))
              : new Named(imports.getOrDefault(token, module), token);
    };
  }

  private Type object() {
    Map<String, Member> members = new LinkedHashMap<>();
    while (!tokens.taken("}")) {
      String name = tokens.take();
      if (name.equals("[")) {
        return map();
      }
      boolean optional = tokens.taken("?");
      tokens.expect(":");
      members.put(text(name), new Member(type(), optional));
      tokens.taken(";");
    }
    return new ObjectOf(members);
  }

  private Type map() {
    tokens.take();
    tokens.expect(":");
    tokens.expect("string");
    tokens.expect("]");
    tokens.expect(":");
    Type value = type();
    tokens.taken(";");
    tokens.expect("}");
    return new MapOf(value);
  }

  private static String text(String token) {
    return token.startsWith("\"") ? token.substring(1, token.length() - 1) : token;
  }

  private IllegalStateException unknown(String token) {
    return new IllegalStateException(module + " has a declaration that is not read: " + token);
  }
}
