print "bom ok\r\n";
print "crlf ", __LINE__, "\n";
