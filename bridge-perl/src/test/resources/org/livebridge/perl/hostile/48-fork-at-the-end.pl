# ends: says refused
package Last; sub DESTROY { print defined fork ? "forked\n" : "refused\n" }
package main;
our $last = bless [], "Last";
