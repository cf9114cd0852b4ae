/**
 * The checks, one class each: what one look at a reply notices. {@code screening/ScreeningPipeline} has their order.
 */
package org.rejoinder.screening.check;
