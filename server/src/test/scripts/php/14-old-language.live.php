<?
// livebridge: php 5.6
// PHP 5: =& new, barewords, short tags, var, split, ereg, references at the call's end.
class Row { var $name = ''; function Row($n) { $this->name = $n; } }
$r =& new Row(first);
echo $r->name, "\n";
$parts = split('[,;]', 'a,b;c');
echo count($parts), "\n";
if (ereg('^([a-z]+)([0-9]+)$', 'abc123', $m)) echo $m[1], '-', $m[2], "\n";
$a = array(x => 1, y => 2);
while (list($k, $v) = each($a)) echo "$k=$v\n";
echo $a{x}, "\n";
$f = create_function('$x', 'return $x * 2;');
echo $f(21), "\n";
?>
<p><?= "short" ?></p>
