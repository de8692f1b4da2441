<?php
include '/usr/local/cpanel/php/cpanel.php';
$cpanel = new CPANEL();

// Put our own style sheet into the head that the interface gives us.
$page = $cpanel->header('My plugin', 'my_plugin');
$page = str_replace('</head>', '<link rel="stylesheet" href="style.css"></head>', $page);
echo substr_count($page, 'style.css'), ' ', stripos($page, '<html') !== false ? 'html' : 'no html', "\n";
?>
<h1>Hello, <?php print $cpanel->cpanelprint('$user'); ?></h1>
<?php
$rest = $cpanel->footer();
echo stripos($rest, '</html>') !== false ? 'closed' : 'open', "\n";
$cpanel->end();
