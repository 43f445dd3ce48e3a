/**
 * How does a Spring Boot application get its clients and flows? Settings under {@code flxpoint},
 * beans, and what runs and stops with the application.
 */
@NullMarked
package dev.flxpoint.spring;

import org.jspecify.annotations.NullMarked;
