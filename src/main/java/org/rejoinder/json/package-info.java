/** How JSON is built and read: the provider is looked up once, not for every answer. */
package org.rejoinder.json;
