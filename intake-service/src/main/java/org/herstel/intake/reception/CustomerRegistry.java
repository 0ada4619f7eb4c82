package org.herstel.intake.reception;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Gives every person one id that stays over all complaints. */
@ApplicationScoped
class CustomerRegistry {
  /** In the order of the keys, so that two transactions wait for each other in one direction. */
  private static final String LEARN =
      "insert into customer_key (key, customer) select * from unnest(?::text[], ?::uuid[])"
          + " on conflict do nothing returning key";

  private static final String KNOWN = "select key, customer from customer_key where key = any (?)";

  private final DataSource database;

  CustomerRegistry(DataSource database) {
    this.database = database;
  }

  /** The customers with these keys, one each, in the caller's transaction. */
  List<UUID> identify(List<List<String>> customers) {
    List<String> keys = customers.stream().flatMap(List::stream).distinct().sorted().toList();
    try (Connection connection = database.getConnection()) {
      while (true) {
        CustomerIdentities identities =
            new CustomerIdentities(known(connection, keys), UuidCreator::getTimeOrderedEpoch);
        List<UUID> ids = customers.stream().map(identities::identify).collect(Collectors.toList());
        if (learn(connection, new TreeMap<>(identities.learnt()))) {
          return ids;
        }
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /**
   * The customer who has this number at a source.
   *
   * @param source null for the company's own numbers
   */
  Optional<UUID> numbered(@Nullable String source, String number) {
    List<String> keys =
        number.chars().anyMatch(Character::isISOControl)
            ? List.of() // no key has one, and PostgreSQL takes no U+0000
            : CustomerKeys.of(source, number, null);
    try (Connection connection = database.getConnection()) {
      return known(connection, keys).values().stream().findFirst();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** These keys belong to this customer, as was found out before a restore. */
  void recall(List<String> keys, UUID customer) {
    Map<String, UUID> learnt = new TreeMap<>();
    keys.forEach(key -> learnt.put(key, customer));
    try (Connection connection = database.getConnection()) {
      learn(connection, learnt);
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static Map<String, UUID> known(Connection connection, Collection<String> keys)
      throws SQLException {
    Map<String, UUID> known = new HashMap<>();
    if (keys.isEmpty()) {
      return known;
    }
    try (PreparedStatement query = connection.prepareStatement(KNOWN)) {
      query.setArray(1, texts(connection, keys));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          known.put(rows.getString(1), rows.getObject(2, UUID.class));
        }
      }
    }
    return known;
  }

  /** False when another transaction has learnt one of them meanwhile; then that one counts. */
  private static boolean learn(Connection connection, Map<String, UUID> learnt)
      throws SQLException {
    if (learnt.isEmpty()) {
      return true;
    }
    try (PreparedStatement insert = connection.prepareStatement(LEARN)) {
      insert.setArray(1, texts(connection, learnt.keySet()));
      insert.setArray(2, connection.createArrayOf("uuid", learnt.values().toArray()));
      int inserted = 0;
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          inserted++;
        }
      }
      return inserted == learnt.size();
    }
  }

  private static IllegalStateException unreachable(SQLException e) {
    return new IllegalStateException("the registry of customers cannot be reached", e);
  }

  private static Array texts(Connection connection, Collection<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }
}
