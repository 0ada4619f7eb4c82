package org.herstel.test;

import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The one stack of this test JVM, started by whoever asks first and ended with the JVM. */
final class TestStack {
  private TestStack() {}

  static StackControl control() {
    MBeanServer shared = ManagementFactory.getPlatformMBeanServer();
    try {
      ObjectName name = new ObjectName("org.herstel.test:type=Stack");
      synchronized (shared) {
        if (!shared.isRegistered(name)) {
          shared.registerMBean(start(), name);
        }
      }
      return JMX.newMXBeanProxy(shared, name, StackControl.class);
    } catch (InstanceAlreadyExistsException e) {
      throw new IllegalStateException("two test stacks were started at once", e);
    } catch (JMException e) {
      throw new IllegalStateException("cannot share the test stack between class loaders", e);
    }
  }

  /** In the JVM's own class loader: those of Quarkus are closed long before the stack ends. */
  private static Object start() {
    Thread current = Thread.currentThread();
    ClassLoader before = current.getContextClassLoader();
    ClassLoader own = ClassLoader.getSystemClassLoader();
    current.setContextClassLoader(own);
    try {
      Method start = own.loadClass(RunningStack.class.getName()).getDeclaredMethod("start");
      start.setAccessible(true);
      return start.invoke(null);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("the test stack does not start", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the test stack cannot be loaded", e);
    } finally {
      current.setContextClassLoader(before);
    }
  }
}
