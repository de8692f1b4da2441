<?php // ends: says ended$
if (function_exists('livebridge_host')) {
    foreach (array('', 'services', 'nothing', str_repeat('x', 100000), "\0") as $name) {
        foreach (array('', '{', '{"service":"http"}', '{"service":"exec","words":["sh"]}', str_repeat('[', 100000), "\0\xff") as $input) {
            try {
                @livebridge_host($name, $input);
            } catch (Throwable $refused) {
            } catch (Exception $refused) {
            }
        }
    }
}
try {
    $cpanel = new CPANEL();
    $cpanel->api2(str_repeat('x', 100000), "\0", array(array(array())));
    $cpanel->exec('<cpanelaction>' . str_repeat('<', 1000));
} catch (Throwable $refused) {
} catch (Exception $refused) {
}
echo 'ended';
