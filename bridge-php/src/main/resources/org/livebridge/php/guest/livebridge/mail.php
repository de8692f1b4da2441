<?php
/* Mail as PHP hands it to sendmail; it is kept in the account's ~/mail/sent.mbox. */
namespace LiveBridge;

part('host');

final class Mail
{
    public static function send($to, $subject, $message, $headers, $function = 'mail')
    {
        $lines = self::headers($headers, $function);
        if ($lines === null) {
            return false;
        }
        $text = 'To: ' . self::line($to) . "\nSubject: " . self::line($subject) . "\n"
            . ($lines === '' ? '' : $lines . "\n") . "\n" . $message . "\n";
        $answer = Host::ask(array('service' => 'command', 'words' => array('/usr/sbin/sendmail', '-t', '-i'), 'in' => $text, 'folder' => '/'));
        if (isset($answer['refused'])) {
            return Host::refuse($function, $answer['refused']);
        }
        if ($answer['status'] !== 0) {
            Host::warn($function, rtrim($answer['err']));
            return false;
        }
        return true;
    }

    /* One line: control characters become blanks but for a folded line. */
    private static function line($text)
    {
        return preg_replace('/\r\n(?=[ \t])(*SKIP)(*FAIL)|[\x00-\x1f\x7f]/', ' ', rtrim((string) $text));
    }

    private static function headers($headers, $function)
    {
        if (is_array($headers)) {
            $lines = array();
            foreach ($headers as $name => $values) {
                foreach ((array) $values as $value) {
                    if (preg_match('/[\x00-\x20:\x7f-\xff]/', $name) || preg_match('/\r\n(?![ \t])|(?<!\r)\n|\r(?!\n)|\0/', $value)) {
                        Host::wrong($function, "Header \"$name\" has invalid format, or contains invalid characters", 'Multiple or malformed newlines found in additional_header');
                        return null;
                    }
                    $lines[] = $name . ': ' . $value;
                }
            }
            $headers = implode("\n", $lines);
        }
        $headers = trim((string) $headers);
        if (preg_match('/\0|^[\r\n]|(?:\r\n|\n|\r(?!\n))[\r\n]/', $headers)) {
            Host::warn($function, 'Multiple or malformed newlines found in additional_header');
            return null;
        }
        return $headers;
    }

    public static function sendEncoded($to, $subject, $message, $headers)
    {
        $headers = self::headers($headers, 'mb_send_mail');
        if ($headers === null) {
            return false;
        }
        foreach (array(
            'MIME-Version' => '1.0',
            'Content-Type' => 'text/plain; charset=' . mb_internal_encoding(),
            'Content-Transfer-Encoding' => 'BASE64',
        ) as $name => $value) {
            if (stripos("\n" . $headers, "\n" . $name . ':') === false) {
                $headers .= ($headers === '' ? '' : "\n") . $name . ': ' . $value;
            }
        }
        $body = stripos($headers, 'BASE64') !== false ? rtrim(chunk_split(base64_encode($message), 76, "\n")) : $message;
        return self::send($to, mb_encode_mimeheader($subject), $body, $headers, 'mb_send_mail');
    }
}
