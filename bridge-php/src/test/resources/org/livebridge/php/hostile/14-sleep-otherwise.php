<?php // ends: time
while (1) {
    usleep(100000000);
    time_nanosleep(1000, 1);
    time_sleep_until(microtime(true) + 1000);
}
