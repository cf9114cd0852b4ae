/** Where things were before they were here. Those addresses lead to where they are today. */
package org.rejoinder.exchange.address;
