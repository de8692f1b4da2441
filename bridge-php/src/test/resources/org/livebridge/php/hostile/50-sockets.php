<?php // ends: says connected: 0$
$connected = 0;
$places = array(
    'unix:///tmp/mysql.sock', 'unix:///var/run/docker.sock', 'unix:///home/other/.livebridge.sock', 'tcp://127.0.0.1:22', 'tcp://localhost:80',
    'udp://127.0.0.1:53', 'ssl://127.0.0.1:443', 'http://127.0.0.1/', 'https://169.254.169.254/latest/meta-data/', 'ftp://127.0.0.1/',
);
foreach ($places as $place) {
    @stream_socket_client($place, $error, $text, 0.2) and $connected++;
    @file_get_contents($place) and $connected++;
    @fsockopen($place, -1, $error, $text, 0.2) and $connected++;
    @stream_socket_server($place) and $connected++;
}
foreach (array('mysql_connect', 'mysqli_connect', 'ftp_connect', 'socket_create', 'curl_init') as $function) {
    try {
        $connected += function_exists($function) && $function !== 'curl_init' && @$function('127.0.0.1', 1, 1) ? 1 : 0;
    } catch (Throwable $refused) {
    } catch (Exception $refused) {
    }
}
gethostbyname('example.com') === 'example.com' or $connected++;
echo "connected: $connected";
