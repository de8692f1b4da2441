<?php
date_default_timezone_set('Europe/Berlin');
echo date('D, d M Y H:i:s T', 1000000000), ' ', gmdate('c', 0), ' ', mktime(12, 0, 0, 7, 4, 2012), ' ', date('I', 1341396000), "\n";
$d = new DateTime('2024-02-28 23:30', new DateTimeZone('America/New_York')); $d->modify('+1 day'); echo $d->format(DATE_ATOM), ' ', $d->setTimezone(new DateTimeZone('UTC'))->format('H:i'), "\n";
$i = date_diff(new DateTime('2000-01-01 UTC'), new DateTime('2024-03-15 UTC')); echo $i->days, ' ', $i->format('%y-%m-%d'), "\n";
foreach (new DatePeriod(new DateTime('2024-01-30'), new DateInterval('P1D'), 2) as $day) echo $day->format('md '), ''; echo strtotime('first monday of january 2025 UTC'), ' ', checkdate(2, 30, 2024) ? 'valid' : 'invalid', "\n";
class Sample { const K = 'v'; /** Says it. */ public function say($what, array $opts = array()) { return $what; } private function secret() { return 's'; } static function st() {} }
$c = new ReflectionClass('Sample'); foreach ($c->getMethods() as $m) echo $m->getName(), '(', count($m->getParameters()), ') ', implode(' ', Reflection::getModifierNames($m->getModifiers())), '; ';
$m = new ReflectionMethod('Sample', 'secret'); $m->setAccessible(true); echo $m->invoke(new Sample), ' ', trim($c->getMethod('say')->getDocComment(), '/* '), ' ', $c->getConstant('K'), "\n";
echo (new ReflectionFunction('array_map'))->isInternal() ? 'internal' : 'user', ' ', implode(',', array_map(function ($p) { return $p->getName(); }, (new ReflectionFunction(function ($a, $b = 2) {}))->getParameters())), "\n";
trait T { public function t() { return __TRAIT__ . ' ' . __CLASS__ . ' ' . static::class; } } class U { use T; } class V extends U {} echo (new V)->t(), "\n";
