package org.herstel.test;

import java.util.Map;
import javax.management.MXBean;

/**
 * The running stack as seen from every class loader of the test JVM: Quarkus loads the tests and
 * the test resources in loaders of their own, and all of them must meet the same processes.
 */
@MXBean
public interface StackControl {
  /** Configuration for a service under test, by Quarkus property name. */
  Map<String, String> getServiceConfig();

  String getBootstrapServers();

  String getPrivateKeyPem();

  void pauseBroker();

  void resumeBroker();

  void killBroker();

  void stopBroker();

  void restartBroker();

  void pausePostgres();

  void resumePostgres();

  void killPostgres();

  void stopPostgres();

  void restartPostgres();

  /**
   * Makes an empty database as a service has it, with roles of its own; answers url, username,
   * password, ownerPassword.
   */
  Map<String, String> createDatabase();
}
