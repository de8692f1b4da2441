<?php
namespace Plugin;
use Acme\Tool\Format\Json;
class Page { public function __toString() { return json_encode(new Json(\Acme\Tool\slug('Hello World!'))); } }
