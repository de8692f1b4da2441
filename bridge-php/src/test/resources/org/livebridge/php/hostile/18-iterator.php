<?php // ends: time
iterator_count(new InfiniteIterator(new ArrayIterator(array(1, 2, 3))));
