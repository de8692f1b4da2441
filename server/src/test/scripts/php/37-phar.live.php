<?php
$tar = getenv('HOME') . '/data.tar';
$p = new PharData($tar);
$p->addFromString('a.txt', "in tar\n"); $p->addFromString('sub/b.txt', "deeper\n");
echo count($p), ' ', file_get_contents("phar://$tar/a.txt");
$p->compress(Phar::GZ); echo file_exists($tar . '.gz') ? 'gz' : 'no gz', "\n";
$q = new PharData($tar . '.gz'); $names = array(); foreach (new RecursiveIteratorIterator($q) as $f) $names[] = $f->getFilename(); sort($names); echo implode(',', $names), "\n";
echo isset($q['none']) ? 'there' : 'absent', "\n";
