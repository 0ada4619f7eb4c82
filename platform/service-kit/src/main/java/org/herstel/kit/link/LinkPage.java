package org.herstel.kit.link;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page for customers, such as one behind a personal link: limited in rate per token (path
 * parameter {@code token}, if there is one) and per address, kept out of caches, search engines,
 * frames and referrers, without scripts.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface LinkPage {}
