package org.herstel.kit.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.herstel.events.TeamKind;

/**
 * The registry of agents and teams. Read from the database each time, inside the transaction if
 * there is one: what was revoked does not linger in a cache.
 */
@ApplicationScoped
public class People {
  private static final String AGENTS =
      "select a.id, a.name, a.email, a.phone, a.team, a.languages, a.skills,"
          + " t.name as team_name, t.kind as team_kind"
          + " from agent a left join team t on t.id = a.team";

  private final DataSource database;

  People(DataSource database) {
    this.database = database;
  }

  /** An agent by id. */
  public Optional<Agent> agent(String id) {
    return member(id).map(Member::agent);
  }

  /** An agent by id, with the team. */
  public Optional<Member> member(String id) {
    return members(AGENTS + " where a.id = ?", id).stream().findFirst();
  }

  /** All agents with their teams, by id. */
  public List<Member> members() {
    return members(AGENTS + " order by a.id");
  }

  /** A team by id. */
  public Optional<Team> team(String id) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select id, name, kind from team where id = ?")) {
      query.setString(1, id);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new Team(
                    rows.getString("id"),
                    rows.getString("name"),
                    TeamKind.valueOf(rows.getString("kind"))))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Registers an agent, or changes one that is registered; in the caller's transaction. */
  public void save(Agent agent) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                "insert into agent (id, name, email, phone, team, languages, skills)"
                    + " values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set"
                    + " name = excluded.name, email = excluded.email, phone = excluded.phone,"
                    + " team = excluded.team, languages = excluded.languages,"
                    + " skills = excluded.skills")) {
      upsert.setString(1, agent.id());
      upsert.setString(2, agent.name());
      upsert.setString(3, agent.email());
      upsert.setString(4, agent.phone());
      upsert.setString(5, agent.team());
      upsert.setArray(6, texts(connection, agent.languages()));
      upsert.setArray(7, texts(connection, agent.skills()));
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Registers a team, or changes one that is registered; in the caller's transaction. */
  public void save(Team team) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                "insert into team (id, name, kind) values (?, ?, ?) on conflict (id)"
                    + " do update set name = excluded.name, kind = excluded.kind")) {
      upsert.setString(1, team.id());
      upsert.setString(2, team.name());
      upsert.setString(3, team.kind().name());
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private List<Member> members(String sql, String... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        query.setString(i + 1, parameters[i]);
      }
      List<Member> members = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          members.add(member(rows));
        }
      }
      return members;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static Member member(ResultSet row) throws SQLException {
    Agent agent =
        new Agent(
            row.getString("id"),
            row.getString("name"),
            row.getString("email"),
            row.getString("phone"),
            row.getString("team"),
            texts(row.getArray("languages")),
            texts(row.getArray("skills")));
    String kind = row.getString("team_kind");
    return new Member(
        agent,
        kind == null
            ? Optional.empty()
            : Optional.of(
                new Team(agent.team(), row.getString("team_name"), TeamKind.valueOf(kind))));
  }

  private static Array texts(Connection connection, List<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  private static List<String> texts(Array texts) throws SQLException {
    return List.of((String[]) texts.getArray());
  }

  private static IllegalStateException failed(SQLException e) {
    return new IllegalStateException("the registry of people cannot be reached", e);
  }
}
