package org.herstel.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.herstel.local.service.Service;
import org.herstel.local.service.ServiceEnvironment;
import org.herstel.local.service.ServiceProgram;
import org.herstel.local.token.Secrets;

/** How the stack's own JVMs are started. */
record JavaParts(
    Home home, Path root, Ports ports, Secrets secrets, Guard guard, List<ClassArchive> archives) {
  private static final List<String> SMALL_JVM =
      List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

  /** A small heap to begin with: by default it would be the largest on a machine of 16 GB. */
  private static final List<String> SERVICE_JVM =
      List.of("-Xms96m", "-Xmx256m", "-XX:+UseSerialGC");

  JavaParts(Home home, Path root, Ports ports, Secrets secrets, Guard guard) {
    this(home, root, ports, secrets, guard, new ArrayList<>());
  }

  /** Makes the class archives of those services that have none yet; ends early when stopped. */
  void archiveClasses() throws IOException, InterruptedException {
    for (ClassArchive archive : archives) {
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

  List<JavaPart> services(Map<String, String> extra) {
    List<String> missing =
        Arrays.stream(Service.values())
            .map(service -> service.built(root))
            .filter(built -> !Files.isDirectory(built))
            .map(Path::toString)
            .toList();
    if (!missing.isEmpty()) {
      throw new Failure("not built: " + String.join(", ", missing));
    }
    return Arrays.stream(Service.values()).map(service -> service(service, extra)).toList();
  }

  private JavaPart service(Service service, Map<String, String> extra) {
    Map<String, String> environment = new TreeMap<>(ServiceEnvironment.of(service, ports, secrets));
    environment.putAll(extra);
    List<String> arguments = new ArrayList<>(SERVICE_JVM);
    ServiceProgram program =
        ServiceProgram.setAside(service.built(root), home.programs().resolve(service.label()));
    ClassArchive archive = new ClassArchive(service.built(root), program);
    archives.add(archive);
    arguments.addAll(archive.arguments());
    arguments.addAll(List.of("-jar", program.jar().toString()));
    return new JavaPart(
        service.label(),
        program.directory(),
        home.log(service.label()),
        arguments,
        environment,
        guard);
  }
}
