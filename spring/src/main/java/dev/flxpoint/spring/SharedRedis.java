package dev.flxpoint.spring;

import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.flow.store.FlowStore;

/** What processes share that use the Redis of the application; it is connected to when used. */
record SharedRedis(Permits permits, FlowStore store) {}
