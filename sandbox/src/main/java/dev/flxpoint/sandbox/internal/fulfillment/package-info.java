/** What becomes of fulfillment requests and their shipments? */
@NullMarked
package dev.flxpoint.sandbox.internal.fulfillment;

import org.jspecify.annotations.NullMarked;
