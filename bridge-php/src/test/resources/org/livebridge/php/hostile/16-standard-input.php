<?php // ends: time
echo 'never: ', fgets(fopen('php://stdin', 'r'));
