<?php
ob_start(); echo 'page </head>'; $page = ob_get_clean(); echo str_replace('</head>', '<own></head>', $page), "\n";
ob_start(function ($b) { return strtoupper($b); }); echo "upper\n"; ob_end_flush();
ob_start(function ($b) { return '[' . trim($b) . "]\n"; }); echo "outer "; ob_start(); echo 'inner'; echo ob_get_level(), ob_get_length(); ob_end_flush(); ob_end_flush();
ob_start(); print 'dropped'; ob_end_clean(); echo ob_get_level(), "\n";
ob_implicit_flush(); flush(); printf("%05.2f|%-6s|%'*8d|%x|%b|%e\n", 3.14159, 'ab', 42, 255, 5, 12345.678);
function template($f, array $v) { extract($v); ob_start(); include $f; return ob_get_clean(); }
file_put_contents(getenv('HOME') . '/t.phtml', "<h1><?= \$title ?></h1>\n<?php foreach (\$list as \$i): ?>\n<li><?php echo \$i ?></li>\n<?php endforeach; ?>\n");
echo template(getenv('HOME') . '/t.phtml', array('title' => 'T', 'list' => array('x', 'y')));
echo <<<"HTML"
heredoc {$page}
HTML;
echo "\n", <<<'RAW'
now $doc
RAW;
echo "\n";
