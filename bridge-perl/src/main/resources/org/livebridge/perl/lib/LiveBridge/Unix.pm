package LiveBridge::Unix;
sub hostname { 'localhost' }
1;
