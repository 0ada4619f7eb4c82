package org.herstel.followup.calltask;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstel.events.FollowupEvent.CallAttempted;
import org.herstel.events.FollowupEvent.CallTaskOpened;

/** All call tasks of one complaint, in the order opened. */
public record CallTasks(List<CallTask> tasks) {
  public static final CallTasks NONE = new CallTasks(List.of());

  public CallTasks {
    tasks = List.copyOf(tasks);
  }

  public Optional<CallTask> find(UUID id) {
    return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
  }

  public CallTasks opened(CallTaskOpened event, Instant at) {
    return new CallTasks(
        Stream.concat(tasks.stream(), Stream.of(CallTask.opened(event, at))).toList());
  }

  public CallTasks attempted(CallAttempted event, Instant at) {
    return new CallTasks(
        tasks.stream()
            .map(task -> task.id().equals(event.task()) ? task.attempted(event, at) : task)
            .toList());
  }
}
