package org.rejoinder.support;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Every test inside the server, on a real PostgreSQL. What prints figures and judges nothing is run by its name. */
@Suite
@ConfigurationParameter(
        key = "junit.jupiter.testclass.order.default",
        value = "org.junit.jupiter.api.ClassOrderer$ClassName")
@SelectPackages("org.rejoinder")
@IncludeClassNamePatterns(".*IT")
@ExcludeClassNamePatterns(".*BenchmarkIT")
@ExcludePackages({"org.rejoinder.browser", "org.rejoinder.launch"})
class OnPostgresqlSuite {}
