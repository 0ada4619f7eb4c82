package org.herstel.test;

import java.lang.management.ManagementFactory;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The one stack of this test JVM, started by whoever asks first and ended with the JVM. */
final class TestStack {
  private static final StackControl CONTROL = findOrStart();

  private TestStack() {}

  static StackControl control() {
    return CONTROL;
  }

  private static StackControl findOrStart() {
    MBeanServer shared = ManagementFactory.getPlatformMBeanServer();
    try {
      ObjectName name = new ObjectName("org.herstel.test:type=Stack");
      synchronized (shared) {
        if (!shared.isRegistered(name)) {
          shared.registerMBean(RunningStack.start(), name);
        }
      }
      return JMX.newMXBeanProxy(shared, name, StackControl.class);
    } catch (InstanceAlreadyExistsException e) {
      throw new IllegalStateException("two test stacks were started at once", e);
    } catch (JMException e) {
      throw new IllegalStateException("cannot share the test stack between class loaders", e);
    }
  }
}
