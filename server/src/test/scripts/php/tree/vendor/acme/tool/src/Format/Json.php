<?php
namespace Acme\Tool\Format;
class Json implements \JsonSerializable { private $v; public function __construct($v) { $this->v = $v; } #[\ReturnTypeWillChange]
    public function jsonSerialize() { return array('value' => $this->v); } }
