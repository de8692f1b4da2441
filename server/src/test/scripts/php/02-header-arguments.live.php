<?php
include '/usr/local/cpanel/php/cpanel.php';
$cpanel = new CPANEL();
foreach (array(array(), array('Title'), array('Title', 'app'), array('Title', 'app', 'icon.png')) as $args) {
    $html = call_user_func_array(array($cpanel, 'header'), $args);
    printf("%d %s %s %s\n", count($args), gettype($html), stripos($html, '<html') === false ? 'no html' : 'html', substr_count($html, '</head>'));
}
$page = str_replace('</head>', '<link rel="stylesheet" href="own.css"></head>', $cpanel->header('T'));
echo strpos($page, 'own.css') > 0 ? "own style\n" : "lost\n";
$cpanel->footer();
