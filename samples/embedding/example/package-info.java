/** How a Java program embeds LiveBridge. */
@NullMarked
package example;

import org.jspecify.annotations.NullMarked;
