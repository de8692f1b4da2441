<?php
class ComposerAutoloaderInitTree
{
    private static $loader;
    public static function getLoader()
    {
        if (self::$loader !== null) { return self::$loader; }
        require __DIR__ . '/ClassLoader.php';
        self::$loader = $loader = new \Composer\Autoload\ClassLoader();
        foreach (require __DIR__ . '/autoload_psr4.php' as $namespace => $paths) { $loader->setPsr4($namespace, $paths); }
        $loader->register(true);
        foreach (require __DIR__ . '/autoload_files.php' as $id => $file) {
            if (empty($GLOBALS['__composer_autoload_files'][$id])) { $GLOBALS['__composer_autoload_files'][$id] = true; require $file; }
        }
        return $loader;
    }
}
