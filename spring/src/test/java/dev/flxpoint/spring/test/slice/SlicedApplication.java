package dev.flxpoint.spring.test.slice;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application whose parts have more needs than its handlers. */
@SpringBootApplication
class SlicedApplication {}
