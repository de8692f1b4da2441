<?php // ends: time
sleep(1000);
while (1) {
    sleep(1000);
}
