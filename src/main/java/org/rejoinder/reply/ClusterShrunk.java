package org.rejoinder.reply;

/** Fewer replies of some cluster are held than before. */
record ClusterShrunk() {}
