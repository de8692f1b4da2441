package org.livebridge.scan;

/** Something of the language that the embedded engine does otherwise, or lacks. */
record Remark(int line, String what) {}
