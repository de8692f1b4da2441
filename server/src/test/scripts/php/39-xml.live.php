<?php
// on 5.6 8.2: the installed php here has no simplexml
$x = simplexml_load_string('<?xml version="1.0"?><domains><domain name="a.example" active="1"><ip>192.0.2.1</ip></domain><domain name="b.example"/></domains>');
foreach ($x->domain as $d) echo $d['name'], ' ', (string) $d->ip, ' ', isset($d['active']) ? 'on' : 'off', "\n";
echo count($x->domain), ' ', $x->xpath('//domain[@active]/ip')[0], "\n";
$x->addChild('domain')->addAttribute('name', 'c & d'); echo $x->asXML();
echo json_encode(simplexml_load_string('<r><a>1</a><a>2</a><b><c/></b></r>')), "\n";
var_dump(@simplexml_load_string('<broken'));
$d = new DOMDocument('1.0', 'UTF-8'); $d->formatOutput = true; $e = $d->appendChild($d->createElement('root')); $e->setAttribute('k', '"v"'); $e->appendChild($d->createElement('child', 'text')); echo $d->saveXML();
$h = new DOMDocument(); @$h->loadHTML('<p class=x>One<p>Two'); echo $h->getElementsByTagName('p')->length, ' ', (new DOMXPath($h))->query('//p[@class]')->item(0)->textContent, "\n";
$p = xml_parser_create(); xml_set_element_handler($p, function ($p, $n, $a) { echo "<$n>"; }, function ($p, $n) { echo "</$n>"; }); xml_parse($p, '<a><b/></a>', true); echo "\n";
$w = new XMLWriter(); $w->openMemory(); $w->startElement('e'); $w->writeAttribute('a', '1'); $w->text('<'); $w->endElement(); echo $w->outputMemory(), "\n";
