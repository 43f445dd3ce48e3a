/**
 * What any {@link dev.flxpoint.client.spi.Permits} must do, as tests: {@link
 * dev.flxpoint.client.spi.PermitsContract} is there to be extended.
 */
package dev.flxpoint.client.spi;
