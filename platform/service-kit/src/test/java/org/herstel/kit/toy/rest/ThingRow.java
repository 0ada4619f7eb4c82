package org.herstel.kit.toy.rest;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "toy_thing")
class ThingRow {
  @Id UUID id;
  String text;
  String team;
  String source;
  long revision;
}
