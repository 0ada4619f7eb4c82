package org.herstel.kit.inbox;

import java.util.List;
import org.herstel.kit.journal.JournalSession;

/** What is done with the records of an ordered channel. */
public interface RecordBatch {
  /** Processes records in one transaction with the channel's offsets; locks its own streams. */
  void process(List<Received> records, JournalSession session);

  /** Puts aside, in a transaction of its own, a record that failed alone and for its own reason. */
  void setAside(Received record, RuntimeException failure, JournalSession session);
}
