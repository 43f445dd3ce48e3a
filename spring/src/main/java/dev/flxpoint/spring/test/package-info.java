/** How does a test of a Spring Boot application get a sandbox instead of the API? */
@NullMarked
package dev.flxpoint.spring.test;

import org.jspecify.annotations.NullMarked;
