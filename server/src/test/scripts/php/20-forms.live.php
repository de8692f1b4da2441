<?php
ksort($_POST); print_r($_POST); print_r($_GET); print_r($_COOKIE);
echo isset($_REQUEST['a']) ? $_REQUEST['a'] : 'none', "\n";
echo filter_input(INPUT_GET, 'n', FILTER_VALIDATE_INT), ' ', var_export(filter_input(INPUT_GET, 'zz'), true), "\n";
foreach (array('a@example.com', 'no', 'http://x.example/?q=1', '10.0.0.1', '12', '0x1f') as $v) {
    echo $v, ' ', (int) (filter_var($v, FILTER_VALIDATE_EMAIL) !== false), (int) (filter_var($v, FILTER_VALIDATE_URL) !== false), (int) (filter_var($v, FILTER_VALIDATE_IP) !== false), (int) (filter_var($v, FILTER_VALIDATE_INT) !== false), "\n";
}
echo strip_tags('<b>x</b><script>1</script>'), ' ', htmlspecialchars('"<&\'', ENT_QUOTES), ' ', http_build_query(array('a' => 1, 'b' => array('x', 'y z'))), "\n";
