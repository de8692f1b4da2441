<?php
$q = new SplPriorityQueue(); foreach (array('low' => 1, 'high' => 9, 'mid' => 5) as $v => $p) $q->insert($v, $p); foreach ($q as $v) echo $v, ' ';
$s = new SplObjectStorage(); $o = new stdClass; $s[$o] = 'data'; echo count($s), $s[$o], ' ';
$l = new SplDoublyLinkedList(); $l->push(1); $l->unshift(0); echo implode(',', iterator_to_array($l)), ' ';
$f = new SplFixedArray(3); $f[0] = 'x'; echo $f->getSize(), "\n";
class Rows implements IteratorAggregate, Countable, ArrayAccess {
    private $d = array('a' => 1, 'b' => 2);
    #[ReturnTypeWillChange]
    public function getIterator() { return new ArrayIterator($this->d); }
    #[ReturnTypeWillChange]
    public function count() { return count($this->d); }
    #[ReturnTypeWillChange]
    public function offsetExists($k) { return isset($this->d[$k]); }
    #[ReturnTypeWillChange]
    public function offsetGet($k) { return $this->d[$k]; }
    #[ReturnTypeWillChange]
    public function offsetSet($k, $v) { $this->d[$k] = $v; }
    #[ReturnTypeWillChange]
    public function offsetUnset($k) { unset($this->d[$k]); }
}
$r = new Rows; $r['c'] = 3; unset($r['a']); foreach ($r as $k => $v) echo "$k=$v "; echo count($r), isset($r['a']) ? 'y' : 'n', "\n";
$it = new LimitIterator(new CallbackFilterIterator(new ArrayIterator(range(1, 20)), function ($x) { return $x % 3 === 0; }), 1, 3); echo implode(' ', iterator_to_array($it, false)), "\n";
function numbers() { $x = (yield 1); echo "[$x]"; yield 2; } $g = numbers(); echo $g->current(); $g->send('in'); echo $g->current(), "\n";
$h = new SplFileObject(__FILE__); $h->seek(1); echo trim(substr($h->current(), 0, 26)), "\n";
foreach (new RegexIterator(new ArrayIterator(array('apple', 'bob', 'avocado')), '/^a/') as $m) echo $m, ' '; echo "\n";
$words = array('b', 'a'); usort($words, 'strcmp'); $m = array(3 => 'c', 1 => 'a'); ksort($m); echo key($m), ' ', implode(',', array_merge_recursive(array('x'), array('y'))), "\n";
