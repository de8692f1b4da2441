<?php // ends: time
while (1);
