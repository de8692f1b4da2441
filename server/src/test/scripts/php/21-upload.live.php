<?php
foreach ($_FILES as $field => $f) {
    echo $field, ' ', $f['name'], ' ', $f['type'], ' ', $f['size'], ' ', $f['error'], ' ', is_uploaded_file($f['tmp_name']) ? 'uploaded' : 'not', "\n";
    $to = getenv('HOME') . '/kept.txt';
    var_dump(move_uploaded_file($f['tmp_name'], $to), file_get_contents($to));
}
echo $_POST['note'], "\n";
