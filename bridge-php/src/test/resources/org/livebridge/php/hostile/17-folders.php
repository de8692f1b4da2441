<?php // ends: time
for ($i = 0; ; $i++) {
    mkdir("d$i");
    rmdir("d$i");
}
