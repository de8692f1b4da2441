<?php // ends: any
include __FILE__;
