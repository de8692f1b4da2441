<?php // ends: output
file_put_contents('part', str_repeat('x', 1000000));
for ($i = 0; ; $i++) {
    copy('part', "part$i");
}
