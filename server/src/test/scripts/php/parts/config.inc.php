<?php
return array('title' => 'Configured', 'debug' => false);
