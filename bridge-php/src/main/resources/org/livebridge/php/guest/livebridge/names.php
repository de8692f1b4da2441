<?php
/* Names and addresses: the account's zones first, then what the machine's resolver says. */
namespace LiveBridge;

part('host');

final class Names
{
    private static $bits = array(
        'A' => 1, 'NS' => 2, 'CNAME' => 16, 'SOA' => 32, 'PTR' => 2048, 'HINFO' => 4096, 'CAA' => 8192, 'MX' => 16384, 'TXT' => 32768,
        'SRV' => 33554432, 'NAPTR' => 67108864, 'AAAA' => 134217728,
    );

    private static function ask($name, array $types)
    {
        $answer = Host::ask(array('service' => 'names', 'name' => (string) $name, 'types' => $types));
        return isset($answer['records']) ? $answer['records'] : array();
    }

    public static function addresses($host)
    {
        $host = (string) $host;
        if (strlen($host) > 255) {
            Host::warn('gethostbynamel', 'Host name cannot be longer than 255 characters');
            return false;
        }
        if (preg_match('/^\d{1,3}(\.\d{1,3}){3}$/', $host)) {
            return array($host);
        }
        if (strcasecmp($host, 'localhost') === 0) {
            return array('127.0.0.1');
        }
        $found = array();
        foreach (self::ask($host, array('A')) as $record) {
            if ($record['type'] === 'A') {
                $found[] = $record['data'][0];
            }
        }
        return $found ? $found : false;
    }

    public static function address($host)
    {
        $found = self::addresses($host);
        return $found ? $found[0] : (string) $host;
    }

    public static function host($address)
    {
        if (!filter_var($address, FILTER_VALIDATE_IP)) {
            Host::warn('gethostbyaddr', 'Address is not a valid IPv4 or IPv6 address');
            return false;
        }
        if ($address === '127.0.0.1') {
            return 'localhost';
        }
        $answer = Host::ask(array('service' => 'reverse', 'address' => $address));
        return isset($answer['name']) && $answer['name'] !== '' ? $answer['name'] : $address;
    }

    public static function has($function, $host, $type)
    {
        if ((string) $host === '') {
            return Host::wrong($function, 'Argument #1 ($hostname) cannot be empty', 'Host cannot be empty');
        }
        $type = strtoupper($type);
        if ($type !== 'ANY' && $type !== 'A6' && !isset(self::$bits[$type])) {
            return Host::wrong($function, 'Argument #2 ($type) must be a valid DNS record type', "Type '$type' not supported");
        }
        return (bool) self::ask($host, array($type));
    }

    public static function exchangers($host, &$hosts, &$weights)
    {
        $hosts = $weights = array();
        foreach (self::ask($host, array('MX')) as $record) {
            if ($record['type'] === 'MX') {
                $hosts[] = $record['data'][1];
                $weights[] = (int) $record['data'][0];
            }
        }
        return (bool) $hosts;
    }

    public static function records($host, $type, $raw)
    {
        $types = array();
        foreach (self::$bits as $name => $bit) {
            if ($type & $bit) {
                $types[] = $name;
            }
        }
        if ($type === 268435456) {
            $types = array('ANY');
        } elseif (!$types) {
            return Host::wrong('dns_get_record', 'Argument #2 ($type) must be a DNS_* constant', "Type '$type' not supported");
        }
        if ($raw) {
            Host::warn('dns_get_record', 'raw answers are not offered in the embedded PHP; run with --engine native');
            return false;
        }
        $rows = array();
        foreach (self::ask($host, $types) as $record) {
            $row = self::row($record['type'], $record['data']);
            if ($row !== null) {
                $rows[] = array('host' => $record['host'], 'class' => 'IN', 'ttl' => $record['ttl'], 'type' => $record['type']) + $row;
            }
        }
        return $rows;
    }

    private static function row($type, array $data)
    {
        switch ($type) {
            case 'A':
                return array('ip' => $data[0]);
            case 'AAAA':
                return array('ipv6' => inet_ntop(inet_pton($data[0])));
            case 'NS':
            case 'CNAME':
            case 'PTR':
                return array('target' => $data[0]);
            case 'MX':
                return array('pri' => (int) $data[0], 'target' => $data[1]);
            case 'TXT':
                return array('txt' => implode('', $data), 'entries' => $data);
            case 'SRV':
                return array('pri' => (int) $data[0], 'weight' => (int) $data[1], 'port' => (int) $data[2], 'target' => $data[3]);
            case 'SOA':
                return array(
                    'mname' => $data[0], 'rname' => $data[1], 'serial' => (int) $data[2], 'refresh' => (int) $data[3],
                    'retry' => (int) $data[4], 'expire' => (int) $data[5], 'minimum-ttl' => (int) $data[6],
                );
            case 'CAA':
                return array('flags' => (int) $data[0], 'tag' => $data[1], 'value' => implode(' ', array_slice($data, 2)));
            case 'HINFO':
                return array('cpu' => $data[0], 'os' => $data[1]);
            default:
                return null;
        }
    }
}
