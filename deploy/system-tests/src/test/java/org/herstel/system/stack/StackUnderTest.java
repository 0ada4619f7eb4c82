package org.herstel.system.stack;

/** A whole stack, however it runs, as those who work with it meet it. */
public interface StackUnderTest {
  /** An agent. */
  Api agent(String id);

  Api operator();

  Wire wire();
}
