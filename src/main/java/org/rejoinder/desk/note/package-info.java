/** Notes of those who work here, as pages of the desk show them and take them. */
package org.rejoinder.desk.note;
