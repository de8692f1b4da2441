<?php // ends: time
class Last
{
    public function __destruct()
    {
        while (1);
    }
}
$last = new Last();
exit(3);
