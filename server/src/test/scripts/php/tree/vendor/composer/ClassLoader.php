<?php
namespace Composer\Autoload;
class ClassLoader
{
    private $prefixes = array();
    public function setPsr4($prefix, $paths) { $this->prefixes[$prefix] = (array) $paths; }
    public function register($prepend = false) { spl_autoload_register(array($this, 'loadClass'), true, $prepend); }
    public function loadClass($class)
    {
        foreach ($this->prefixes as $prefix => $paths) {
            if (0 !== strpos($class, $prefix)) { continue; }
            foreach ($paths as $path) {
                $file = $path . '/' . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
                if (file_exists($file)) { include $file; return true; }
            }
        }
        return null;
    }
}
