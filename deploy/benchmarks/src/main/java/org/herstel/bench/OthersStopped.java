package org.herstel.bench;

import java.util.List;
import org.herstel.embedded.process.Signals;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.ProcessFile;
import org.herstel.local.service.Service;

/**
 * All services but one stand still, with their connections open, until this is closed; for seconds,
 * or the broker gives their partitions to others.
 */
record OthersStopped(List<Long> processes) implements AutoCloseable {

  static OthersStopped of(Service alone, Home home) {
    List<String> others =
        List.of(Service.values()).stream()
            .filter(service -> service != alone)
            .map(Service::label)
            .toList();
    var stopped =
        new OthersStopped(
            ProcessFile.all(home).stream()
                .filter(file -> others.stream().anyMatch(file.name()::startsWith))
                .flatMap(file -> file.running().stream())
                .map(ProcessHandle::pid)
                .toList());
    stopped.processes.forEach(pid -> Signals.send(pid, "STOP"));
    return stopped;
  }

  @Override
  public void close() {
    processes.forEach(pid -> Signals.send(pid, "CONT"));
  }
}
