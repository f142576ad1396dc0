/**
 * What is said of checked files, and the formats it is printed in. Diagnostics of the compiler
 * become findings with lines, columns and masked source lines; each renderer is a {@link
 * dev.ipseckey.report.Report} that prints findings. Imports the compiler only.
 */
@NullMarked
package dev.ipseckey.report;

import org.jspecify.annotations.NullMarked;
