/**
 * What does a flow still know after its process has died?
 *
 * <p>A {@link dev.flxpoint.flow.store.FlowStore} holds the {@link
 * dev.flxpoint.flow.store.FlowState} of each flow: in a folder, in a database, or in memory.
 */
@NullMarked
package dev.flxpoint.flow.store;

import org.jspecify.annotations.NullMarked;
