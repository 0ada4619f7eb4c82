package org.herstel.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.herstel.embedded.process.Guard;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.Port;
import org.herstel.local.launch.Ports;
import org.herstel.local.mail.MailSink;
import org.herstel.local.service.ClassArchive;
import org.herstel.local.service.Replica;
import org.herstel.local.service.Service;
import org.herstel.local.service.ServiceEnvironment;
import org.herstel.local.service.ServiceProgram;
import org.herstel.local.token.Secrets;

/** How the stack's own JVMs are started. */
record JavaParts(
    Home home,
    Path root,
    Ports ports,
    Secrets secrets,
    Guard guard,
    Map<Service, ClassArchive> archives) {
  private static final List<String> SMALL_JVM =
      List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

  /** A small heap to begin with: by default it would be the largest on a machine of 16 GB. */
  private static final List<String> SERVICE_JVM =
      List.of("-Xms96m", "-Xmx256m", "-XX:+UseSerialGC");

  JavaParts(Home home, Path root, Ports ports, Secrets secrets, Guard guard) {
    this(home, root, ports, secrets, guard, new EnumMap<>(Service.class));
  }

  /** Makes the class archives of those services that have none yet; ends early when stopped. */
  void archiveClasses() throws IOException, InterruptedException {
    for (ClassArchive archive : archives.values()) {
      if (!archive.isThere()) {
        Process making = archive.making(SERVICE_JVM).start();
        guard.watch(making.pid(), "TERM");
        if (making.waitFor() == 0) {
          archive.keep();
        }
        guard.release(making.pid());
      }
    }
  }

  JavaPart mail() {
    List<String> arguments = new ArrayList<>(SMALL_JVM);
    arguments.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            MailSink.class.getName(),
            home.mail().toString(),
            String.valueOf(ports.number(Port.SMTP)),
            String.valueOf(ports.number(Port.MAIL_HTTP))));
    return new JavaPart("mail", home.directory(), home.log("mail"), arguments, Map.of(), guard);
  }

  /** Sets aside what the services run from; the replicas of a service share it. */
  void setAside() {
    List<String> missing =
        Arrays.stream(Service.values())
            .map(service -> service.built(root))
            .filter(built -> !Files.isDirectory(built))
            .map(Path::toString)
            .toList();
    if (!missing.isEmpty()) {
      throw new Failure("not built: " + String.join(", ", missing));
    }
    for (Service service : Service.values()) {
      Path built = service.built(root);
      ServiceProgram program =
          ServiceProgram.setAside(built, home.programs().resolve(service.label()));
      archives.put(service, new ClassArchive(built, program));
    }
  }

  /**
   * A replica of a service.
   *
   * @param extra variables over those of the stack
   */
  JavaPart replica(Replica replica, Map<String, String> extra) {
    Map<String, String> environment = new TreeMap<>(ServiceEnvironment.of(replica, ports, secrets));
    environment.putAll(extra);
    ClassArchive archive = archives.get(replica.service());
    ServiceProgram program = archive.program();
    List<String> arguments = new ArrayList<>(SERVICE_JVM);
    arguments.addAll(archive.arguments(replica.number() == 1));
    arguments.addAll(List.of("-jar", program.jar().toString()));
    return new JavaPart(
        replica.label(),
        program.directory(),
        home.log(replica.label()),
        arguments,
        environment,
        guard);
  }
}
