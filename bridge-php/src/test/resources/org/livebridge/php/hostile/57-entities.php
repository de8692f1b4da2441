<?php // ends: any
$names = '<!ENTITY a0 "dos">';
for ($i = 1; $i < 30; $i++) {
    $names .= sprintf('<!ENTITY a%d "%s">', $i, str_repeat('&a' . ($i - 1) . ';', 10));
}
$text = "<!DOCTYPE a [$names]><a>&a29;</a>";
@simplexml_load_string($text, 'SimpleXMLElement', LIBXML_NOENT | LIBXML_PARSEHUGE);
$document = new DOMDocument();
@$document->loadXML($text, LIBXML_NOENT | LIBXML_PARSEHUGE);
@$document->loadXML(str_repeat('<a>', 100000), LIBXML_PARSEHUGE);
echo 'ended';
