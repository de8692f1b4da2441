<?php
/* What PHP 8 has in the place of resources; none can be made but by its function. */
foreach (array('CurlHandle', 'CurlMultiHandle', 'CurlShareHandle', 'OpenSSLAsymmetricKey', 'OpenSSLCertificate') as $name) {
    eval('final class ' . $name . ' {
        public $livebridge;
        private function __construct() {}
        public static function livebridge() { return new self; }
        public function __debugInfo() { return array(); }
    }');
}
unset($name);
